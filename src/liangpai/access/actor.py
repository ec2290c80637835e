"""The one who acts: an account with the duties of today, a client system with its scope, or a stranger."""

from collections.abc import Iterator
from dataclasses import dataclass

from liangpai.access.roles import Role


@dataclass(frozen=True, slots=True)
class Duty:
    """One role by one post: where it stands in the tree of units, by the unit's id and its path (``/1/7/``)."""

    role: Role
    unit: int
    path: str
    is_delegated: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, for one request or one command; ``account`` is None for strangers, client systems and the house itself."""

    name: str
    district: int | None = None
    account: int | None = None
    duties: tuple[Duty, ...] = ()
    client: str = ""
    """Name of the client system whose token acts; its ``scopes`` are the only actions it may ask for."""
    scopes: frozenset[str] = frozenset()
    is_house: bool = False
    """True for what the house does by itself (nightly jobs, building the demonstration)."""

    @property
    def is_stranger(self) -> bool:
        """Whether nobody is signed in."""
        return self.account is None and not self.client and not self.is_house

    @property
    def units(self) -> frozenset[int]:
        """The units whose posts the actor holds."""
        return frozenset(duty.unit for duty in self.duties)

    def paths(self, *roles: Role) -> Iterator[str]:
        """Where in the tree the actor has any of the roles; every role when none is named."""
        return (duty.path for duty in self.duties if not roles or duty.role in roles)

    def has(self, *roles: Role) -> bool:
        """Whether the actor has any of the roles anywhere."""
        return any(duty.role in roles for duty in self.duties)

    def reaches(self, path: str, *roles: Role) -> bool:
        """Whether a unit lies at or below a post with any of the roles."""
        return any(path.startswith(root) for root in self.paths(*roles))


STRANGER = Actor(name="")


def house(district: int, name: str = "系统") -> Actor:
    """The house itself, for work that nobody has asked for by hand."""
    return Actor(name=name, district=district, is_house=True)
