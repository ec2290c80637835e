"""The house as a process of its own: a database file, a free port, and the program as people start it."""

import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen


def environment(store: Path, mode: str = "test", **more: str) -> dict[str, str]:
    """What the program is told: its store, its mode, and nothing of the tests around it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LIANGPAI", "DJANGO"))}
    kept.pop("DATABASE_URL", None)
    named = {
        "LIANGPAI_STORE": str(store),
        "LIANGPAI_MODE": mode,
        "COLUMNS": "120",
        "LIANGPAI_SECRET_KEY": KEY,
    }
    return {**kept, **named, **more}


KEY = secrets.token_urlsafe(50)


def run(store: Path, *words: object, mode: str = "test", **more: str) -> "subprocess.CompletedProcess[str]":
    """``liangpai WORDS`` as a process, to its end."""
    return subprocess.run(
        [sys.executable, "-m", "liangpai.cli", *map(str, words)],
        env=environment(store, mode, **more),
        cwd=store.parent,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def start(store: Path, *words: object, mode: str = "test", **more: str) -> "subprocess.Popen[str]":
    """``liangpai WORDS`` as a process that goes on."""
    return subprocess.Popen(
        [sys.executable, "-m", "liangpai.cli", *map(str, words)],
        env=environment(store, mode, **more),
        cwd=store.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def free_port() -> int:
    """A port that nobody listens at just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def asked(port: int, path: str) -> tuple[int, str]:
    """Status and text of a page; 0 while nobody answers."""
    try:
        with urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as fault:
        return fault.code, fault.read().decode()
    except (URLError, ConnectionError, TimeoutError):
        return 0, ""


@contextmanager
def serving(
    store: Path, *words: object, mode: str = "test", **more: str
) -> "Iterator[tuple[int, subprocess.Popen[str]]]":
    """A house that serves while the block runs; its port and its process."""
    port = free_port()
    process = start(store, *(words or ("serve",)), "--port", port, mode=mode, **more)
    try:
        for _ in range(400):
            if asked(port, "/readyz")[0] == 200 or process.poll() is not None:
                break
            time.sleep(0.1)
        yield port, process
    finally:
        process.terminate()
        try:
            process.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
