"""The addresses of oversight."""

from django.urls import path

from liangpai.web.oversight import complaints, reviews

urlpatterns = [
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
