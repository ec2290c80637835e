"""Whether separation of duties leaves somebody for every step from reporting to release, and the way out where not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permits
from liangpai.access.roles import NAMES, Role
from liangpai.words import Words


@dataclass(frozen=True, slots=True)
class Place:
    """A unit as far as a step asks: its name and its path."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the chain: the action, what it needs, and the earlier steps done by others."""

    action: str
    label: Words
    role: Role
    after: tuple[str, ...] = ()
    scope: str = "district"
    """``district``, ``asked`` (for each unit that reports) or ``keeper`` (for each unit that verifies)."""


CHAIN = (
    Step("scheme.draft", Words("草拟考核方案", "draft the scheme"), Role.ASSESSOR),
    Step("review.give", Words("出具合法性审查意见", "give the legality opinion"), Role.LEGAL),
    Step("scheme.approve", Words("审定考核方案", "approve the scheme"), Role.APPROVER, ("scheme.draft",)),
    Step("scheme.freeze", Words("冻结考核方案", "freeze the scheme"), Role.ASSESSOR),
    Step("scheme.activate", Words("启用考核方案", "activate the scheme"), Role.ASSESSOR),
    Step("round.open", Words("开启填报轮次", "open the round"), Role.ASSESSOR),
    Step("figure.submit", Words("填报数据", "report figures"), Role.REPORTER, scope="asked"),
    Step("figure.verify", Words("核验数据", "verify figures"), Role.VERIFIER, ("figure.submit",), "keeper"),
    Step("conflict.decide", Words("裁定数据争议", "decide conflicts"), Role.ASSESSOR, ("figure.submit",)),
    Step("run.request", Words("试算", "run the assessment"), Role.ASSESSOR, ("figure.verify",)),
    Step("objection.answer", Words("答复异议", "answer objections"), Role.ASSESSOR, ("figure.verify",)),
    Step("run.finalise", Words("定稿", "make the run final"), Role.ASSESSOR),
    Step("release.propose", Words("提请公开", "propose the release"), Role.ASSESSOR),
    Step("release.approve", Words("批准公开", "approve the release"), Role.APPROVER, ("release.propose",)),
    Step("post.appoint", Words("任职和代理", "appoint and delegate"), Role.SECURITY),
    Step("unit.change", Words("维护单位", "keep the units"), Role.SYSTEM),
    Step("ledger.view", Words("审计", "audit"), Role.AUDIT),
)

NOBODY = Words("没有人任此职", "nobody has the role")
ALONE = Words(
    "能办的只有经办前一环节的{name}一人", "only {name} could, who does an earlier step and may not do both"
)
WAY_OUT = Words(
    "由安全管理员在“系统管理·岗位”中任命一名{role}，或把该岗位写明起止日期和依据代理给另一人",
    "the security administrator appoints a {role}, or delegates the post to another person with dates and a basis",
)


@dataclass(frozen=True, slots=True)
class Deadlock:
    """A step that nobody can do: which, where, why, and the way out."""

    action: str
    step: Words
    where: str
    why: Words
    way_out: Words


ELSEWHERE = "/0/"
"""A path below no post."""


def _above(path: str) -> list[str]:
    """The paths of a unit and of all above it, ``/1/``, ``/1/7/``, ``/1/7/31/``."""
    parts = path.strip("/").split("/")
    return [f"/{'/'.join(parts[:depth])}/" for depth in range(1, len(parts) + 1)]


@dataclass(frozen=True)
class _Chain:
    """The people of a district with the places of the chain; answers who can do what."""

    district: int
    actors: Sequence[Actor]
    asked: Sequence[Place]
    keepers: Sequence[Place]
    _open: dict[tuple[str, str, str], list[Actor]] = field(default_factory=dict)

    def able(self, action: str, unit: str = "", keeper: str = "") -> list[Actor]:
        """Everybody the policy lets do it, whoever did the steps before."""
        key = (action, unit, keeper)
        if key not in self._open:
            thing = Thing(self.district, path=unit, keeper=keeper)
            concerned = self._concerned(action, unit or keeper) if unit or keeper else self.actors
            self._open[key] = [who for who in concerned if permits(action, who, thing) is None]
        return self._open[key]

    def _concerned(self, action: str, path: str) -> list[Actor]:
        """Those whose posts reach the unit, and those for whom reach makes no difference: of thousands a handful."""
        if (action, ELSEWHERE, ELSEWHERE) not in self._open:
            nowhere = Thing(self.district, path=ELSEWHERE, keeper=ELSEWHERE)
            anywhere = [who for who in self.actors if permits(action, who, nowhere) is None]
            self._open[action, ELSEWHERE, ELSEWHERE] = anywhere
        places = {at for above in _above(path) for at in self._by_path.get(above, ())}
        near = [self.actors[at] for at in sorted(places)]
        return near + [who for who in self._open[action, ELSEWHERE, ELSEWHERE] if who not in near]

    @cached_property
    def _by_path(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for at, who in enumerate(self.actors):
            for path in {duty.path for duty in who.duties}:
                found.setdefault(path, []).append(at)
        return found

    def apart(self, step: Step, who: Actor, before: Actor, keeper: str = "") -> bool:
        """Whether the policy lets one do the step when another did the earlier ones."""
        accounts = frozenset() if before.account is None else frozenset({before.account})
        thing = Thing(self.district, keeper=keeper, done=dict.fromkeys(step.after, accounts))
        return permits(step.action, who, thing) is None

    def someone(
        self, step: Step, able: Iterable[Actor], groups: Sequence[Sequence[Actor]], keeper: str = ""
    ) -> bool:
        """Whether somebody can do the step while each earlier one is done by another of its group."""
        return any(
            all(any(self.apart(step, who, other, keeper) for other in group) for group in groups)
            for who in able
        )


def find_deadlocks(
    district: int,
    actors: Sequence[Actor],
    asked: Sequence[Place],
    keepers: Sequence[Place],
    steps: Sequence[Step] = CHAIN,
) -> list[Deadlock]:
    """Every step of the chain that no person can do under the policy.

    Args:
        district: whose.
        actors: everybody with the duties of the day.
        asked: the units that report.
        keepers: the units that keep data items and verify figures.
        steps: the chain; without one, from reporting to release.
    """
    chain = _Chain(district, actors, asked, keepers)
    return [found for step in steps for found in _of_step(chain, step)]


def _of_step(chain: _Chain, step: Step) -> Iterable[Deadlock]:
    if step.scope == "asked":
        return _by_unit(chain, step)
    if step.scope == "keeper":
        return _by_keeper(chain, step)
    return _of_district(chain, step)


def _by_unit(chain: _Chain, step: Step) -> list[Deadlock]:
    empty = [place for place in chain.asked if not chain.able(step.action, place.path)]
    return [_deadlock(step, place.name, NOBODY) for place in empty]


def _by_keeper(chain: _Chain, step: Step) -> list[Deadlock]:
    """A keeper needs a verifier, and one other than the only reporter of a unit."""
    if not chain.keepers:
        return [_deadlock(step, "", NOBODY)]
    found = []
    for keeper in chain.keepers:
        able = chain.able(step.action, keeper=keeper.path)
        if not able:
            found.append(_deadlock(step, keeper.name, NOBODY))
            continue
        for place in chain.asked:
            fills = chain.able("figure.submit", place.path)
            if fills and not chain.someone(step, able, [fills], keeper.path):
                found.append(_deadlock(step, f"{place.name}→{keeper.name}", ALONE.format(name=able[0].name)))
    return found


def _of_district(chain: _Chain, step: Step) -> list[Deadlock]:
    able = chain.able(step.action)
    if not able:
        return [_deadlock(step, "", NOBODY)]
    if chain.someone(step, able, [group for group in _groups(chain, step) if group]):
        return []
    return [_deadlock(step, "", ALONE.format(name=able[0].name))]


def _groups(chain: _Chain, step: Step) -> Iterable[Sequence[Actor]]:
    """For each place where an earlier step is done, the people who can do it there."""
    for action in step.after:
        if action == "figure.submit":
            yield from (chain.able(action, place.path) for place in chain.asked)
        elif action == "figure.verify":
            yield from (chain.able(action, keeper=place.path) for place in chain.keepers)
        else:
            yield chain.able(action)


def _deadlock(step: Step, where: str, why: Words) -> Deadlock:
    return Deadlock(step.action, step.label, where, why, WAY_OUT.format(role=NAMES[step.role]))
