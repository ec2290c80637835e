"""A house in a process of its own: it is told by lines what to do, and does each in a child that may be killed."""

import json
import os
import sys
import traceback

import django


def main() -> None:
    """Read deeds from the standard input until it closes; everything said is one line of JSON."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    django.setup()
    from tests.faults.deeds import DEEDS, say

    say(ready=True)
    for line in sys.stdin:
        name, *arguments = json.loads(line)
        child = os.fork()
        if child == 0:
            _do(DEEDS[name], arguments)
        say(started=child)


def _do(deed: object, arguments: list[object]) -> None:
    """Do one deed and say how it ended; never return."""
    from tests.faults.deeds import say

    try:
        deed(*arguments)  # type: ignore[operator] # a function of the table
        say(ended=os.getpid())
    except BaseException:
        say(ended=os.getpid(), failed=traceback.format_exc())
    os._exit(0)


if __name__ == "__main__":
    main()
