"""Units and posts as the tests of organisations need them, made by walking the operations."""

from datetime import date

from liangpai.organisations.operations import found_post, found_unit
from tests.people import AT, SINCE, Cast


def a_unit(cast: Cast, name: str, kind: str = "village", parent: str = "town", **more: object) -> int:
    """A unit below one of the cast's, found by the system administrator."""
    return found_unit(
        district=cast.district,
        kind=kind,
        name=name,
        parent=cast.units[parent].pk,
        actor=cast.feng,
        at=AT,
        **{"founded_on": SINCE, **more},  # type: ignore[arg-type] # keywords of the operation
    ).pk


def a_post(cast: Cast, unit: int, title: str, *roles: str, is_head: bool = False, since: date = SINCE) -> int:
    """A post of a unit, found by the system administrator."""
    return found_post(
        district=cast.district,
        unit=unit,
        title=title,
        roles=roles,
        founded_on=since,
        is_head=is_head,
        actor=cast.feng,
        at=AT,
    )
