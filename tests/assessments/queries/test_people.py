import pytest

from liangpai.assessments.queries import people_behind, standing_for
from liangpai.refusal import Refused
from tests.assessments.stories import AFTER, a_final, a_release
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_everybody_with_a_part_in_a_standing_is_named(cast: Cast) -> None:
    told = a_release(cast)
    found = standing_for(cast.sun, cast.district, told.standing().pk, AFTER.date())
    names = {cast.accounts[name].pk: name for name in cast.accounts}
    assert {names[one]: part for one, part in people_behind(found).items()} == {
        "sun": "submitter",
        "wu": "verifier",
        "zhao": "issuer",
        "wang": "approver",
    }


def test_what_is_not_shown_to_the_actor_is_not_there(cast: Cast) -> None:
    told = a_final(cast)
    for person in (cast.sun, cast.stranger):
        with pytest.raises(Refused) as refused:
            standing_for(person, cast.district, told.standing().pk, AFTER.date())
        assert refused.value.first.kind == "absent"
    with pytest.raises(Refused):
        standing_for(cast.zhao, cast.district, 10**9, AFTER.date())
