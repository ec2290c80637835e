"""Which lines stand on whose workbench: one table from roles to what waits."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from liangpai.access.actor import Actor
from liangpai.access.roles import Role
from liangpai.ledger.remembering import remembered
from liangpai.web.pages import in_words as day_words
from liangpai.web.workbench import assessing, commitments, needs, reporting, sharing, tasks
from liangpai.web.workbench.lines import Asking, Line, by_deadline
from liangpai.words import Words

Source = Callable[[Asking], Iterator[Line]]
NO_DAY = Words("未定期限", "no day set")
Sources = tuple[tuple[tuple[Role, ...], Source], ...]

ON_ME: Sources = (
    ((Role.REPORTER,), reporting.on_reporter),
    ((Role.REPORTER,), assessing.on_unit),
    ((Role.REPORTER,), commitments.on_reporter),
    ((Role.VERIFIER,), commitments.on_keeper),
    ((Role.APPROVER,), commitments.on_approver),
    ((Role.ASSESSOR,), commitments.on_office),
    ((Role.VERIFIER,), reporting.on_verifier),
    ((Role.VERIFIER, Role.ASSESSOR), reporting.on_keeper),
    ((Role.REPORTER, Role.VERIFIER, Role.ASSESSOR, Role.APPROVER), sharing.on_me),
    ((Role.REPORTER, Role.VERIFIER), needs.on_officer),
    ((Role.LEADER, Role.APPROVER), needs.on_leader),
    ((Role.REPORTER, Role.VERIFIER), tasks.on_unit),
    ((Role.ASSESSOR,), tasks.on_office),
    ((Role.APPROVER,), tasks.on_approver),
    ((Role.LEGAL,), assessing.on_lawyer),
    ((Role.APPROVER,), assessing.on_approver),
    ((Role.ASSESSOR,), assessing.on_office),
    ((Role.SYSTEM, Role.SECURITY), assessing.on_administrator),
    ((Role.AUDIT,), assessing.on_auditor),
)
FOR_ME: Sources = (
    ((Role.REPORTER,), reporting.for_reporter),
    ((Role.REPORTER,), commitments.for_reporter),
    ((Role.REPORTER, Role.VERIFIER), needs.for_officer),
    ((Role.REPORTER, Role.VERIFIER), sharing.for_me),
    ((Role.REPORTER, Role.VERIFIER), tasks.for_unit),
    ((Role.ASSESSOR,), reporting.for_office),
    ((Role.ASSESSOR,), tasks.for_office),
    ((Role.ASSESSOR,), assessing.for_office),
)


def waiting(asking: Asking, sources: Sources) -> list[Line]:
    """The lines of every source that is for one of the reader's roles, by deadline; told anew when something happens."""
    return _waiting(asking.district, asking, sources)


def waiting_on(district: int, actor: Actor, on: date) -> list[tuple[Words, Words]]:
    """What waits on an actor and until when, in words for the daily digest."""
    return in_words(waiting(Asking(district, actor, on), ON_ME))


def in_words(lines: Iterable[Line]) -> list[tuple[Words, Words]]:
    """Lines for a text: what, and until when."""
    return [(line.words, day_words(line.due_on) if line.due_on else NO_DAY) for line in lines]


@remembered
def _waiting(_district: int, asking: Asking, sources: Sources) -> list[Line]:
    return by_deadline(_all(asking, (source for roles, source in sources if asking.actor.has(*roles))))


def _all(asking: Asking, sources: Iterable[Source]) -> Iterator[Line]:
    for source in sources:
        yield from source(asking)
