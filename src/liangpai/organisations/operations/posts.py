"""Writes of posts and their holders: found, abolish, appoint, dismiss, delegate."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.queries import account as account_of
from liangpai.access.roles import Role, clashing_roles
from liangpai.ledger.operations import record
from liangpai.organisations.models import Appointment, Post
from liangpai.organisations.queries import post as post_of
from liangpai.organisations.queries import unit as unit_of
from liangpai.organisations.rules.posts import (
    Span,
    refuse_empty,
    refuse_no_end,
    refuse_occupied,
    refuse_outside,
    refuse_own_appointment,
    refuse_twice,
    refuse_unknown_roles,
)
from liangpai.organisations.rules.units import refuse_backwards, refuse_blank
from liangpai.refusal import Refusal, absent, insist
from liangpai.statemachine import overtaken
from liangpai.words import Words


@transaction.atomic
def found_post(
    *,
    district: int,
    unit: int,
    title: str,
    roles: Sequence[str],
    founded_on: date,
    actor: Actor,
    at: datetime,
    is_head: bool = False,
) -> int:
    """Found a post of a unit with its roles, and answer its id; ``is_head``: its holder answers for the unit.

    Raises:
        Refused: not permitted, no title, or roles that are unknown or exclude each other.
    """
    home = unit_of(district, unit)
    permit("post.found", actor, Thing(district, path=home.path))
    insist(refuse_blank(title, Words("岗位名称", "title")), refuse_unknown_roles(roles))
    post = Post.objects.create(
        district_id=district,
        unit=home,
        title=title.strip(),
        roles=list(roles),
        founded_on=founded_on,
        is_head=is_head,
    )
    content = {"unit": unit, "title": title, "roles": list(roles), "on": str(founded_on)}
    record(
        district=district, actor=actor, at=at, action="post.found", subject=("post", post.pk), content=content
    )
    return post.pk


@transaction.atomic
def abolish_post(*, district: int, post: int, on: date, actor: Actor, at: datetime) -> None:
    """Abolish a post from a day on; who holds it holds it no longer.

    Raises:
        Refused: not permitted, abolished already, or before it was founded.
    """
    found = post_of(district, post)
    permit("post.abolish", actor, Thing(district, path=found.unit.path))
    insist(refuse_backwards(found.founded_on, on))
    if not Post.objects.of(district).filter(pk=post, ended_on=None).update(ended_on=on):
        insist(overtaken("post.abolish"))
    rows = Appointment.objects.of(district).filter(post_id=post)
    rows.filter(Q(to_on=None) | Q(to_on__gt=on)).update(to_on=on)
    content = {"title": found.title, "on": str(on)}
    record(
        district=district, actor=actor, at=at, action="post.abolish", subject=("post", post), content=content
    )


def appoint(
    *,
    district: int,
    post: int,
    account: int,
    from_on: date,
    basis: str,
    actor: Actor,
    at: datetime,
    to_on: date | None = None,
) -> int:
    """Put a person into a post from a day on, and answer the appointment's id.

    Raises:
        Refused: not permitted, the post is held then, its roles clash with others of the person, or oneself.
    """
    return _hold(
        district=district,
        post=post,
        account=account,
        span=Span(from_on, to_on),
        basis=basis,
        actor=actor,
        at=at,
        is_delegated=False,
    )


def delegate(
    *,
    district: int,
    post: int,
    account: int,
    from_on: date,
    to_on: date | None,
    basis: str,
    actor: Actor,
    at: datetime,
) -> int:
    """Let a person act in a post (代理) between two days, on a stated basis; its holder keeps it.

    Raises:
        Refused: not permitted, no last day or basis, a clash of roles, or oneself.
    """
    insist(refuse_no_end(to_on, basis))
    return _hold(
        district=district,
        post=post,
        account=account,
        span=Span(from_on, to_on),
        basis=basis,
        actor=actor,
        at=at,
        is_delegated=True,
    )


@transaction.atomic
def _hold(
    *,
    district: int,
    post: int,
    account: int,
    span: Span,
    basis: str,
    actor: Actor,
    at: datetime,
    is_delegated: bool,
) -> int:
    action = "post.delegate" if is_delegated else "post.appoint"
    found = post_of(district, post)
    permit(action, actor, Thing(district, path=found.unit.path))
    person = account_of(district, account)
    if person is None or not person.is_active:
        raise absent(Words("在用的账号", "account in use"))
    insist(
        *_objections(district, found, account, span, is_delegated),
        refuse_own_appointment(actor.account, account),
    )
    made = Appointment.objects.create(
        district_id=district,
        post=found,
        account=person,
        is_delegated=is_delegated,
        from_on=span.first,
        to_on=span.last,
        basis=basis.strip(),
    )
    content = {"post": post, "account": account, "from": str(span.first), "basis": basis}
    content |= {"to": str(span.last)} if span.last else {}
    record(district=district, actor=actor, at=at, action=action, subject=("post", post), content=content)
    return made.pk


def _objections(
    district: int, post: Post, account: int, span: Span, is_delegated: bool
) -> tuple[Refusal | None, ...]:
    """Everything in the way of this person holding this post for this time."""
    if empty := refuse_empty(span):
        return (empty,)
    columns = ("post_id", "account_id", "post__roles", "is_delegated", "from_on", "to_on")
    rows = Appointment.objects.of(district).filter(Q(post_id=post.pk) | Q(account_id=account))
    held = [(*row[:4], Span(*row[4:])) for row in rows.values_list(*columns)]
    holders = [when for at_post, _, _, acts, when in held if at_post == post.pk and not acts]
    own = [when for at_post, who, _, _, when in held if at_post == post.pk and who == account]
    roles = {
        Role(role)
        for _, who, roles, _, when in held
        if who == account and when.overlaps(span)
        for role in roles
    }
    return (
        refuse_outside(span, Span(post.founded_on, post.ended_on)),
        refuse_twice(span, own),
        None if is_delegated else refuse_occupied(span, holders),
        clashing_roles(roles | set(map(Role, post.roles))),
    )


@transaction.atomic
def dismiss(*, district: int, appointment: int, on: date, basis: str, actor: Actor, at: datetime) -> None:
    """End an appointment or a delegation: the day is the first on which it no longer holds.

    Raises:
        Refused: not permitted, no basis, or it has ended by then.
    """
    columns = ("post_id", "post__unit__path", "account_id", "from_on")
    found = Appointment.objects.of(district).filter(pk=appointment).values_list(*columns).first()
    if found is None:
        raise absent(Words("任职", "appointment"))
    post, path, account, from_on = found
    permit("post.dismiss", actor, Thing(district, path=path))
    insist(refuse_blank(basis, Words("依据", "basis")))
    rows = Appointment.objects.of(district).filter(pk=appointment)
    # Who is dismissed on the first day has never held the post.
    if not rows.filter(Q(to_on=None) | Q(to_on__gt=on)).update(to_on=max(on, from_on)):
        insist(overtaken("post.dismiss"))
    content = {"post": post, "account": account, "on": str(on), "basis": basis}
    record(
        district=district, actor=actor, at=at, action="post.dismiss", subject=("post", post), content=content
    )
