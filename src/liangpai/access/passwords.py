"""The rules of passwords as Django asks for them, wherever somebody chooses one."""

from typing import Protocol

from django.contrib.auth.hashers import check_password
from django.core.exceptions import ValidationError
from django.utils.translation import get_language

from liangpai.access.queries import last_hashes
from liangpai.access.rules import LAST_KEPT, refuse_used, refuse_weak
from liangpai.refusal import Refusal
from liangpai.words import Words

RULES = Words(
    "至少10位；大写字母、小写字母、数字、其他字符中至少三种；不含用户名；不与最近5次重复；90天内更换",
    "At least 10 characters; three of four kinds: small, capital, digit, other; without the user name; none of the "
    "last five; changed within 90 days",
)


class Person(Protocol):
    """As much of an account as the rules ask about."""

    pk: int
    username: str
    district_id: int


class Strong:
    """Long enough, of several kinds of characters, without the name of the account."""

    def validate(self, password: str, user: Person | None = None) -> None:
        """Raise what is wrong with a password."""
        _insist(refuse_weak(password, user.username if user else ""))

    def get_help_text(self) -> str:
        """What is asked for."""
        return RULES.says("en" if get_language() == "en" else "zh")


class NotRecent:
    """Not one of the last five of the account."""

    def validate(self, password: str, user: Person | None = None) -> None:
        """Raise what is wrong with a password."""
        hashes = last_hashes(user.district_id, user.pk, LAST_KEPT) if user and user.pk else []
        _insist(refuse_used(any(check_password(password, one) for one in hashes)))

    def get_help_text(self) -> str:
        """Said by ``Strong`` already."""
        return ""


def _insist(refusal: Refusal | None) -> None:
    if refusal:
        raise ValidationError(refusal.says("en" if get_language() == "en" else "zh"), code=refusal.code)
