"""Who may hold which post, and for how long."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from liangpai.access.roles import NAMES, Role, clashing_roles
from liangpai.refusal import Refusal
from liangpai.words import Words

KNOWN = "、".join(words.zh for words in NAMES.values())
"""The roles as workbooks write them."""


@dataclass(frozen=True, slots=True)
class Span:
    """From a first day up to, and without, a last one; without a last one it goes on."""

    first: date
    last: date | None = None

    def holds(self, on: date) -> bool:
        """Whether the day lies in it."""
        return self.first <= on and (self.last is None or on < self.last)

    def overlaps(self, other: "Span") -> bool:
        """Whether the two have a day in common."""
        return (other.last is None or self.first < other.last) and (
            self.last is None or other.first < self.last
        )


def refuse_unknown_roles(roles: Iterable[str]) -> Refusal | None:
    """A post carries only roles that the policy knows, and not two that exclude each other."""
    unknown = sorted(set(roles) - {str(role) for role in Role})
    if unknown:
        words = Words(
            "没有这种角色：{roles}；可写{known}", "there is no such role: {roles}; there are {known}"
        )
        words = words.format(roles="、".join(unknown), known=KNOWN)
        return Refusal("role.unknown", words, "invalid")
    return clashing_roles(Role(role) for role in roles)


def refuse_occupied(span: Span, held: Iterable[Span]) -> Refusal | None:
    """A post has one holder at a time; others act in it by delegation."""
    if not any(span.overlaps(other) for other in held):
        return None
    words = Words(
        "该岗位在此期间已有人；请先免去原任职，或用“代理”",
        "somebody holds the post then: dismiss them first, or delegate",
    )
    return Refusal("post.occupied", words)


def refuse_twice(span: Span, own: Iterable[Span]) -> Refusal | None:
    """Nobody is put into a post in which they are already."""
    if not any(span.overlaps(other) for other in own):
        return None
    words = Words("此人在此期间已在该岗位上", "this person is in the post then already")
    return Refusal("post.held_already", words)


def refuse_outside(span: Span, post: Span) -> Refusal | None:
    """A post is held only while it is there."""
    within = post.first <= span.first and (
        post.last is None or (span.last is not None and span.last <= post.last)
    )
    if within:
        return None
    words = Words("任期超出岗位的存续期", "the post is not there for all of that time")
    return Refusal("post.not_there", words)


def refuse_empty(span: Span) -> Refusal | None:
    """A time has at least one day."""
    if span.last is None or span.first < span.last:
        return None
    words = Words("止期须晚于起期（止期当日不含）", "it ends after the day on which it begins")
    return Refusal("dates.backwards", words, "invalid")


def refuse_own_appointment(actor: int | None, account: int) -> Refusal | None:
    """Nobody gives themselves a post."""
    if actor is None or actor != account:
        return None
    words = Words("不能给自己任职，须由另一名安全管理员办理", "nobody appoints themselves: let another do it")
    return Refusal("post.own_appointment", words, "forbidden")


def refuse_no_end(last: date | None, basis: str) -> Refusal | None:
    """A delegation says until when, and on what it rests."""
    if last is not None and basis.strip():
        return None
    words = Words("代理须写明起止日期和依据", "a delegation needs a last day and its basis")
    return Refusal("delegation.open", words, "invalid")
