"""The addresses of verification."""

from django.urls import path

from liangpai.web.verification import queue, rechecks, surveys

urlpatterns = [
    path("verification/", queue.verification_queue, name="verification-queue"),
    path("verification/export/", queue.export, name="verification-export"),
    path("verification/verify/", queue.verify_, name="figure-verify"),
    path("verification/return/", queue.return_, name="figure-return"),
    path("verification/recheck/", rechecks.recheck, name="verification-recheck"),
    path("verification/recheck/export/", rechecks.export, name="verification-recheck-export"),
    path("verification/surveys/", surveys.survey_page, name="survey-page"),
    path("verification/surveys/record/", surveys.record, name="survey-record"),
]
