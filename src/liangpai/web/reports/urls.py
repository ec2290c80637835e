"""The addresses of summaries and plans."""

from django.urls import path

from liangpai.web.reports import importing, moving, showing

urlpatterns = [
    path("reports/", showing.report_list, name="report-list"),
    path("reports/export/", showing.export, name="report-export"),
    path("reports/begin/", moving.begin, name="report-begin"),
    path("reports/<int:report_id>/", showing.report_page, name="report-page"),
    path("reports/<int:report_id>/paper/", showing.paper, name="report-paper"),
    path("reports/<int:report_id>/edit/", moving.edit, name="report-edit"),
    path("reports/<int:report_id>/check/", moving.check, name="report-check"),
    path("reports/<int:report_id>/return/", moving.return_, name="report-return"),
    path("reports/<int:report_id>/confirm/", moving.confirm, name="report-confirm"),
    path("reports/<int:report_id>/issue/", moving.issue, name="report-issue"),
    path("reports/<int:report_id>/archive/", moving.archive, name="report-archive"),
    path("reports/<int:report_id>/lines/", moving.add_line, name="report-line"),
    path("reports/<int:report_id>/lines/template/", importing.template, name="report-lines-template"),
    path("reports/<int:report_id>/lines/import/", importing.look, name="report-lines-look"),
    path("reports/<int:report_id>/lines/import/apply/", importing.apply, name="report-lines-apply"),
    path("reports/<int:report_id>/tasks/", moving.assign, name="report-assign"),
    path("reports/lines/<int:line_id>/drop/", moving.drop_line, name="report-line-drop"),
    path("reports/lines/<int:line_id>/mark/", moving.mark, name="report-line-mark"),
]
