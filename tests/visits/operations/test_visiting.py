from datetime import date

import pytest

from liangpai.ledger.queries import history
from liangpai.refusal import Refused
from liangpai.visits import operations as ops
from liangpai.visits.queries import visit
from tests.people import AT, ON, Cast
from tests.visits.stories import ROAD, a_made_visit, a_visit, an_issue

pytestmark = pytest.mark.django_db


def test_a_visit_is_planned_made_and_closed_and_the_ledger_tells_it(cast: Cast) -> None:
    row = a_visit(cast)
    ops.make(visit=row, actor=cast.wang, at=AT)
    ops.close(visit=row, actor=cast.zhao, at=AT)
    assert visit(cast.district, row.pk).state == "closed"
    acts = [one.action for one in history(cast.district, "visit", row.pk)]
    assert acts == ["visit.plan", "visit.make", "visit.close"]


def test_a_visit_is_not_planned_for_somebody_who_is_no_leader(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        ops.plan(
            district=cast.district,
            leader=cast.accounts["sun"].pk,
            unit=cast.units["department"],
            on=date(2024, 1, 9),
            purpose="",
            actor=cast.zhao,
            at=AT,
        )
    codes = [one.code for one in refused.value.refusals]
    assert codes == ["visit.leader", "visit.unit", "visit.on", "visit.purpose"]


def test_a_visit_is_not_made_before_its_day_and_a_cancelled_one_keeps_its_reason(cast: Cast) -> None:
    row = a_visit(cast, on=date(2024, 1, 12))
    with pytest.raises(Refused):
        ops.make(visit=row, actor=cast.wang, at=AT)
    ops.cancel(visit=row, reason="防汛值班", actor=cast.wang, at=AT)
    row = visit(cast.district, row.pk)
    assert (row.state, row.cancelled_for) == ("cancelled", "防汛值班")


def test_a_visit_stays_open_while_an_issue_is_with_nobody(cast: Cast) -> None:
    issue = an_issue(cast)
    with pytest.raises(Refused) as refused:
        ops.close(visit=issue.visit, actor=cast.wang, at=AT)
    assert refused.value.first.code == "visit.issues_wait"


def test_what_was_promised_on_the_spot_stands_with_the_issue_and_is_short(cast: Cast) -> None:
    told = {"visit": a_made_visit(cast), "kind": "works", "text": ROAD, "actor": cast.wang, "at": AT}
    assert ops.raise_issue(promise=" 月底前修好 ", **told).promise == "月底前修好"
    with pytest.raises(Refused) as refused:
        ops.raise_issue(promise="修" * 201, **told)
    assert refused.value.first.code == "issue.promise"


def test_the_village_raises_issues_too_and_nobody_raises_one_of_a_visit_to_come(cast: Cast) -> None:
    made = ops.raise_issue(visit=a_made_visit(cast), kind="works", text=ROAD, actor=cast.zhou, at=AT)
    assert (made.state, made.raised_on) == ("raised", ON)
    with pytest.raises(Refused):
        ops.raise_issue(visit=a_visit(cast), kind="works", text=ROAD, actor=cast.wang, at=AT)
    with pytest.raises(Refused):
        ops.raise_issue(visit=a_made_visit(cast), kind="works", text=ROAD, actor=cast.feng, at=AT)
