"""How every address is asked in the permission matrix: with what content, and about which thing of the policy."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.journeys.things import (
    Which,
    asked,
    conflict,
    district,
    figure,
    item,
    kept,
    mine,
    objection,
    release,
    reported,
    scheme,
    unit,
    verified,
)
from tests.people import PASSWORD


@dataclass(frozen=True)
class Address:
    """One way to ask an address; ``sends`` makes it a POST, its values may name ids: ``{unit_id}``."""

    of: Which = district
    sends: Mapping[str, str] | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    """What stands for the parts of the address that are no ids."""
    is_shut: bool = False
    """There is no such page outside the demonstration."""


def post(of: Which = district, **sends: str) -> Address:
    """A POST with its content."""
    return Address(of, sends)


def _named(sends: Mapping[str, str] | None = None, of: Which = district, **names: str) -> Address:
    return Address(of, sends, names)


EDIT = {"revision": "1"}
PAGES: dict[str, Address] = {
    "api-docs": Address(),
    "first-screen": Address(),
    "switch": _named({"next": "/"}, what="language"),
    "help": Address(),
    "gallery": Address(),
    "assess-workbook": Address(),
    "assess-example": Address(),
    "demo-cast": Address(is_shut=True),
    "demo-sign-in": Address(sends={}, names={"username": "sun"}, is_shut=True),
    "demo-advance": Address(sends={}, is_shut=True),
    "notices": Address(),
    "notice-wish": post(channel="", address=""),
    "notice-edit": _named({"zh": "办", "en": "do"}, key="line"),
    # administration
    "administration": Address(),
    "unit-list": Address(),
    "unit-export": Address(),
    "unit-found": post(kind="village", name="新村", parent="{unit_id}"),
    "unit-import": Address(),
    "unit-template": _named(system="NBS"),
    "unit-import-look": post(system="NBS", pack="qingcheng"),
    "unit-import-report": post(system="NBS", pack="qingcheng"),
    "unit-import-apply": post(system="NBS", pack="qingcheng"),
    "unit-record": Address(unit),
    "unit-rename": post(unit, name="新名镇"),
    "unit-change": post(unit, class_code="镇"),
    "unit-start": post(unit),
    "unit-adjust": post(unit),
    "unit-settle": post(unit),
    "unit-code": post(unit, system="NBS", code="999001103"),
    "unit-merge": post(unit, into="{village_id}", basis="文号"),
    "unit-abolish": post(unit, basis="文号"),
    "unit-contact": post(unit, account="{account_id}"),
    "unit-join": post(unit, unit="{village_id}", part="member"),
    "unit-leave": post(unit),
    "post-list": Address(),
    "post-export": Address(),
    "appointment-export": Address(),
    "post-found": post(unit="{unit_id}", title="副职", roles="reporter"),
    "post-page": Address(),
    "post-abolish": post(),
    "post-appoint": post(account="{account_id}", basis="文号"),
    "post-delegate": post(account="{account_id}", to_on="2024-03-01", basis="文号"),
    "post-dismiss": post(basis="文号"),
    "account-list": Address(),
    "account-export": Address(),
    "account-found": post(username="neu", person="新人", password=PASSWORD),
    "account-page": Address(),
    "account-disable": post(reason="调离"),
    "account-password": post(password=f"{PASSWORD}0"),
    "token-list": Address(),
    "token-export": Address(),
    "token-issue": post(client="台账系统", unit="{unit_id}", role="reporter", scopes="unit.view"),
    "token-revoke": post(),
    "day-list": Address(),
    "day-export": Address(),
    "day-template": Address(),
    "day-change": post(day="2024-05-01", manner="work", note="调休"),
    "day-import": post(),
    "ledger": Address(),
    "ledger-verify": post(),
    # reporting and verification
    "round-list": Address(),
    "round-plan": post(name="新轮次", period="2024", items="C1", purpose="摸底", units="{unit_id}"),
    "round-page": Address(),
    "round-open": post(),
    "round-close": post(),
    "round-export": Address(),
    "round-changes": Address(mine),
    "round-changes-export": Address(mine),
    "round-sums": Address(),
    "round-sums-export": Address(),
    "round-import": post(workbook="{workbook}"),
    "round-template": Address(asked),
    "round-matrix": Address(reported),
    "round-matrix-fill": post(unit, **{"{unit_id}:I1:2023": "80"}),
    "round-grid": Address(unit),
    "round-fill": post(unit, **{"{unit_id}:I1:2023": "80"}),
    "round-submit": post(unit),
    "round-unit-template": Address(unit),
    "round-upload": post(unit, workbook="{workbook}"),
    "upload-page": Address(unit),
    "upload-marked": Address(unit),
    "figure-history": Address(figure),
    "figure-correct": post(figure, value="81", reason="笔误"),
    "evidence-add": post(figure, file="{paper}", need="佐证投资额"),
    "evidence-file": Address(figure),
    "verification-queue": Address(kept),
    "verification-export": Address(kept),
    "figure-verify": post(figure, figure="{figure_id}", kind="final"),
    "figure-return": post(figure, figure="{figure_id}", reason="请核对"),
    "verification-recheck": Address(kept),
    "verification-recheck-export": Address(kept),
    "survey-page": Address(kept),
    "survey-record": post(
        figure,
        round="{round_id}",
        unit="{unit_id}",
        item="I3",
        **{f"{name}-1": "10" for name in ("satisfied", "fairly", "dissatisfied", "unaware")},
    ),
    # guard rails
    "guard-list": Address(),
    "guard-statement": Address(),
    "guard-set-aside": post(guard="G1", basis="云岫府办〔2024〕1号", reason="专项要求", until_on="2024-02-01"),
    "guard-restore": post(),
    # the catalogue
    "item-list": Address(),
    "item-export": Address(),
    "item-register": post(code="N1", name="新数据项", source="台账", keeper="{unit_id}"),
    "item-adopt": post(scheme="{scheme_id}", keeper="{unit_id}"),
    "item-page": Address(item),
    "item-held-export": Address(item),
    "item-retire": post(item),
    "conflict-list": Address(mine),
    "conflict-export": Address(mine),
    "conflict-page": Address(conflict),
    "conflict-decide": post(conflict, value="10.5", reason="以台账为准"),
    # oversight
    "review-list": Address(),
    "review-export": Address(),
    "review-page": Address(scheme),
    "review-give": post(scheme, is_lawful="yes", opinion="符合"),
    "review-waive": post(scheme, reason="人员空缺"),
    "complaint-list": Address(),
    "complaint-file": post(page="/", text="字太小"),
    "complaint-export": Address(),
    "complaint-receipt": _named(receipt="{receipt}"),
    "complaint-answer": post(answer="已改"),
    # assessments and releases
    "run-list": Address(),
    "run-request": post(verified, round="{round_id}", runs="50"),
    "run-page": Address(),
    "run-progress": Address(),
    "run-cancel": post(),
    "run-feedback": post(until="2024-02-01"),
    "run-review": post(),
    "run-finalise": post(),
    "run-archive": post(),
    "run-compare": Address(),
    "run-sheet": Address(),
    "run-file": _named(name="result.zip"),
    "circumstance-list": Address(),
    "circumstance-record": post(
        unit="{unit_id}", kind="records", basis="文号", record="fulfilment", value="1"
    ),
    "circumstance-withdraw": post(reason="重复"),
    "objection-answer": post(objection, answer="无误", verdict="dismiss"),
    "objection-raise": post(unit, item="I1", text="请复核"),
    "release-propose": post(
        level="unit", basis="文号", secrecy_check="保密〔2024〕3号", expires_on="2024-12-31"
    ),
    "release-page": Address(release),
    "release-approve": post(release),
    "release-withdraw": post(release, reason="数据有误"),
    "board": Address(),
    "board-export": Address(release),
    "unit-page": Address(unit),
    # schemes
    "scheme-list": Address(),
    "scheme-list-export": Address(),
    "scheme-draft": _named({"from": "shipped", "shipped": "yunxiu", "period": "2025"}),
    "scheme-copy": post(scheme="{scheme_id}", period="2025"),
    "scheme-page": Address(),
    "scheme-download": _named(form="yaml"),
    "scheme-diff": Address(),
    "scheme-diff-export": Address(),
    "scheme-points": post(scheme, **EDIT),
    "scheme-area": _named(code="A"),
    "scheme-area-add": post(scheme, **EDIT, code="B", name="新领域"),
    "scheme-area-edit": _named({**EDIT, "code": "A", "name": "全部", "method": "sum"}, scheme, code="A"),
    "scheme-node-remove": _named(EDIT, scheme, code="I3"),
    "scheme-indicator-new": Address(),
    "scheme-indicator-add": post(scheme, **EDIT, code="I9"),
    "scheme-indicator": _named(code="I1"),
    "scheme-indicator-edit": _named({**EDIT, "code": "I1"}, scheme, code="I1"),
    "scheme-settings": Address(),
    "scheme-settings-edit": post(scheme, **EDIT, name="镇街年度"),
    "scheme-classes-edit": post(scheme, **EDIT),
    "scheme-grades-edit": post(scheme, **EDIT),
    "scheme-review-ask": post(scheme),
    "scheme-consult": post(scheme),
    "scheme-return": post(scheme),
    "scheme-approve": post(scheme),
    "scheme-freeze": post(scheme),
    "scheme-activate": post(scheme),
    "scheme-retire": post(scheme),
}

CELL = '{{"cells": [{{"unit": {unit_id}, "item": "I1", "period": "2023", "value": 80}}]}}'
OPERATIONS: dict[str, Address] = {
    "unit-list": Address(),
    "unit-page": Address(),
    "round-list": Address(),
    "round-page": Address(),
    "round-units": Address(),
    "figure-list": Address(mine),
    "figure-fill": post(unit, json=CELL),
    "figure-submit": post(unit, json='{{"unit": {unit_id}}}'),
    "release-list": Address(release),
    "standing-list": Address(release),
    "explanation": Address(release),
    "item-list": Address(),
    "item-page": Address(),
    "item-values": Address(),
}
"""The operations of the API by their names; content is JSON."""
