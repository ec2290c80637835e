"""Watching a house from outside: tell it what to do, kill it at a moment, and look what is left."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.cli.district import environment

ROOT = Path(__file__).resolve().parent.parent.parent

Words = dict[str, Any]


@dataclass
class Watched:
    """One house with its store."""

    store: Path
    process: "subprocess.Popen[str]"

    @classmethod
    def at(cls, store: Path) -> "Watched":
        """Start a house over a store."""
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.house"],
            env=environment(store),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        house = cls(store, process)
        assert house.hear() == {"ready": True}
        return house

    def hear(self) -> Words:
        """The next line."""
        assert self.process.stdout
        words: Words = json.loads(self.process.stdout.readline())
        assert "failed" not in words, words["failed"]
        return words

    def start(self, *deed: object) -> None:
        """Begin a deed."""
        assert self.process.stdin
        self.process.stdin.write(json.dumps(deed) + "\n")
        self.process.stdin.flush()

    def do(self, *deed: object) -> list[Words]:
        """A deed to its end: everything it said."""
        self.start(*deed)
        return list(self._until_ended())

    def _until_ended(self) -> Iterator[Words]:
        while "ended" not in (words := self.hear()):
            if "started" not in words:
                yield words

    def kill_while(self, deed: str, moment: float, **at: object) -> list[Words]:
        """Kill a deed so many seconds after it has said ``at``; everything that had been said by then."""
        self.start(deed)
        said, child = [], 0
        while not child or not any(at.items() <= words.items() for words in said):
            words = self.hear()
            child = words.get("started", child)
            said.append(words)
        time.sleep(moment)
        os.kill(child, signal.SIGKILL)
        self.start("look")  # a mark in the stream: whatever stands before its answer was said before the end
        while "whole" not in (words := self.hear()):
            said.append(words)
        said.append(words)
        while "ended" not in self.hear():
            pass
        return said

    def end(self) -> None:
        """Let it go."""
        if self.process.stdin:
            self.process.stdin.close()
        self.process.wait(timeout=30)
        if self.process.stdout:
            self.process.stdout.close()


def moments(seed: int, number: int, longest: float) -> list[float]:
    """Random moments, the same in every run."""
    chance = random.Random(seed)  # noqa: S311 - moments, no secrets
    return [chance.uniform(0, longest) for _ in range(number)]
