from dataclasses import replace

import pytest

from liangpai.frameworks.operations import copy, draft
from liangpai.frameworks.queries import problems_of, scheme_of
from liangpai.ledger.queries import entries, verify
from liangpai.problems import errors
from liangpai.refusal import Refused
from tests.frameworks.stories import YUNXIU, a_version
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_a_draft_may_hold_problems_and_they_are_shown_by_place(cast: Cast) -> None:
    wrong = replace(YUNXIU, areas=YUNXIU.areas[1:])
    row = draft(district=cast.district, scheme=wrong, actor=cast.zhao, at=AT)
    places = {one.place for one in errors(problems_of(row))}
    assert "indicators.A1.area" in places and "areas.weights.镇" in places


def test_a_second_draft_of_the_same_version_becomes_the_next_one(cast: Cast) -> None:
    first, second = a_version(cast), a_version(cast)
    assert (first.version, second.version) == (1, 2)
    assert scheme_of(second).version == 2


def test_last_years_scheme_is_the_start_of_this_years(cast: Cast) -> None:
    old = a_version(cast, "active")
    new = copy(version=old, period="2024", actor=cast.zhao, at=AT)
    assert (new.state, new.version, new.period, new.copied_from_id) == ("draft", 2, "2024", old.pk)
    assert scheme_of(new).base_period == "2023"
    assert entries(cast.district)[0].action == "scheme.draft"
    assert verify(cast.district) is None


@pytest.mark.parametrize("person", ["sun", "wu", "wang", "zheng", "li", "feng", "stranger"])
def test_only_the_office_drafts(cast: Cast, person: str) -> None:
    with pytest.raises(Refused) as refused:
        draft(district=cast.district, scheme=YUNXIU, actor=cast.actors[person], at=AT)
    assert refused.value.first.kind == "forbidden"
