"""The addresses of the assessment pages."""

from django.urls import path

from liangpai.web.assessing.circumstances import (
    circumstance_list,
    circumstance_record,
    circumstance_withdraw,
)
from liangpai.web.assessing.objections import objection_answer, objection_raise
from liangpai.web.assessing.reading import run_compare, run_file, run_sheet
from liangpai.web.assessing.releases import (
    release_approve,
    release_page,
    release_propose,
    release_withdraw,
)
from liangpai.web.assessing.runs import (
    run_archive,
    run_cancel,
    run_feedback,
    run_finalise,
    run_list,
    run_page,
    run_progress,
    run_request,
    run_review,
)

RUN, ROUND = "assessments/<int:run_id>/", "rounds/<int:round_id>/circumstances/"
RELEASE = "releases/<int:release_id>/"

urlpatterns = [
    path("assessments/", run_list, name="run-list"),
    path("assessments/request/", run_request, name="run-request"),
    path(RUN, run_page, name="run-page"),
    path(f"{RUN}progress/", run_progress, name="run-progress"),
    path(f"{RUN}cancel/", run_cancel, name="run-cancel"),
    path(f"{RUN}feedback/", run_feedback, name="run-feedback"),
    path(f"{RUN}review/", run_review, name="run-review"),
    path(f"{RUN}finalise/", run_finalise, name="run-finalise"),
    path(f"{RUN}archive/", run_archive, name="run-archive"),
    path(f"{RUN}compare/", run_compare, name="run-compare"),
    path(f"{RUN}units/<int:unit_id>/", run_sheet, name="run-sheet"),
    path(f"{RUN}files/<str:name>", run_file, name="run-file"),
    path(f"{RUN}release/propose/", release_propose, name="release-propose"),
    path(ROUND, circumstance_list, name="circumstance-list"),
    path(f"{ROUND}record/", circumstance_record, name="circumstance-record"),
    path(f"{ROUND}<int:circumstance_id>/withdraw/", circumstance_withdraw, name="circumstance-withdraw"),
    path("objections/<int:objection_id>/answer/", objection_answer, name="objection-answer"),
    path("units/<int:unit_id>/runs/<int:run_id>/objection/raise/", objection_raise, name="objection-raise"),
    path(RELEASE, release_page, name="release-page"),
    path(f"{RELEASE}approve/", release_approve, name="release-approve"),
    path(f"{RELEASE}withdraw/", release_withdraw, name="release-withdraw"),
]
