"""Which lines stand on whose workbench: one table from roles to what waits."""

from collections.abc import Callable, Iterable, Iterator

from liangpai.access.roles import Role
from liangpai.entrance.middleware import Visit
from liangpai.web.workbench import assessing, reporting
from liangpai.web.workbench.lines import Line, by_deadline

Source = Callable[[Visit], Iterator[Line]]
Sources = tuple[tuple[tuple[Role, ...], Source], ...]

ON_ME: Sources = (
    ((Role.REPORTER,), reporting.on_reporter),
    ((Role.REPORTER,), assessing.on_unit),
    ((Role.VERIFIER,), reporting.on_verifier),
    ((Role.VERIFIER, Role.ASSESSOR), reporting.on_keeper),
    ((Role.LEGAL,), assessing.on_lawyer),
    ((Role.APPROVER,), assessing.on_approver),
    ((Role.ASSESSOR,), assessing.on_office),
    ((Role.SYSTEM, Role.SECURITY), assessing.on_administrator),
)
FOR_ME: Sources = (
    ((Role.REPORTER,), reporting.for_reporter),
    ((Role.ASSESSOR,), reporting.for_office),
    ((Role.ASSESSOR,), assessing.for_office),
)


def waiting(visit: Visit, sources: Sources) -> list[Line]:
    """The lines of every source that is for one of the reader's roles, by deadline."""
    return by_deadline(_all(visit, (source for roles, source in sources if visit.actor.has(*roles))))


def _all(visit: Visit, sources: Iterable[Source]) -> Iterator[Line]:
    for source in sources:
        yield from source(visit)
