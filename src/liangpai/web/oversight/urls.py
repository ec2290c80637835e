"""The addresses of oversight."""

from django.urls import path

from liangpai.web.oversight import archives, complaints, findings, overview, recusals, referrals, reviews

urlpatterns = [
    path("oversight/", overview.overview, name="oversight"),
    path("oversight/referrals/", referrals.referral_list, name="referral-list"),
    path("oversight/referrals/record/", referrals.record, name="referral-record"),
    path("oversight/recusals/", recusals.recusal_list, name="recusal-list"),
    path("oversight/recusals/new/", recusals.new, name="recusal-new"),
    path("oversight/recusals/declare/", recusals.declare, name="recusal-declare"),
    path("oversight/recusals/<int:recusal_id>/decide/", recusals.decide, name="recusal-decide"),
    path("oversight/findings/", findings.finding_list, name="finding-list"),
    path("oversight/findings/record/", findings.record, name="finding-record"),
    path("oversight/findings/<int:finding_id>/revoke/", findings.revoke, name="finding-revoke"),
    path("oversight/findings/<int:finding_id>/count/", findings.count, name="finding-count"),
    path("oversight/archives/", archives.archive_list, name="archive-list"),
    path("oversight/archives/ask/", archives.ask, name="archive-ask"),
    path("oversight/archives/<int:archive_id>/approve/", archives.approve, name="archive-approve"),
    path("oversight/archives/<int:archive_id>/decline/", archives.decline, name="archive-decline"),
    path("oversight/archives/<int:archive_id>/file/", archives.file, name="archive-file"),
    path("reviews/", reviews.review_list, name="review-list"),
    path("reviews/export/", reviews.export, name="review-export"),
    path("reviews/<int:review_id>/", reviews.review_page, name="review-page"),
    path("reviews/<int:review_id>/give/", reviews.give, name="review-give"),
    path("reviews/<int:review_id>/waive/", reviews.waive_, name="review-waive"),
    path("complaints/", complaints.complaint_list, name="complaint-list"),
    path("complaints/new/", complaints.file_, name="complaint-file"),
    path("complaints/export/", complaints.export, name="complaint-export"),
    path("complaints/receipt/<str:receipt>/", complaints.receipt, name="complaint-receipt"),
    path("complaints/<int:complaint_id>/answer/", complaints.answer, name="complaint-answer"),
]
