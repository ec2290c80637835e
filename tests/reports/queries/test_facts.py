from datetime import UTC, date, datetime

import pytest

from liangpai.catalogue.models import DataItem, Holding
from liangpai.reports import operations as ops
from liangpai.reports.models import Report
from liangpai.reports.queries import facts_of, line
from liangpai.results.models import Round
from tests.catalogue.stories import an_item
from tests.people import AT, ON, Cast
from tests.reports.written import a_line, a_report, again, issued
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db


def villages_held(cast: Cast, value: float = 31, *, unit: str = "office") -> None:
    """31 typical villages, confirmed for 2023."""
    item = an_item(cast, "C1")
    DataItem.objects.of(cast.district).filter(pk=item.pk).update(name="典型村", unit_of_measure="个")
    Holding.objects.create(
        district_id=cast.district,
        item=item,
        unit=cast.units[unit],
        period="2023",
        value=value,
        source="典型培育专班",
        is_confirmed=True,
        held_at=datetime(2024, 1, 3, tzinfo=UTC),
        valid_to=date(2024, 12, 31),
    )


def test_what_is_held_for_the_unit_is_a_fact_with_its_source(cast: Cast) -> None:
    villages_held(cast)
    fact = facts_of(a_report(cast), ON)["item.C1"]
    assert (fact.name, fact.said, fact.source, fact.as_of) == ("典型村", "31个", "典型培育专班", "2023")
    assert "item.C1" not in facts_of(a_report(cast, unit="town"), ON)


def test_the_plan_of_the_year_tells_how_much_of_it_is_done(cast: Cast) -> None:
    plan = a_report(cast, kind="plan", year=2023)
    rows = [a_line(cast, plan, f"事项{at}") for at in range(48)]
    issued(cast, again(plan))
    for row in rows[:41]:
        ops.mark(line=line(cast.district, row.pk), is_done=True, actor=cast.zhao, at=AT)
    facts = facts_of(a_report(cast), ON)
    assert [facts[f"plan.{one}"].said for one in ("all", "done", "rate")] == ["48项", "41项", "85.4%"]


def test_the_office_sums_what_can_be_added_of_closed_rounds_alone(cast: Cast) -> None:
    story = a_round(cast)
    story.confirm({"I1": 80.0})
    story.confirm({"I1": 60.0}, unit="other_town")
    DataItem.objects.of(cast.district).filter(code="I1").update(name="建成示范点", unit_of_measure="个")
    assert "item.I1" not in facts_of(a_report(cast), ON)
    assert facts_of(a_report(cast, unit="town"), ON)["item.I1"].said == "80个"
    Round.objects.of(cast.district).update(state="closed")
    fact = facts_of(again(Report.objects.of(cast.district).get(unit=cast.units["office"])), ON)["item.I1"]
    assert (fact.said, fact.source) == ("140个", "2个单位确认数合计")
    DataItem.objects.of(cast.district).filter(code="I1").update(name="村均收入")
    assert "item.I1" not in facts_of(
        again(Report.objects.of(cast.district).get(unit=cast.units["office"])), ON
    )
