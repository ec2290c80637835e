"""How figures come in: clerks fill and submit for their units, those who keep an item verify it, nobody their own."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Literal

from liangpai.access.roles import Role
from liangpai.demonstration.figures import Given
from liangpai.demonstration.people import PEOPLE
from liangpai.demonstration.story import Story
from liangpai.results import operations as results
from liangpai.results.queries import queue, round_, sheet
from liangpai.results.rules.asking import Place

Typed = Mapping[str, str | float]
"""What is typed for a unit, by item."""


def _first_with(role: Role) -> dict[str, str]:
    """The first person with the role in each unit, the cast before others."""
    found: dict[str, str] = {}
    for person in PEOPLE:
        if role in person.roles:
            found.setdefault(person.unit, person.username)
    return found


CLERKS, VERIFIERS = _first_with(Role.REPORTER), _first_with(Role.VERIFIER)
"""Who reports for a unit, and who verifies what it keeps."""


def clerk_of(unit: str) -> str:
    """Who reports for a unit: its own clerk, or that of the town above."""
    return CLERKS.get(unit) or CLERKS[unit[:4]]


def by_unit(given: Iterable[Given]) -> dict[str, dict[str, float]]:
    """Figures sorted by their unit."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for one in given:
        found[one.unit][one.item] = one.value
    return dict(found)


def fill(story: Story, pk: int, figures: Mapping[str, Typed], clerk: str, at: datetime) -> None:
    """Let a clerk fill in the cells of one unit or several for the round's own period."""
    one = round_(story.district, pk)
    cells = {
        Place(story.units[unit], item, one.period): value
        for unit, typed in figures.items()
        for item, value in typed.items()
    }
    results.fill(round_=one, cells=cells, **story.by(clerk, at))


def submit(story: Story, pk: int, unit: str, clerk: str, at: datetime) -> None:
    """Let a clerk submit what a unit has filled in."""
    one = round_(story.district, pk)
    results.submit(round_=one, unit=story.units[unit], **story.by(clerk, at))


def report(story: Story, pk: int, figures: Mapping[str, Typed], at: datetime) -> None:
    """Fill in and submit for unit after unit, a quarter of an hour apart and a few units a day."""
    for place, (unit, typed) in enumerate(figures.items()):
        when = at + timedelta(days=place // 8, minutes=15 * (place % 8))
        fill(story, pk, {unit: typed}, clerk_of(unit), when)
        submit(story, pk, unit, clerk_of(unit), when + timedelta(minutes=10))


def figure_of(story: Story, pk: int, unit: str, item: str) -> int:
    """The latest version of a figure of this period."""
    found = sheet(story.district, round_(story.district, pk), story.units[unit])
    cell = next(line.now for line in found.lines if line.ask.code == item)
    assert cell.latest is not None  # noqa: S101 - the story asks only for what it has filled in
    return cell.latest.pk


def verify(story: Story, pk: int, verifier: str, at: datetime, *, units: Iterable[str] = ()) -> int:
    """Let somebody verify everything of a round that waits for them; of some units, as flash figures, when named."""
    wanted = {story.units[unit] for unit in units}
    who = story.who(verifier, at)
    chosen = [
        one.pk
        for one in queue(story.district, who, round_=pk)
        if one.submitted_by != who.account and (not wanted or one.unit_id in wanted)
    ]
    if not chosen:
        return 0
    kind: Literal["flash", "final"] = "flash" if wanted else "final"
    return results.verify(figures=chosen, kind=kind, district=story.district, actor=who, at=at)


def verify_all(story: Story, pk: int, at: datetime) -> None:
    """Let every keeper verify what waits, one after the other."""
    for place, verifier in enumerate(VERIFIERS.values()):
        verify(story, pk, verifier, at + timedelta(minutes=20 * place))
