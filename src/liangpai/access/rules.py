"""What a password must be: long enough, of several kinds of characters, not old, not one of the last five."""

import string
from datetime import datetime, timedelta

from liangpai.refusal import Refusal
from liangpai.words import Words

SHORTEST, KINDS_NEEDED, LAST_KEPT = 10, 3, 5
LONGEST_AGE = timedelta(days=90)
STALE_AFTER = timedelta(days=90)


def kinds_of(password: str) -> int:
    """How many of the four kinds of characters occur: small, capital, digits, and everything else."""
    kinds = {
        "small" if char in string.ascii_lowercase
        else "capital" if char in string.ascii_uppercase
        else "digit" if char in string.digits
        else "other"
        for char in password
    }  # fmt: skip # four kinds, one a line
    return len(kinds)


def refuse_weak(password: str, username: str = "") -> Refusal | None:
    """At least ten characters, three of four kinds, and not the name of the account."""
    if len(password) < SHORTEST or kinds_of(password) < KINDS_NEEDED:
        words = Words(
            "密码至少10位，并含大写字母、小写字母、数字、其他字符中的三种",
            "a password has at least 10 characters, of three of four kinds: small, capital, digit, other",
        )
        return Refusal("password.weak", words, "invalid")
    if username and username.casefold() in password.casefold():
        words = Words("密码不能包含用户名", "a password does not contain the user name")
        return Refusal("password.has_name", words, "invalid")
    return None


def refuse_used(is_used: bool) -> Refusal | None:
    """Not one of the last five."""
    if not is_used:
        return None
    words = Words("不能使用最近5次用过的密码", "not one of the last five passwords")
    return Refusal("password.used", words, "invalid")


def is_due(changed_at: datetime | None, at: datetime) -> bool:
    """Whether a password must be changed: given by somebody else, or older than 90 days."""
    return changed_at is None or at - changed_at > LONGEST_AGE


def is_stale(last_login: datetime | None, created_at: datetime, at: datetime) -> bool:
    """Whether an account has not been used for more than 90 days."""
    return at - (last_login or created_at) > STALE_AFTER
