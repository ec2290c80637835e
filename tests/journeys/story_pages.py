"""How the pages and operations of cases are asked in the permission matrix."""

from tests.journeys.address import Address, post
from tests.journeys.things import officer, unit

SENT = {
    "title": "联营",
    "problem": "没有收入",
    "method": "入股",
    "reuse": "有果园",
    "cost": "8",
    "figure": "{figure_id}",
}

CASE = '"title": "联营", "problem": "没有收入", "method": "入股", "reuse": "有果园", "cost": 8, "figure": {figure_id}'
STORY_OPERATIONS: dict[str, Address] = {
    "case-list": Address(officer),
    "case-page": Address(unit),
    "case-draft": post(unit, json=f'{{{{{CASE}, "unit": {{unit_id}}}}}}'),
    "case-edit": post(unit, json=f"{{{{{CASE}}}}}"),
    "case-submit": post(unit, json="{{}}"),
    "case-adopt": post(unit, json='{{"unit": {unit_id}, "note": "照做"}}'),
}
STORY_PAGES: dict[str, Address] = {
    "case-list": Address(officer),
    "case-export": Address(officer),
    "case-template": Address(officer),
    "case-import-look": post(officer, workbook="{workbook}"),
    "case-import-apply": post(officer, workbook="{workbook}"),
    "case-new": Address(officer),
    "case-draft": post(unit, unit="{unit_id}", **SENT),
    "case-page": Address(unit),
    "case-edit": post(unit, **SENT),
    "case-submit": post(unit),
    "case-return": post(unit, reason="写具体"),
    "case-review": post(unit),
    "case-release": post(
        unit, basis="文号", secrecy_check="编号", channel="district", expires_on="2024-06-30"
    ),
    "case-rebind": post(unit),
    "case-withdraw": post(unit, reason="不实"),
    "case-adopt": post(unit, unit="{unit_id}", note="照做"),
    "case-confirm": post(unit),
    "case-count": post(unit, rule="adopted"),
}
