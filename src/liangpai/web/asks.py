"""Notes on a page which action of the policy it asks for, so that a test can compare every address with the table."""

from collections.abc import Callable
from typing import TypeVar

from liangpai.access.policy import POLICY

Page = TypeVar("Page", bound=Callable[..., object])


def asks(action: str) -> Callable[[Page], Page]:
    """Mark a page; the check itself is made by the query or the operation behind it.

    Raises:
        KeyError: the policy has no such action.
    """
    if action not in POLICY:
        raise KeyError(action)

    def mark(page: Page) -> Page:
        page.asks = action  # type: ignore[attr-defined] # functions take notes
        return page

    return mark
