"""The clauses of which the policy is written: each reads aloud, answers with a reason, and combines by & | ~."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from liangpai.access.actor import Actor
from liangpai.access.roles import NAMES, Role
from liangpai.words import Words


@dataclass(frozen=True, slots=True)
class Thing:
    """What an action is about, as far as the policy asks: its district, whose it is, who keeps it, who did what to it."""

    district: int
    path: str = ""
    """Path of the unit it belongs to; empty for what belongs to the whole district."""
    keeper: str = ""
    """Path of the unit that keeps the data item and verifies its figures."""
    done: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """Accounts by what they did to it before: ``{"figure.submit": {7}}``."""
    is_released: bool = False
    """Whether it has been released to society."""
    is_appealed: bool = False
    """Whether an appeal against it was filed."""
    unit: str = ""
    """Name of the unit it belongs to, for the reason of a refusal."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A condition with its wording; ``{unit}`` in the reason is the unit that the thing belongs to."""

    says: str
    why: Words
    holds: Callable[[Actor, Thing], bool]
    parts: tuple["Clause", ...] = ()
    kind: str = "one"

    def refuses(self, actor: Actor, thing: Thing) -> Words | None:
        """The reason of the first part that does not hold, or None."""
        if self.holds(actor, thing):
            return None
        if self.kind == "all":
            reasons = (part.refuses(actor, thing) for part in self.parts)
            return next(reason for reason in reasons if reason)
        if "{unit}" not in self.why.zh:
            return self.why
        return self.why.format(unit=thing.unit or Words("该单位", "that unit"))

    def __and__(self, other: "Clause") -> "Clause":
        def both(actor: Actor, thing: Thing) -> bool:
            return self.holds(actor, thing) and other.holds(actor, thing)

        return Clause(f"{_bracket(self)} & {_bracket(other)}", self.why, both, (self, other), "all")

    def __or__(self, other: "Clause") -> "Clause":
        def either(actor: Actor, thing: Thing) -> bool:
            return self.holds(actor, thing) or other.holds(actor, thing)

        why = Words(f"{self.why.zh}，或{other.why.zh}", f"{self.why.en}, or {other.why.en}")
        return Clause(f"{self.says} | {other.says}", why, either, (self, other), "any")


def _bracket(clause: Clause) -> str:
    return f"({clause.says})" if clause.kind == "any" else clause.says


def role(*wanted: Role) -> Clause:
    """Has one of the roles by a post of today."""
    why = Words("须由{names}办理", "this is for the {names}").format(names=_names(wanted))
    return Clause(" or ".join(wanted), why, lambda actor, _thing: actor.has(*wanted))


def _names(roles: tuple[Role, ...]) -> Words:
    return Words("、".join(NAMES[one].zh for one in roles), " or ".join(NAMES[one].en for one in roles))


def in_reach(*roles: Role) -> Clause:
    """The thing's unit lies at or below a post of the actor with one of the roles."""
    names, words = _names(roles), Words("{unit}", "{unit}")
    why = Words(
        "须由{unit}或其上级单位的{names}办理，您的任职不在此范围",
        "this is for the {names} of {unit} or of a unit above it, and none of your posts reaches there",
    ).format(names=names, unit=words)
    says = f"in_reach({', '.join(roles)})"
    return Clause(says, why, lambda actor, thing: bool(thing.path) and actor.reaches(thing.path, *roles))


def in_charge(*roles: Role) -> Clause:
    """The actor has the role in the unit that keeps the data item (or above it)."""
    why = Words(
        "须由归口或承办单位的{names}办理，您的任职不在该单位",
        "this is for the {names} of the unit that keeps or owes it, and none of your posts is there",
    ).format(names=_names(roles))
    says = f"in_charge({', '.join(roles)})"
    return Clause(says, why, lambda actor, thing: bool(thing.keeper) and actor.reaches(thing.keeper, *roles))


def not_after(action: str) -> Clause:
    """Separation of duties: not the one who did that other thing to it."""
    why = Words(
        "职责分离：您已办理过其前一环节，须由他人办理",
        "separation of duties: you did an earlier step, so somebody else must do this",
    )

    def apart(actor: Actor, thing: Thing) -> bool:
        return actor.account is None or actor.account not in thing.done.get(action, frozenset())

    return Clause(f"not_after({action})", why, apart)


def not_own(*roles: Role) -> Clause:
    """Not one of the unit itself: none of the actor's posts with one of the roles reaches the thing's unit."""
    why = Words(
        "{unit}的人员应当回避，须由其他单位的人员办理",
        "people of {unit} stand back here: somebody of another unit must do this",
    ).format(unit=Words("{unit}", "{unit}"))
    says = f"not_own({', '.join(roles)})"
    return Clause(says, why, lambda actor, thing: not (thing.path and actor.reaches(thing.path, *roles)))


SIGNED_IN = Clause(
    "signed_in", Words("请先登录", "sign in first"), lambda actor, _thing: not actor.is_stranger
)
BY_ITSELF = Clause(
    "the_house",
    Words(
        "到期由系统自动办理，不由人办理", "the house does this by itself when it falls due; no person does"
    ),
    lambda _actor, _thing: False,
)
ANYBODY = Clause("anybody", Words("", ""), lambda _actor, _thing: True)
RELEASED = Clause(
    "released",
    Words("尚未向社会公开", "it has not been released to society"),
    lambda _actor, thing: thing.is_released,
)
APPEALED = Clause(
    "appealed",
    Words("没有对它的申诉", "nobody has appealed against it"),
    lambda _actor, thing: thing.is_appealed,
)
