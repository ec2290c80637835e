from dataclasses import replace
from datetime import date

import pytest

from liangpai.access.actor import house
from liangpai.access.policy import permits
from liangpai.commitments import queries
from liangpai.commitments.queries import Wanted
from liangpai.refusal import Refused
from tests.catalogue.stories import an_item
from tests.commitments.stories import COMPLETION, SHOWN, TERMS, a_draft, an_approved, land, underway, verified
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db


def test_a_promise_is_seen_by_its_unit_those_above_the_keeper_and_the_office(cast: Cast) -> None:
    item = an_item(cast)
    told = a_draft(cast).submit().check(completion=replace(COMPLETION, item=item.pk))
    for person in ("zhao", "wang", "li", "sun", "wu"):
        assert list(queries.visible(cast.district, cast.actors[person])) == [told.row], person
    for person in ("qian", "zhou", "feng", "stranger"):
        assert not queries.visible(cast.district, cast.actors[person]), person
    assert queries.visible(cast.district, house(cast.district)).count() == 1


def test_promises_are_narrowed_and_ordered(cast: Cast) -> None:
    early = a_draft(cast, terms=replace(TERMS, text="早", due_on=date(2024, 2, 1)))
    late = a_draft(cast).submit()
    done = verified(cast)

    def found(**wanted: object) -> list[int]:
        rows = queries.commitments(cast.district, cast.zhao, Wanted(**wanted))  # type: ignore[arg-type] # fields
        return list(rows.values_list("pk", flat=True))

    assert found() == [early.pk, late.pk, done.pk]
    assert found(sort="-due")[-1] == early.pk
    assert found(sort="share")[0] == done.pk
    assert found(sort="nonsense") == found()
    assert found(text="早") == [early.pk]
    assert found(state="submitted") == [late.pk]
    assert found(stage="promise") == [early.pk, late.pk]
    assert found(stage="result") == [done.pk]
    assert found(stage="nonsense") == found(year=2024) == found(unit=cast.units["town"].pk) == found()
    assert found(year=2023) == []
    assert queries.counted(queries.commitments(cast.district, cast.zhao)) == {
        "draft": 1,
        "submitted": 1,
        "verified": 1,
    }
    assert [row.pk for row in queries.page_of(cast.district, [done.pk, early.pk])] == [done.pk, early.pk]
    assert queries.years(cast.district) == [2024]


@pytest.mark.parametrize(
    ("level", "sees"),
    [
        ("society", {"stranger", "wu", "zhao", "zhou"}),
        ("district", {"wu", "zhao", "zhou"}),
        ("meeting", {"zhao"}),
        ("unit", set[str]()),
    ],
)
def test_an_announced_promise_is_shown_to_its_audience(cast: Cast, level: str, sees: set[str]) -> None:
    told = an_approved(cast).announce(shown=replace(SHOWN, level=level))
    for person in ("stranger", "wu", "zhao", "zhou"):
        actor = cast.actors[person]
        shown = list(queries.shown(actor, cast.district, ON, cast.units["town"].pk))
        assert bool(shown) is (person in sees), person
        assert queries.thing_seen(told.row, actor, ON).is_released is (person in sees)
    assert (
        permits("commitment.view", cast.stranger, queries.thing_seen(told.row, cast.stranger, ON)) is None
    ) is (level == "society")


def test_what_is_not_announced_or_has_expired_is_shown_to_nobody(cast: Cast) -> None:
    told = an_approved(cast)
    assert not queries.shown(cast.zhao, cast.district, ON)
    told.announce()
    assert queries.shown(cast.zhao, cast.district, ON).count() == 1
    assert not queries.shown(cast.zhao, cast.district, date(2025, 1, 31))
    assert queries.is_shown(told.row, ("society",), ON)
    assert not queries.is_shown(told.row, ("society",), date(2025, 1, 31))


def test_the_policy_sees_who_did_which_step(cast: Cast) -> None:
    told = underway(cast).report()
    amendment = told.amend(replace(TERMS, target=90.0))
    thing = queries.thing_of(told.row, amendment)
    sun = frozenset({cast.sun.account})
    assert thing.done["commitment.submit"] == thing.done["commitment.report"] == sun
    assert thing.done["commitment.amend"] == sun
    assert thing.done["commitment.check"] == frozenset({cast.zhao.account})
    assert (thing.path, thing.keeper) == (cast.units["town"].path, "")


def test_another_districts_promise_is_not_there(cast: Cast, neighbours: Cast) -> None:
    told = a_draft(cast, needs=(land(cast),))
    with pytest.raises(Refused) as refused:
        queries.commitment(neighbours.district, told.pk)
    assert refused.value.first.kind == "absent"
    assert told.row.drafted_at == AT
