import pytest

from liangpai.organisations.models import Unit
from liangpai.results.operations import open_round
from liangpai.results.queries import sums
from liangpai.results.queries.sums import may_be_added
from liangpai.results.rules.asking import Ask
from tests.people import AT, Cast
from tests.results.stories import Story, a_round, another_form, register


@pytest.mark.parametrize(
    ("unit", "added"), [("万元", True), ("户", True), ("%", False), ("分", False), ("", False)]
)
def test_amounts_are_added_and_shares_are_not(unit: str, added: bool) -> None:
    assert may_be_added(Ask("X", "某", unit)) is added


def totals(story: Story) -> dict[str, tuple[tuple[float | None, ...], tuple[int, ...], int]]:
    found = sums(story.district, story.now())
    return {row.unit.name: (row.totals, row.known, row.asked) for row in found.rows}


@pytest.mark.django_db
def test_two_towns_add_up_to_their_district_and_what_is_not_confirmed_is_not_zero(cast: Cast) -> None:
    story = a_round(cast)
    assert [ask.code for ask in sums(story.district, story.now()).asks] == ["I2"]
    assert totals(story)["区指挥部"] == ((None,), (0,), 3)
    story.confirm({"I2": 12.5}, unit="town")
    assert totals(story)["区指挥部"] == ((12.5,), (1,), 3)
    story.confirm({"I2": 10}, unit="other_town")
    story.fill({"I1": 90}, unit="town")
    assert totals(story)["区指挥部"] == ((22.5,), (2,), 3)


@pytest.mark.django_db
def test_a_unit_without_anybody_below_stands_in_no_sum(cast: Cast) -> None:
    register(cast)
    story = another_form(cast)
    open_round(round_=story.round, actor=cast.zhao, at=AT)
    names = set(totals(story))
    leaves = Unit.objects.of(cast.district).filter(pk=cast.units["town"].pk)
    assert leaves[0].name not in names
    assert names == {"区指挥部"}
