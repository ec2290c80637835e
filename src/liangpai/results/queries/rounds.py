"""Reads of rounds: which there are, what they ask, and of whom."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy.who import SEES_ALL
from liangpai.access.roles import Role
from liangpai.catalogue.models import DataItem
from liangpai.catalogue.queries import items
from liangpai.frameworks.models import SchemeVersion
from liangpai.frameworks.queries import scheme_of, version
from liangpai.refusal import Refusal, Refused, absent
from liangpai.results.models import Asked, Round
from liangpai.results.rules.asking import Ask, Form, form_of_items, form_of_scheme
from liangpai.words import Words

ROUND = Words("填报轮次", "round")


def round_(district: int, pk: int) -> Round:
    """The round with this id and the scheme it collects by.

    Raises:
        Refused: there is none in the district.
    """
    found = Round.objects.of(district).select_related("scheme").filter(pk=pk).first()
    if found is None:
        raise absent(ROUND)
    return found


def rounds(district: int) -> list[Round]:
    """Every round, the newest first."""
    return list(Round.objects.of(district).order_by("-opens_on", "-pk"))


def form_of(district: int, round_: Round) -> Form:
    """What a round asks, in its order."""
    if round_.scheme_id is not None:
        return form_of_scheme(scheme_of(_version(district, round_)), round_.period)
    known = items(district, round_.items)
    return form_of_items(round_.period, (ask_of(known[code]) for code in round_.items if code in known))


def _version(district: int, round_: Round) -> SchemeVersion:
    """The scheme of a round: the one that was read with it, or read now."""
    if Round.scheme.is_cached(round_) and round_.scheme is not None:
        return round_.scheme
    return version(district, round_.scheme_id or 0)


def ask_of(item: DataItem) -> Ask:
    """A data item as a round asks for it."""
    return Ask(item.code, item.name, item.unit_of_measure, item.definition, item.source)


def keepers_of(district: int, codes: Iterable[str]) -> dict[str, DataItem]:
    """The data items behind codes, each with the unit that keeps it."""
    return items(district, codes)


def source_of(round_: Round) -> str:
    """The name under which a round's confirmed figures are held in the catalogue."""
    return f"{round_.name[:60]}（{ROUND.zh}{round_.pk}）"


def asked(district: int, round_: Round) -> QuerySet[Asked]:
    """The units a round asks, with their names, in the order of its form."""
    rows = Asked.objects.of(district).filter(round_id=round_.pk)
    return rows.select_related("unit").order_by("order", "pk")


def asked_one(district: int, round_: Round, unit: int) -> Asked:
    """A unit as a round asks it.

    Raises:
        Refused: the round does not ask the unit.
    """
    found = asked(district, round_).filter(unit_id=unit).first()
    if found is None:
        raise absent(Words("本轮填报的单位", "unit of this round"))
    return found


def asked_named(district: int, round_: Round, text: str) -> Asked:
    """A unit as a round asks it, by its code or its name as somebody typed it.

    Raises:
        Refused: the round asks no such unit, or several of that name.
    """
    found = list(asked(district, round_).filter(Q(code=text) | Q(unit__name=text))[:2])
    if len(found) == 1:
        return found[0]
    if not found:
        words = Words(
            "本轮没有“{text}”，请填单位全称或编码", "the round asks no '{text}': enter its full name or code"
        )
    else:
        words = Words("“{text}”不止一个，请改填编码", "there are several '{text}': enter the code instead")
    raise Refused(Refusal("round.no_such_unit", words.format(text=text), "invalid"))


def asked_visible(district: int, round_: Round, actor: Actor) -> QuerySet[Asked]:
    """The asked units whose figures an actor may see: all, or those at or below the posts of a reporting officer."""
    rows = asked(district, round_)
    if actor.is_house or SEES_ALL.holds(actor, Thing(district)):
        return rows
    within = Q(pk__in=[])
    for path in actor.paths(Role.REPORTER):
        within |= Q(unit__path__startswith=path)
    return rows.filter(within)


def thing_of_asked(asked: Asked) -> Thing:
    """An asked unit as the policy sees it; its unit must be loaded."""
    return Thing(asked.district_id, path=asked.unit.path, unit=asked.unit.name)
