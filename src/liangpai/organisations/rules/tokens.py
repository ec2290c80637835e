"""What the token of a client system may be: known actions, one role of business, no longer than a year."""

from collections.abc import Container, Sequence
from datetime import date, timedelta

from liangpai.access.roles import ADMINISTRATORS, Role
from liangpai.refusal import Refusal
from liangpai.words import Words

LONGEST_LIFE = timedelta(days=366)


def refuse_role(role: str) -> Refusal | None:
    """A program acts in a role of business, never as an administrator."""
    if role in set(Role) - set(ADMINISTRATORS):
        return None
    words = Words(
        "令牌只能用业务角色，不能用三员", "a token has a role of business, never an administrator's"
    )
    return Refusal("token.role", words, "invalid")


def refuse_scopes(scopes: Sequence[str], known: Container[str]) -> Refusal | None:
    """A token names at least one action, and only actions of the policy."""
    unknown = [scope for scope in scopes if scope not in known]
    if scopes and not unknown:
        return None
    words = Words("请选择令牌可用的操作；未知的：{names}", "choose what the token may do; unknown: {names}")
    return Refusal("token.scopes", words.format(names="、".join(unknown) or "—"), "invalid")


def refuse_life(on: date, expires_on: date) -> Refusal | None:
    """A token ends, within a year."""
    if on < expires_on <= on + LONGEST_LIFE:
        return None
    words = Words("令牌有效期最长一年，且须晚于今天", "a token ends after today and within a year")
    return Refusal("token.life", words, "invalid")
