"""Reads of posts and people: duties, holders of a role, who answered for a unit on a day, accounts nobody uses."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from liangpai.access.actor import Duty
from liangpai.access.models import Account
from liangpai.access.roles import Role
from liangpai.access.rules import STALE_AFTER
from liangpai.organisations.models import Appointment, ContactPoint, Post
from liangpai.refusal import absent
from liangpai.words import Words

POST = Words("岗位", "post")


@dataclass(frozen=True, slots=True)
class Holder:
    """A person in a post on a day."""

    account: int
    name: str
    unit: int
    path: str
    title: str = ""
    is_delegated: bool = False
    appointment: int = 0


@dataclass(frozen=True, slots=True)
class PostLine:
    """A post with its unit and those who hold it on a day, as the list shows it."""

    post: int
    title: str
    unit: int
    unit_name: str
    path: str
    roles: tuple[Role, ...]
    is_head: bool
    holders: tuple[Holder, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """One appointment with its dates, past ones too."""

    appointment: int
    post: int
    title: str
    unit_name: str
    account: int
    name: str
    is_delegated: bool
    from_on: date
    to_on: date | None
    basis: str


def in_force(district: int, on: date) -> QuerySet[Appointment]:
    """The appointments that hold on a day, of posts and units that are there on it."""
    ends = ("to_on", "post__ended_on", "post__unit__ended_on")
    rows = Appointment.objects.of(district).filter(from_on__lte=on)
    for end in ends:
        rows = rows.filter(Q(**{end: None}) | Q(**{f"{end}__gt": on}))
    return rows


def duties_of(district: int, account: int, on: date) -> tuple[Duty, ...]:
    """What an account may do on a day: a duty for each role of each post it holds or acts in."""
    rows = in_force(district, on).filter(account_id=account).order_by("pk")
    columns = ("post__roles", "post__unit_id", "post__unit__path", "is_delegated")
    return tuple(
        Duty(Role(role), unit, path, is_delegated)
        for roles, unit, path, is_delegated in rows.values_list(*columns)
        for role in roles
    )


_HOLDER = (
    "account_id", "account__name", "post__unit_id", "post__unit__path", "post__title", "is_delegated", "pk"
)  # fmt: skip # in the order of Holder


def holders(district: int, role: Role | str, on: date) -> list[Holder]:
    """Everybody who has a role on a day, by the order of the tree, holders before those who act for them."""
    rows = in_force(district, on).filter(account__is_active=True)
    rows = rows.order_by("post__unit__path", "is_delegated", "pk")
    found = rows.values_list("post__roles", *_HOLDER)
    # The roles of a post are a list in one column; no database in use can search it in the same words.
    return [Holder(*row) for roles, *row in found if str(role) in roles]


def responsible(district: int, unit: int, on: date) -> list[Holder]:
    """Who answered for a unit on a day: the holders of its head posts, or of all its posts where none is a head."""
    return responsible_of(district, [unit], on).get(unit, [])


def responsible_of(district: int, units: Iterable[int], on: date) -> dict[int, list[Holder]]:
    """Who answered for each of some units on a day, those who hold a post before those who act in it."""
    rows = in_force(district, on).filter(post__unit_id__in=list(units))
    heads: dict[int, list[Holder]] = {}
    everybody: dict[int, list[Holder]] = {}
    found = rows.order_by("is_delegated", "post_id", "pk").values_list("post__is_head", *_HOLDER)
    for is_head, *row in found:
        holder = Holder(*row)
        everybody.setdefault(holder.unit, []).append(holder)
        if is_head:
            heads.setdefault(holder.unit, []).append(holder)
    return everybody | heads


def post(district: int, pk: int) -> Post:
    """The post with this id, with its unit.

    Raises:
        Refused: there is none in the district.
    """
    found = Post.objects.of(district).filter(pk=pk).select_related("unit").first()
    if found is None:
        raise absent(POST)
    return found


def posts_there(district: int, on: date) -> QuerySet[Post]:
    """The posts of a day, those of one unit together, its head first."""
    rows = Post.objects.of(district).filter(founded_on__lte=on).filter(Q(ended_on=None) | Q(ended_on__gt=on))
    return rows.order_by("unit__path", "-is_head", "pk")


def vacancies(district: int, on: date) -> tuple[int, int]:
    """How many posts there are on a day, and how many of them nobody holds or acts in."""
    held = in_force(district, on).values("post_id")
    rows = posts_there(district, on)
    return rows.count(), rows.exclude(pk__in=held).count()


def posts(
    district: int, on: date, unit: int | None = None, only: Sequence[int] | None = None
) -> list[PostLine]:
    """The posts of a day with their holders; of one unit, or only some of them, when named."""
    rows, people = posts_there(district, on), in_force(district, on).order_by("is_delegated", "pk")
    if unit is not None:
        rows, people = rows.filter(unit_id=unit), people.filter(post__unit_id=unit)
    if only is not None:
        rows, people = rows.filter(pk__in=only), people.filter(post_id__in=only)
    held: dict[int, list[Holder]] = {}
    for post, *row in people.values_list("post_id", *_HOLDER):
        held.setdefault(post, []).append(Holder(*row))
    columns = ("pk", "title", "unit_id", "unit__name", "unit__path", "roles", "is_head")
    return [
        PostLine(pk, title, unit_id, name, path, tuple(map(Role, roles)), is_head, tuple(held.get(pk, ())))
        for pk, title, unit_id, name, path, roles, is_head in rows.values_list(*columns)
    ]


def appointments(
    district: int, accounts: Sequence[int] = (), post: int | None = None, on: date | None = None
) -> list[Held]:
    """The appointments of accounts or of a post, past ones too unless a day is named, the latest first."""
    rows = Appointment.objects.of(district) if on is None else in_force(district, on)
    rows = rows.filter(account_id__in=accounts) if accounts else rows
    rows = rows.filter(post_id=post) if post is not None else rows
    columns = ("pk", "post_id", "post__title", "post__unit__name", "account_id", "account__name")
    found = rows.order_by("-from_on", "-pk").values_list(
        *columns, "is_delegated", "from_on", "to_on", "basis"
    )
    return [Held(*row) for row in found]


def contact_of(district: int, unit: int, on: date) -> Holder | None:
    """The contact leader (挂点领导) of a unit on a day."""
    rows = ContactPoint.objects.of(district).filter(unit_id=unit, from_on__lte=on)
    rows = rows.filter(Q(to_on=None) | Q(to_on__gt=on)).order_by("-from_on", "-pk")
    found = rows.values_list("account_id", "account__name", "unit_id", "unit__path").first()
    return Holder(*found) if found else None


def contacts_on(district: int, on: date) -> dict[int, Holder]:
    """The contact leader of every unit that has one on a day."""
    rows = ContactPoint.objects.of(district).filter(from_on__lte=on)
    rows = rows.filter(Q(to_on=None) | Q(to_on__gt=on)).order_by("from_on", "pk")
    found = rows.values_list("account_id", "account__name", "unit_id", "unit__path")
    return {unit: Holder(account, name, unit, path) for account, name, unit, path in found}


def accounts_at(district: int, path: str, on: date) -> frozenset[int]:
    """Who has a post in a unit or below it on a day."""
    rows = in_force(district, on).filter(post__unit__path__startswith=path)
    return frozenset(rows.values_list("account_id", flat=True))


def contact_units(district: int, account: int, on: date) -> frozenset[int]:
    """The units whose contact leader somebody is on a day."""
    rows = ContactPoint.objects.of(district).filter(account_id=account, from_on__lte=on)
    return frozenset(rows.filter(Q(to_on=None) | Q(to_on__gt=on)).values_list("unit_id", flat=True))


def stale_accounts(district: int, at: datetime) -> QuerySet[Account]:
    """The open accounts that nobody has used for more than 90 days (等保2.0: to be closed), as ``is_stale`` says."""
    rows = Account.objects.filter(district_id=district, is_active=True).order_by("name", "pk")
    return rows.alias(used_at=Coalesce("last_login", "created_at")).filter(used_at__lt=at - STALE_AFTER)
