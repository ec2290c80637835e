from datetime import date

import pytest

from liangpai.access.models import ClientToken
from liangpai.access.queries import valid_token
from liangpai.entrance.actors import actor_of_token
from liangpai.ledger.queries import history
from liangpai.organisations import operations as ops
from liangpai.refusal import Refused
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db


def issue(cast: Cast, **changes: object) -> tuple[int, str]:
    asked: dict[str, object] = {
        "district": cast.district,
        "name": "三资平台",
        "unit": cast.units["town"].pk,
        "role": "reporter",
        "scopes": ["figure.fill", "round.view"],
        "expires_on": date(2024, 12, 31),
        "on": ON,
        "actor": cast.chen,
        "at": AT,
    }
    return ops.issue_token(**(asked | changes))  # type: ignore[arg-type] # keywords of the operation


def test_a_token_acts_within_its_scopes_and_only_its_hash_is_kept(cast: Cast) -> None:
    pk, secret = issue(cast)
    actor = actor_of_token(secret, ON)
    assert (actor.client, actor.scopes) == ("三资平台", frozenset({"figure.fill", "round.view"}))
    kept = ClientToken.objects.of(cast.district).get()
    assert secret not in (kept.digest, kept.name)
    assert secret not in history(cast.district, "token", pk)[0].content


def test_a_revoked_token_holds_no_longer_and_is_not_revoked_twice(cast: Cast) -> None:
    pk, secret = issue(cast)
    ops.revoke_token(district=cast.district, token=pk, actor=cast.chen, at=AT)
    assert valid_token(secret, ON) is None
    with pytest.raises(Refused) as refused:
        ops.revoke_token(district=cast.district, token=pk, actor=cast.chen, at=AT)
    assert refused.value.first.code == "token.revoke.overtaken"


def test_a_token_of_another_district_is_not_there(cast: Cast, neighbours: Cast) -> None:
    pk, _ = issue(cast)
    with pytest.raises(Refused) as refused:
        ops.revoke_token(district=neighbours.district, token=pk, actor=neighbours.chen, at=AT)
    assert refused.value.first.kind == "absent"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"name": ""}, "blank"),
        ({"role": "audit"}, "token.role"),
        ({"scopes": []}, "token.scopes"),
        ({"expires_on": date(2026, 1, 1)}, "token.life"),
        ({"unit": 999_999}, "absent"),
    ],
)
def test_a_token_that_would_be_too_much_is_refused(
    cast: Cast, changes: dict[str, object], expected: str
) -> None:
    with pytest.raises(Refused) as refused:
        issue(cast, **changes)
    assert refused.value.first.code == expected


def test_only_the_security_administrator_issues_tokens(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        issue(cast, actor=cast.feng)
    assert refused.value.first.kind == "forbidden"
