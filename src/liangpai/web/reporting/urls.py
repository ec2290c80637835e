"""The addresses of reporting."""

from django.urls import path

from liangpai.web.reporting import figures, grids, rounds, sums, workbooks

UNIT = "rounds/<int:round_id>/units/<int:unit_id>/"
urlpatterns = [
    path("rounds/", rounds.round_list, name="round-list"),
    path("rounds/plan/", rounds.plan, name="round-plan"),
    path("rounds/<int:round_id>/", rounds.round_page, name="round-page"),
    path("rounds/<int:round_id>/open/", rounds.open_, name="round-open"),
    path("rounds/<int:round_id>/close/", rounds.close, name="round-close"),
    path("rounds/<int:round_id>/export/", rounds.export, name="round-export"),
    path("rounds/<int:round_id>/changes/", rounds.changes, name="round-changes"),
    path("rounds/<int:round_id>/changes/export/", rounds.export_changes, name="round-changes-export"),
    path("rounds/<int:round_id>/sums/", sums.sums, name="round-sums"),
    path("rounds/<int:round_id>/sums/export/", sums.export_sums, name="round-sums-export"),
    path("rounds/<int:round_id>/import/", workbooks.import_, name="round-import"),
    path("rounds/<int:round_id>/template/", workbooks.district_template, name="round-template"),
    path("rounds/<int:round_id>/matrix/", grids.matrix, name="round-matrix"),
    path("rounds/<int:round_id>/matrix/fill/", grids.fill_matrix, name="round-matrix-fill"),
    path(UNIT, grids.grid, name="round-grid"),
    path(f"{UNIT}fill/", grids.fill_, name="round-fill"),
    path(f"{UNIT}submit/", grids.submit_, name="round-submit"),
    path(f"{UNIT}template/", workbooks.unit_template, name="round-unit-template"),
    path(f"{UNIT}upload/", workbooks.upload_, name="round-upload"),
    path("uploads/<int:upload_id>/", workbooks.upload_page, name="upload-page"),
    path("uploads/<int:upload_id>/file/", workbooks.as_handed_in, name="upload-file"),
    path("uploads/<int:upload_id>/marked/", workbooks.marked, name="upload-marked"),
    path("figures/<int:figure_id>/", figures.history_page, name="figure-history"),
    path("figures/<int:figure_id>/correct/", figures.correct_, name="figure-correct"),
    path("figures/<int:figure_id>/settle/", figures.settle, name="figure-settle"),
    path("figures/<int:figure_id>/evidence/add/", figures.add, name="evidence-add"),
    path("evidence/<int:evidence_id>/", figures.evidence, name="evidence-file"),
]
