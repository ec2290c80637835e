"""Which lines stand on whose workbench: one table from roles to what waits."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from liangpai.access.actor import Actor
from liangpai.access.roles import Role
from liangpai.appeals.queries import REVIEWERS
from liangpai.ledger.remembering import remembered
from liangpai.web.pages import in_words as day_words
from liangpai.web.workbench import (
    assessing,
    cards,
    circulars,
    commitments,
    meetings,
    needs,
    overseeing,
    reporting,
    reports,
    sharing,
    stories,
    tasks,
    visits,
)
from liangpai.web.workbench.lines import MOST_OWED, Asking, Line, Owed, by_deadline
from liangpai.words import Words

Source = Callable[[Asking], Iterator[Line]]
DUE = Words("{on}到期", "due on {on}")
LATE = Words("{on}到期，逾期{n}天", "due on {on}, {n} {n|day|days} overdue")
MORE = Words("另有{n}件", "{n} more")
NO_DAY = Words("", "")
Sources = tuple[tuple[tuple[Role, ...], Source], ...]

ON_ME: Sources = (
    ((Role.REPORTER,), reporting.on_reporter),
    ((Role.REPORTER,), assessing.on_unit),
    ((Role.REPORTER,), commitments.on_reporter),
    ((Role.VERIFIER,), commitments.on_keeper),
    ((Role.APPROVER,), commitments.on_approver),
    ((Role.ASSESSOR,), commitments.on_office),
    ((Role.VERIFIER,), reporting.on_verifier),
    ((Role.ASSESSOR,), reporting.on_office),
    ((Role.VERIFIER, Role.ASSESSOR), reporting.on_keeper),
    ((Role.REPORTER, Role.VERIFIER, Role.ASSESSOR, Role.APPROVER), sharing.on_me),
    ((Role.REPORTER, Role.VERIFIER), needs.on_officer),
    ((Role.LEADER, Role.APPROVER), needs.on_leader),
    ((Role.REPORTER, Role.VERIFIER), tasks.on_unit),
    ((Role.ASSESSOR,), tasks.on_office),
    ((Role.APPROVER,), tasks.on_approver),
    ((Role.ASSESSOR,), visits.on_office),
    ((Role.LEADER,), visits.on_leader),
    ((Role.REPORTER,), visits.on_unit),
    ((Role.ASSESSOR,), stories.on_office),
    ((Role.APPROVER,), stories.on_approver),
    ((Role.REPORTER, Role.VERIFIER), stories.on_officer),
    ((Role.APPROVER,), reports.on_approver),
    ((Role.ASSESSOR,), reports.on_office),
    ((Role.REPORTER, Role.VERIFIER), circulars.on_officer),
    ((Role.ASSESSOR,), circulars.on_office),
    ((Role.LEADER, Role.APPROVER), circulars.on_leader),
    ((Role.REPORTER,), cards.on_unit),
    ((Role.ASSESSOR,), cards.on_office),
    ((Role.LEGAL,), cards.on_lawyer),
    ((Role.APPROVER,), cards.on_approver),
    ((Role.VERIFIER, Role.DISCIPLINE), cards.on_inspector),
    (REVIEWERS, overseeing.on_reviewer),
    ((Role.REPORTER,), overseeing.on_unit),
    ((Role.VERIFIER,), overseeing.on_keeper),
    ((Role.APPROVER,), overseeing.on_approver),
    ((Role.SECURITY, Role.DISCIPLINE), overseeing.on_archiver),
    ((Role.REPORTER, Role.VERIFIER), meetings.on_officer),
    ((Role.ASSESSOR,), meetings.on_office),
    ((Role.APPROVER,), meetings.on_approver),
    ((Role.LEGAL,), assessing.on_lawyer),
    ((Role.APPROVER,), assessing.on_approver),
    ((Role.ASSESSOR,), assessing.on_office),
    ((Role.SYSTEM, Role.SECURITY), assessing.on_administrator),
    ((Role.AUDIT,), assessing.on_auditor),
)
FOR_ME: Sources = (
    ((Role.REPORTER,), overseeing.for_unit),
    ((Role.REPORTER,), reporting.for_reporter),
    ((Role.REPORTER,), commitments.for_reporter),
    ((Role.REPORTER, Role.VERIFIER), needs.for_officer),
    ((Role.REPORTER, Role.VERIFIER), sharing.for_me),
    ((Role.REPORTER, Role.VERIFIER), tasks.for_unit),
    ((Role.REPORTER,), visits.for_unit),
    ((Role.ASSESSOR,), reporting.for_office),
    ((Role.ASSESSOR,), tasks.for_office),
    ((Role.ASSESSOR,), assessing.for_office),
    ((Role.APPROVER,), assessing.for_approver),
    (
        (Role.REPORTER, Role.ASSESSOR, Role.LEGAL, Role.APPROVER, Role.VERIFIER, Role.DISCIPLINE),
        cards.for_me,
    ),
    ((Role.REPORTER, Role.VERIFIER), meetings.for_officer),
    ((Role.ASSESSOR,), meetings.for_office),
    ((Role.APPROVER,), meetings.for_approver),
)

FOR_THE_GROUP: tuple[tuple[tuple[Role, ...], Callable[[Asking], Owed]], ...] = (
    ((Role.ASSESSOR,), reporting.for_the_group),
    ((Role.ASSESSOR,), tasks.for_the_group),
    ((Role.ASSESSOR,), cards.for_the_group),
    ((Role.ASSESSOR, Role.REPORTER, Role.VERIFIER), needs.for_the_group),
)
"""What others owe the reader, matter by matter, for a chat group that does not see the workbench."""


def waiting(asking: Asking, sources: Sources) -> list[Line]:
    """The lines of every source that is for one of the reader's roles, by deadline; told anew when something happens."""
    return _waiting(asking.district, asking, sources)


def waiting_on(district: int, actor: Actor, on: date) -> list[tuple[Words, Words]]:
    """What waits on an actor and until when, in words for the daily digest."""
    return in_words(waiting(Asking(district, actor, on), ON_ME))


def in_words(lines: Iterable[Line]) -> list[tuple[Words, Words]]:
    """Lines for a text: what, and until when."""
    return [(line.words, day_words(line.due_on) if line.due_on else NO_DAY) for line in lines]


def owed_by_others(district: int, actor: Actor, on: date) -> list[tuple[Words, Words]]:
    """What others owe an actor, for a chat group: who, what and since when; after the most urgent the rest is counted."""
    asking = Asking(district, actor, on)
    found = [source(asking) for roles, source in FOR_THE_GROUP if actor.has(*roles)]
    lines = by_deadline(line for owed in found for line in owed.lines)[:MOST_OWED]
    told = [(line.words, _since(line.due_on, on)) for line in lines]
    rest = sum(owed.count for owed in found) - len(lines)
    return [*told, (MORE.format(n=rest), NO_DAY)] if rest else told


def _since(due: date | None, on: date) -> Words:
    if due is None:
        return NO_DAY
    words = LATE if due < on else DUE
    return words.format(on=day_words(due), n=(on - due).days)


@remembered
def _waiting(_district: int, asking: Asking, sources: Sources) -> list[Line]:
    return by_deadline(_all(asking, (source for roles, source in sources if asking.actor.has(*roles))))


def _all(asking: Asking, sources: Iterable[Source]) -> Iterator[Line]:
    for source in sources:
        yield from source(asking)
