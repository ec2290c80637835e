"""Reads of scheme versions: their documents parsed once, their problems by place, their legality."""

from datetime import date
from functools import lru_cache

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permits
from liangpai.frameworks.models import SchemeVersion
from liangpai.frameworks.rules import (
    GUARDED,
    changed_since,
    errors_stand,
    guarded,
    still_changing,
    without_asides,
)
from liangpai.frameworks.workflow import VERSION
from liangpai.guardrails.models import SetAside
from liangpai.guardrails.queries import in_force
from liangpai.oversight.models import LegalReview
from liangpai.oversight.queries import review_of
from liangpai.oversight.rules import asked_already, not_cleared
from liangpai.problems import Problem
from liangpai.refusal import Refusal, absent, insist
from liangpai.scoring.scheme import Change, Scheme, diff, from_yaml, scheme_hash
from liangpai.scoring.soundness import check_scheme
from liangpai.words import Words


def version(district: int, pk: int) -> SchemeVersion:
    """The version with this id.

    Raises:
        Refused: there is none in the district.
    """
    row = SchemeVersion.objects.of(district).filter(pk=pk).first()
    if row is None:
        raise absent(Words("考核方案", "scheme"))
    return row


def versions(district: int, family: str = "") -> list[SchemeVersion]:
    """Every version, or those of one family; the newest first, without their documents."""
    rows = SchemeVersion.objects.of(district).defer("document")
    rows = rows.filter(family=family) if family else rows
    return list(rows.order_by("-pk"))


def active(district: int) -> SchemeVersion | None:
    """The version in force; of several families the one activated last."""
    rows = SchemeVersion.objects.of(district).filter(state="active")
    return rows.order_by("-activated_at", "-pk").first()


def numbers_of(district: int, family: str) -> list[int]:
    """The version numbers that a family has used."""
    rows = SchemeVersion.objects.of(district).filter(family=family)
    return list(rows.values_list("version", flat=True))


def scheme_of(version: SchemeVersion) -> Scheme:
    """The version's document as a scheme, parsed once for each content.

    Raises:
        Refused: the document is not the one whose hash was taken.
    """
    scheme, digest = _parsed(version.document)
    insist(changed_since(digest, version.content_hash))
    return scheme


def problems_of(version: SchemeVersion) -> tuple[Problem, ...]:
    """Everything that is wrong or questionable in the version, by place."""
    return _problems(version.document)


def told_problems(version: SchemeVersion, on: date) -> tuple[tuple[Problem, ...], list[SetAside]]:
    """The problems without the warnings of guard rails that are set aside on a day, and those decisions."""
    asides = in_force(version.district_id, on)
    silenced = {GUARDED[one.code] for one in problems_of(version) if one.code in GUARDED}
    told = without_asides(problems_of(version), asides)
    return told, [row for guard, row in asides.items() if guard in silenced]


@lru_cache(maxsize=64)
def _parsed(document: str) -> tuple[Scheme, str]:
    scheme = from_yaml(document)
    return scheme, scheme_hash(scheme)


@lru_cache(maxsize=64)
def _problems(document: str) -> tuple[Problem, ...]:
    scheme = _parsed(document)[0]
    return (*check_scheme(scheme), *guarded(scheme))


def changes_between(old: SchemeVersion, new: SchemeVersion) -> list[Change]:
    """Every difference between two versions, item by item."""
    return diff(scheme_of(old), scheme_of(new))


def subject_of(version: SchemeVersion) -> str:
    """How the version is named to the legal office."""
    return f"scheme:{version.pk}"


def legality_of(version: SchemeVersion) -> LegalReview | None:
    """The latest legality review of exactly what the version says now."""
    return review_of(version.district_id, subject_of(version), version.content_hash)


def thing_of(version: SchemeVersion) -> Thing:
    """A version as the policy sees it: who wrote it."""
    return Thing(version.district_id, done={"scheme.draft": frozenset(version.drafted_by)})


def why_no_edit(version: SchemeVersion, actor: Actor) -> Refusal | None:
    """Why the actor may not edit the version now, or None."""
    return VERSION.refuse("scheme.edit", version.state) or permits("scheme.edit", actor, thing_of(version))


def why_not(version: SchemeVersion, review: LegalReview | None, actor: Actor) -> dict[str, Refusal | None]:
    """For each move, and for asking the legal office, why the actor may not do it now; None where it is open.

    Args:
        version: the version.
        review: what ``legality_of`` says of it.
        actor: who asks.
    """
    state, is_lawful = (review.state, review.is_lawful) if review else (None, None)
    wrong = errors_stand(problems_of(version))
    thing = thing_of(version)
    more = {"scheme.approve": wrong, "scheme.freeze": wrong, "scheme.activate": not_cleared(state, is_lawful)}
    closed = {
        move.action: VERSION.refuse(move.action, version.state)
        or permits(move.action, actor, thing)
        or more.get(move.action)
        for move in VERSION.moves
    }
    ask = still_changing(version.state) or permits("review.ask", actor, thing) or asked_already(state)
    return closed | {"review.ask": ask}
