from datetime import timedelta

import pytest
from django.contrib.auth.hashers import check_password

from liangpai.access import queries as access
from liangpai.access.models import Account
from liangpai.entrance.actors import actor_of_account
from liangpai.ledger.queries import history
from liangpai.organisations import operations as ops
from liangpai.organisations.queries import stale_accounts
from liangpai.refusal import Refused
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db

GOOD = "Good-word-{n}"
FIRST, OTHER = GOOD.format(n=1), GOOD.format(n=2)


def an_account(cast: Cast, username: str = "ma", password: str = FIRST) -> int:
    return ops.found_account(
        district=cast.district, username=username, name="马某", password=password, actor=cast.chen, at=AT
    ).pk


def code(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.first.code


def test_an_account_is_founded_with_a_password_that_must_be_changed(cast: Cast) -> None:
    pk = an_account(cast)
    made = access.account(cast.district, pk)
    assert made is not None
    assert (made.username, made.password_changed_at) == ("ma", None)
    assert check_password(FIRST, made.password)
    assert actor_of_account(cast.district, pk, ON).duties == ()
    assert [entry.action for entry in history(cast.district, "account", pk)] == ["account.found"]


def test_the_password_never_reaches_the_ledger(cast: Cast) -> None:
    assert FIRST not in history(cast.district, "account", an_account(cast))[0].content


@pytest.mark.parametrize(
    ("username", "password", "expected"),
    [("", FIRST, "blank"), ("SUN", FIRST, "account.taken"), ("ma", "short", "password.weak")],
)
def test_an_account_needs_a_free_name_and_a_strong_password(
    cast: Cast, username: str, password: str, expected: str
) -> None:
    with pytest.raises(Refused) as refused:
        an_account(cast, username, password)
    assert code(refused) == expected


def test_only_the_security_administrator_founds_accounts(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        ops.found_account(
            district=cast.district, username="ma", name="马", password=FIRST, actor=cast.feng, at=AT
        )
    assert refused.value.first.kind == "forbidden"


def test_a_closed_account_acts_no_more_and_is_not_closed_twice(cast: Cast) -> None:
    sun = cast.accounts["sun"].pk
    close = {"district": cast.district, "account": sun, "reason": "调离", "actor": cast.chen, "at": AT}
    ops.disable_account(**close)  # type: ignore[arg-type] # keywords of the operation
    assert actor_of_account(cast.district, sun, ON).is_stranger
    with pytest.raises(Refused) as refused:
        ops.disable_account(**close)  # type: ignore[arg-type] # keywords of the operation
    assert code(refused) == "account.disable.overtaken"


def test_nobody_closes_their_own_account_nor_one_of_another_district(cast: Cast, neighbours: Cast) -> None:
    for account, expected in (
        (cast.accounts["chen"].pk, "account.own"),
        (neighbours.accounts["sun"].pk, "absent"),
    ):
        with pytest.raises(Refused) as refused:
            ops.disable_account(district=cast.district, account=account, reason="试", actor=cast.chen, at=AT)
        assert code(refused) == expected


def test_the_last_five_passwords_are_not_used_again(cast: Cast) -> None:
    pk = an_account(cast, password=GOOD.format(n=0))
    for n in range(1, 6):
        ops.change_password(
            district=cast.district, account=pk, password=GOOD.format(n=n), at=AT + timedelta(days=n)
        )
    for n in range(1, 6):
        with pytest.raises(Refused) as refused:
            ops.change_password(district=cast.district, account=pk, password=GOOD.format(n=n), at=AT)
        assert code(refused) == "password.used"
    ops.change_password(district=cast.district, account=pk, password=GOOD.format(n=0), at=AT)
    changed = access.account(cast.district, pk)
    assert changed is not None
    assert changed.password_changed_at == AT


def test_a_password_set_by_the_administrator_must_be_changed(cast: Cast) -> None:
    sun = cast.accounts["sun"].pk
    ops.set_password(district=cast.district, account=sun, password=OTHER, actor=cast.chen, at=AT)
    changed = access.account(cast.district, sun)
    assert changed is not None
    assert changed.password_changed_at is None
    assert check_password(OTHER, changed.password)
    with pytest.raises(Refused) as refused:
        ops.set_password(district=cast.district, account=999_999, password=OTHER, actor=cast.chen, at=AT)
    assert code(refused) == "absent"


def test_accounts_that_nobody_used_for_ninety_days_are_listed(cast: Cast) -> None:
    later = AT + timedelta(days=91)
    Account.objects.filter(pk=cast.accounts["sun"].pk).update(last_login=AT + timedelta(days=30))
    stale = {account.name for account in stale_accounts(cast.district, later)}
    assert "sun" not in stale
    assert "zhao" in stale
    assert not stale_accounts(cast.district, AT).exists()
