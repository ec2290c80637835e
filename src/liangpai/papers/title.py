"""Break a title into balanced lines: only between phrases, the fewest lines, none much longer than the others."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from liangpai.papers.wording import width


def title_lines(phrases: Sequence[str], limit: float) -> tuple[str, ...]:
    """The title in the fewest lines of at most ``limit`` characters, as even as the phrases allow.

    A phrase longer than a line is the only thing that is ever cut.
    """
    pieces = [piece for phrase in phrases for piece in _cut(phrase, limit)]
    for breaks in range(len(pieces)):
        fitting = [lines for lines in _splits(pieces, breaks) if max(map(width, lines)) <= limit]
        if fitting:
            return min(fitting, key=_unevenness)
    return ()


def _splits(pieces: Sequence[str], breaks: int) -> Iterator[tuple[str, ...]]:
    for cuts in combinations(range(1, len(pieces)), breaks):
        ends = (0, *cuts, len(pieces))
        yield tuple("".join(pieces[a:b]) for a, b in pairwise(ends))


def _unevenness(lines: tuple[str, ...]) -> float:
    widths = [width(line) for line in lines]
    return max(widths) - min(widths)


def _cut(phrase: str, limit: float) -> Iterator[str]:
    line = ""
    for sign in phrase:
        if width(line + sign) > limit:
            yield line
            line = ""
        line += sign
    if line:
        yield line
