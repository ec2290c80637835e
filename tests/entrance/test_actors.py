from datetime import timedelta

import pytest

from liangpai.access.actor import STRANGER
from liangpai.access.models import Account
from liangpai.access.queries import token_digest
from liangpai.access.roles import Role
from liangpai.entrance.actors import actor_of_account, actor_of_token
from tests.entrance.tokens import a_token
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db


def test_an_account_acts_by_the_posts_of_the_day(cast: Cast) -> None:
    actor = actor_of_account(cast.district, cast.accounts["wang"].pk, ON)
    assert {duty.role for duty in actor.duties} == {Role.APPROVER, Role.LEADER}
    assert actor.account == cast.accounts["wang"].pk


def test_nobody_acts_across_the_border(cast: Cast, neighbours: Cast) -> None:
    assert actor_of_account(neighbours.district, cast.accounts["wang"].pk, ON) is STRANGER


def test_a_closed_account_is_a_stranger(cast: Cast) -> None:
    Account.objects.filter(pk=cast.accounts["wang"].pk).update(is_active=False)
    assert actor_of_account(cast.district, cast.accounts["wang"].pk, ON) is STRANGER


def test_a_token_acts_for_its_unit_within_its_scopes(cast: Cast) -> None:
    a_token(cast)
    actor = actor_of_token("secret", ON)
    assert (actor.client, actor.account, actor.district) == ("三资平台", None, cast.district)
    assert actor.scopes == {"figure.fill"}
    assert actor.reaches(cast.units["town"].path, Role.REPORTER)


@pytest.mark.parametrize(
    "changes", [{"expires_on": ON - timedelta(days=1)}, {"revoked_at": AT}, {"digest": token_digest("other")}]
)
def test_a_token_that_does_not_hold_is_a_stranger(cast: Cast, changes: dict[str, object]) -> None:
    a_token(cast, **changes)
    assert actor_of_token("secret", ON) is STRANGER
