"""The background worker as a process of its own: takes work from the queue, makes the nightly round, ends with ``serve``."""

import os
import signal
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from typing import IO

EVERY = 10 * 60.0
"""Seconds between two rounds; a round that finds nothing to do costs nothing."""
SOON = 5.0
"""Seconds until the worker tries a database again that did not answer."""


def main() -> None:
    """Work until the standard input closes or somebody asks us to end."""
    import_module("django").setup()
    # Unbuffered: a thread that waits inside a buffered stream would hold its lock when the interpreter ends.
    given = open(0, "rb", buffering=0, closefd=False)  # noqa: SIM115 - it stays open as long as we live
    threading.Thread(target=end_with, args=(given,), daemon=True).start()
    threading.Thread(target=rounds, args=(_round, threading.Event().wait), daemon=True).start()
    again(_work, import_module("django.db").OperationalError, threading.Event().wait)


def _work() -> None:
    command = import_module("django.core.management").call_command
    command("db_worker", queue_name="*", interval=0.5, startup_delay=False, reload=False, verbosity=0)


def again(work: Callable[[], object], fault: type[Exception], wait: Callable[[float], bool]) -> None:
    """Work until the work ends by itself; a database that is busy or away for a while is told and waited for."""
    while True:
        try:
            work()
            return
        except fault as told:
            sys.stderr.write(f"liangpai: worker: {told}\n")
            if wait(SOON):
                return


def end_with(
    stream: IO[bytes], end: Callable[[], None] = lambda: os.kill(os.getpid(), signal.SIGTERM)
) -> None:
    """Ask ourselves to end when the one who started us is gone; what is being done is finished first."""
    while stream.read(1):
        pass
    end()


def rounds(once: Callable[[], object], wait: Callable[[float], bool]) -> None:
    """The round again and again; a failure is told, and the next round is made all the same."""
    while True:
        try:
            once()
        except Exception as fault:
            sys.stderr.write(f"liangpai: round: {fault}\n")
        if wait(EVERY):
            return


def _round() -> None:
    settings = import_module("django.conf").settings
    try:
        import_module("django.utils.module_loading").import_string(settings.LIANGPAI_NIGHTLY)()
    finally:
        import_module("django.db").connections.close_all()


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "liangpai.config.settings")
    main()
