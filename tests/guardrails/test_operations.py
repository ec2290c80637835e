from datetime import timedelta

import pytest

from liangpai.guardrails.operations import restore
from liangpai.guardrails.queries import asides, in_force, set_aside
from liangpai.ledger.queries import history
from liangpai.refusal import Refused
from tests.guardrails.stories import REASON, an_aside
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db


def test_the_authority_sets_a_guard_rail_aside_by_a_paper_and_it_is_recorded(cast: Cast) -> None:
    made = an_aside(cast)
    assert (made.basis, made.reason, made.set_by) == ("云岫府办〔2024〕1号", REASON, cast.wang.account)
    entry = history(cast.district, "guard", made.pk)[0]
    assert entry.action == "guard.set_aside" and "云岫府办〔2024〕1号" in entry.content


@pytest.mark.parametrize("person", ["zhao", "sun", "wu", "li", "feng", "stranger"])
def test_nobody_else_does(cast: Cast, person: str) -> None:
    with pytest.raises(Refused) as refused:
        an_aside(cast, by=person)
    assert refused.value.first.kind == "forbidden"
    assert asides(cast.district) == []


def test_everything_that_is_missing_is_named_at_once(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        an_aside(cast, basis="口头", reason=" ", until_on=ON - timedelta(days=1))
    assert [one.code for one in refused.value.refusals] == ["guard.basis", "guard.reason", "guard.term"]


@pytest.mark.parametrize("guard", ["G3", "G12", "G99"])
def test_what_is_built_in_or_unknown_is_not_set_aside(cast: Cast, guard: str) -> None:
    with pytest.raises(Refused):
        an_aside(cast, guard)


def test_one_is_not_set_aside_twice_not_even_for_later(cast: Cast) -> None:
    later = ON + timedelta(days=20)
    first = an_aside(cast, from_on=later)
    with pytest.raises(Refused) as refused:
        an_aside(cast)
    assert refused.value.first.code == "guard.set_aside.already"
    restore(aside=first, actor=cast.zhao, at=AT)
    an_aside(cast)
    assert list(in_force(cast.district, ON)) == ["G1"]


def test_it_is_restored_once_by_the_office_and_stands_again(cast: Cast) -> None:
    made = an_aside(cast, "G2")
    with pytest.raises(Refused):
        restore(aside=made, actor=cast.sun, at=AT)
    restore(aside=made, actor=cast.zhao, at=AT)
    assert set_aside(cast.district, "G2", ON) is None
    with pytest.raises(Refused) as refused:
        restore(aside=made, actor=cast.wang, at=AT)
    assert refused.value.first.code == "guard.restore.overtaken"
    assert [one.action for one in history(cast.district, "guard", made.pk)] == [
        "guard.set_aside",
        "guard.restore",
    ]
