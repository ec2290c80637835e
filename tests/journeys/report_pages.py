"""How the pages of reports and plans are asked in the permission matrix."""

from tests.journeys.address import Address, post
from tests.journeys.things import officer, report, unit

REPORT_PAGES: dict[str, Address] = {
    "report-list": Address(officer),
    "report-export": Address(officer),
    "report-begin": post(unit, unit="{unit_id}", kind="summary", year="2023", period="q1"),
    "report-page": Address(report),
    "report-paper": Address(report),
    "report-edit": post(report, title="题", body="正文"),
    "report-check": post(report),
    "report-return": post(report, reason="再核"),
    "report-confirm": post(report),
    "report-issue": post(report),
    "report-archive": post(report),
    "report-line": post(
        report, text="一件事", unit="{unit_id}", due_on="2024-12-20", duty_item="农业农村：村庄建设"
    ),
    "report-lines-template": Address(report),
    "report-lines-look": post(report, workbook="{workbook}"),
    "report-lines-apply": post(report, workbook="{workbook}"),
    "report-assign": post(report),
    "report-line-drop": post(report),
    "report-line-mark": post(report),
}
