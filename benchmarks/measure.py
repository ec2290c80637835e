"""Time things side by side and write the comparison down as a row."""

import math
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison: ``ours`` and ``peer`` in the same unit (s or MiB); the ratio is what is promised.

    ``sense`` "times" promises that the peer needs at least ``goal`` times as much as we do, "within" that we need at
    most ``goal`` times as much as the peer (a floor), "under" that we need at most ``goal`` outright.
    """

    task: str
    what: str
    ours: float
    against: str
    peer: float
    goal: float
    sense: Literal["times", "within", "under"] = "times"
    unit: str = "s"

    @property
    def absent(self) -> bool:
        """Whether the peer is not on this machine."""
        return math.isnan(self.peer)

    @property
    def ratio(self) -> float:
        """Peer over ours, or ours over the floor."""
        if self.sense == "times":
            return self.peer / self.ours
        return self.ours / self.peer if self.sense == "within" else self.ours

    @property
    def met(self) -> bool:
        """Whether the promise holds."""
        return self.ratio >= self.goal if self.sense == "times" else self.ratio <= self.goal


def medians(*works: Callable[[], object], times: int = 5) -> list[float]:
    """The median seconds of each work, taken in turn so that a busy moment of the machine strikes all alike."""
    for work in works:
        work()
    seconds: list[list[float]] = [[] for _ in works]
    for _ in range(times):
        for work, taken in zip(works, seconds, strict=True):
            begin = time.perf_counter()
            work()
            taken.append(time.perf_counter() - begin)
    return [statistics.median(taken) for taken in seconds]


def whole_process(command: Sequence[str]) -> tuple[float, float]:
    """Seconds and peak MiB of a command with its children, in a process that has started nothing else.

    Raises:
        subprocess.CalledProcessError: when the command fails.
    """
    watched = subprocess.run(
        [sys.executable, "-m", "benchmarks.measure", *command], check=True, stdout=subprocess.PIPE, text=True
    )
    seconds, mebibytes = watched.stdout.split()[-2:]
    return float(seconds), float(mebibytes)


def _watch(command: Sequence[str]) -> None:
    begin = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    print(time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)


if __name__ == "__main__":
    _watch(sys.argv[1:])
