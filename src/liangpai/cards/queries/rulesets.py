"""Reads of rule sets: their documents parsed once, their problems by place, their legality, the shipped presets."""

from functools import lru_cache

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permits
from liangpai.cards.models import RuleSetVersion
from liangpai.cards.rules.document import from_yaml, ruleset_hash
from liangpai.cards.rules.ruleset import RuleSet
from liangpai.cards.rules.soundness import check_ruleset
from liangpai.cards.workflow import RULESET
from liangpai.examples import card_preset, card_preset_names
from liangpai.frameworks.queries import active as active_scheme
from liangpai.frameworks.queries import scheme_of
from liangpai.oversight.models import LegalReview
from liangpai.oversight.queries import review_of
from liangpai.oversight.rules import not_cleared
from liangpai.problems import Problem, errors
from liangpai.refusal import Refusal, absent
from liangpai.words import Words

RULESET_WORDS = Words("亮牌规则", "card rules")
DEFAULT = "default"
"""The preset that a district begins with."""


def ruleset(district: int, pk: int) -> RuleSetVersion:
    """The version with this id.

    Raises:
        Refused: there is none in the district.
    """
    row = RuleSetVersion.objects.of(district).filter(pk=pk).first()
    if row is None:
        raise absent(RULESET_WORDS)
    return row


def rulesets(district: int) -> list[RuleSetVersion]:
    """Every version, the newest first, without their documents."""
    return list(RuleSetVersion.objects.of(district).defer("document").order_by("-pk"))


def active(district: int) -> RuleSetVersion | None:
    """The version in force; there is one at most."""
    return RuleSetVersion.objects.of(district).filter(state="active").order_by("-pk").first()


def numbers_of(district: int, family: str) -> list[int]:
    """The version numbers that a family has used."""
    return list(RuleSetVersion.objects.of(district).filter(family=family).values_list("version", flat=True))


def rules_of(row: RuleSetVersion) -> RuleSet:
    """The version's document as a rule set, parsed once for each content."""
    return _parsed(row.document)


@lru_cache(maxsize=64)
def _parsed(document: str) -> RuleSet:
    return from_yaml(document)


def problems_of(row: RuleSetVersion) -> tuple[Problem, ...]:
    """Everything that is wrong with a version, in itself and beside the scheme in force."""
    scheme = active_scheme(row.district_id)
    return check_ruleset(rules_of(row), scheme_of(scheme) if scheme else None)


def presets() -> dict[str, RuleSet]:
    """The rule sets that ship with the product, by their id; all but the default bear their published origin."""
    return {name: _parsed(card_preset(name)) for name in card_preset_names()}


def is_whole(row: RuleSetVersion) -> bool:
    """Whether the document is the one whose hash was taken."""
    return ruleset_hash(rules_of(row)) == row.content_hash


def subject_of(row: RuleSetVersion) -> str:
    """How the version is named to the legal office."""
    return f"ruleset:{row.pk}"


def legality_of(row: RuleSetVersion) -> LegalReview | None:
    """The latest legality review of exactly what the version says now."""
    return review_of(row.district_id, subject_of(row), row.content_hash)


def thing_of_ruleset(row: RuleSetVersion) -> Thing:
    """A version as the policy sees it: who wrote it."""
    return Thing(row.district_id, done={"ruleset.draft": frozenset(row.drafted_by)})


def why_not_ruleset(row: RuleSetVersion, actor: Actor) -> dict[str, Refusal | None]:
    """For each move of its table, why the actor may not do it now; None where it is open."""
    wrong = errors(problems_of(row))
    faults = Refusal("ruleset.errors", Words("还有错误未改", "errors are left"), "invalid") if wrong else None
    review = legality_of(row)
    cleared = not_cleared(review.state, review.is_lawful) if review else not_cleared(None, None)
    more = {"ruleset.approve": faults, "ruleset.activate": faults or cleared}
    return {
        move.action: RULESET.refuse(move.action, row.state)
        or permits(move.action, actor, thing_of_ruleset(row))
        or more.get(move.action)
        for move in RULESET.moves
    }
