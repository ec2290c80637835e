"""Refuses YAML that would nest or unfold beyond any scheme, before anything of it is built."""

from dataclasses import dataclass, field
from typing import Any

import yaml

DEEPEST, LARGEST = 30, 200_000
"""Ours: a scheme is nested six deep, and one with a thousand indicators has some forty thousand values."""


class Unfolding(yaml.MarkedYAMLError):
    """Raised for text whose collections are too deep, or whose references (``&`` and ``*``) unfold to too much."""


@dataclass
class _Open:
    """A collection that has begun: its anchor and how many values it holds so far, references unfolded."""

    anchor: str | None = None
    size: int = 1


@dataclass
class _Count:
    """What has been seen of a text, event by event."""

    stack: list[_Open] = field(default_factory=lambda: [_Open()])
    sizes: dict[str, int] = field(default_factory=dict)

    def see(self, event: Any) -> None:
        """Take one event into account."""
        if isinstance(event, yaml.CollectionStartEvent):
            self.stack.append(_Open(event.anchor))
        elif isinstance(event, yaml.CollectionEndEvent):
            done = self.stack.pop()
            self._add(done.anchor, done.size)
        elif isinstance(event, yaml.ScalarEvent):
            self._add(event.anchor, 1)
        elif isinstance(event, yaml.AliasEvent):
            # A reference to what has not ended yet contains itself, and has no end.
            self._add(None, self.sizes.get(event.anchor or "", LARGEST + 1))

    def _add(self, anchor: str | None, size: int) -> None:
        if anchor:
            self.sizes[anchor] = size
        self.stack[-1].size += size

    @property
    def is_too_much(self) -> bool:
        """Whether it has gone beyond what a scheme can need."""
        return len(self.stack) > DEEPEST or self.stack[-1].size > LARGEST


def refuse_unfolding(text: str, loader: Any) -> None:
    """Read the events of a YAML text, which nest nothing, and stop where they would build too much.

    Args:
        text: the document.
        loader: the loader that will build it.

    Raises:
        Unfolding: with the place where it becomes too much.
        yaml.YAMLError: the text is not YAML.
    """
    count = _Count()
    for event in yaml.parse(text, Loader=loader):
        count.see(event)
        if count.is_too_much:
            mark: Any = event.start_mark  # the C parser has a class of marks of its own
            raise Unfolding(problem="nests or unfolds too far", problem_mark=mark)
