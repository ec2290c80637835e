"""One way to ask an address in the permission matrix: about which thing of the policy, and with what content."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.journeys.things import Which, district


@dataclass(frozen=True)
class Address:
    """One way to ask an address; ``sends`` makes it a POST, its values may name ids: ``{unit_id}``."""

    of: Which = district
    sends: Mapping[str, str] | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    """What stands for the parts of the address that are no ids."""
    is_shut: bool = False
    """There is no such page outside the demonstration."""


def post(of: Which = district, **sends: str) -> Address:
    """A POST with its content."""
    return Address(of, sends)


def named(sends: Mapping[str, str] | None = None, of: Which = district, **names: str) -> Address:
    """An address with parts that are no ids."""
    return Address(of, sends, names)
