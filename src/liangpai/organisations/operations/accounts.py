"""Writes of accounts: found, disable, and passwords by the rules of 等保2.0."""

from datetime import datetime

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.models import Account, OldPassword
from liangpai.access.policy import permit
from liangpai.access.queries import account as account_of
from liangpai.access.rules import LAST_KEPT, refuse_used, refuse_weak
from liangpai.ledger.operations import record
from liangpai.organisations.rules.units import refuse_blank
from liangpai.refusal import Refusal, absent, insist
from liangpai.statemachine import overtaken
from liangpai.words import Words

ACCOUNT = Words("账号", "account")


@transaction.atomic
def found_account(
    *,
    district: int,
    username: str,
    name: str,
    password: str,
    actor: Actor,
    at: datetime,
    email: str = "",
) -> Account:
    """Found an account with a first password, which its person must change at the first sign-in.

    Raises:
        Refused: not permitted, no name, the user name is taken, or a weak password.
    """
    permit("account.found", actor, Thing(district))
    insist(
        refuse_blank(username, Words("用户名", "user name")),
        refuse_blank(name, Words("姓名", "name")),
        _taken(username),
        refuse_weak(password, username),
    )
    made = Account.objects.create(
        district_id=district,
        username=username.strip(),
        name=name.strip(),
        email=email,
        password=make_password(password),
        created_at=at,
    )
    content = {"username": username, "name": name}
    record(
        district=district,
        actor=actor,
        at=at,
        action="account.found",
        subject=("account", made.pk),
        content=content,
    )
    return made


@transaction.atomic
def disable_account(*, district: int, account: int, reason: str, actor: Actor, at: datetime) -> None:
    """Close an account; its person can sign in no longer, and what they did stays.

    Raises:
        Refused: not permitted, no reason, one's own, or closed already.
    """
    permit("account.disable", actor, Thing(district))
    if account_of(district, account) is None:
        raise absent(ACCOUNT)
    insist(refuse_blank(reason, Words("原因", "reason")), _own(actor, account))
    rows = Account.objects.filter(district_id=district, pk=account, is_active=True)
    if not rows.update(is_active=False):
        insist(overtaken("account.disable"))
    record(
        district=district,
        actor=actor,
        at=at,
        action="account.disable",
        subject=("account", account),
        content={"reason": reason},
    )


@transaction.atomic
def change_password(*, district: int, account: int, password: str, at: datetime) -> None:
    """Let the person of an account choose a new password; the door has checked the old one.

    Raises:
        Refused: weak, or one of the last five.
    """
    found = _found(district, account)
    actor = Actor(found.name, district, account)
    _write_password(found, password, at, changed_at=at)
    record(district=district, actor=actor, at=at, action="account.password", subject=("account", account))


@transaction.atomic
def set_password(*, district: int, account: int, password: str, actor: Actor, at: datetime) -> None:
    """Give somebody a password who has lost theirs; it must be changed at the next sign-in.

    Raises:
        Refused: not permitted, weak, or one of the last five.
    """
    permit("account.found", actor, Thing(district))
    found = _found(district, account)
    _write_password(found, password, at, changed_at=None)
    record(district=district, actor=actor, at=at, action="account.password", subject=("account", account))


def _write_password(found: Account, password: str, at: datetime, changed_at: datetime | None) -> None:
    rows = OldPassword.objects.filter(account_id=found.pk).order_by("-set_at", "-pk")
    kept = list(rows[: LAST_KEPT - 1].values_list("hash", flat=True))
    used = any(check_password(password, old) for old in (found.password, *kept))
    insist(refuse_weak(password, found.username), refuse_used(used))
    OldPassword.objects.create(account_id=found.pk, hash=found.password, set_at=at)
    Account.objects.filter(district_id=found.district_id, pk=found.pk).update(
        password=make_password(password), password_changed_at=changed_at
    )


def _found(district: int, account: int) -> Account:
    found = account_of(district, account)
    if found is None or not found.is_active:
        raise absent(ACCOUNT)
    return found


def _taken(username: str) -> Refusal | None:
    # User names are one list for the whole installation, for people sign in before their district is known.
    if not Account.objects.filter(username__iexact=username.strip()).exists():
        return None
    return Refusal("account.taken", Words("用户名已被使用", "the user name is taken"), "invalid")


def _own(actor: Actor, account: int) -> Refusal | None:
    if actor.account is None or actor.account != account:
        return None
    return Refusal("account.own", Words("不能停用自己的账号", "nobody closes their own account"))
