"""Run a command as a person would, in this process."""

import json
import re
from typing import Any

from click.testing import Result
from typer.testing import CliRunner

from liangpai.cli import console
from liangpai.cli.entry import app

CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")


def ran(*words: object, width: int = 100) -> Result:
    """What ``liangpai WORDS`` prints and with which code it ends."""
    # A console keeps the width its environment named when it was made, so each run gets the width it asks for.
    console.out.width = console.err.width = width
    return CliRunner().invoke(
        app, [str(word) for word in words], env={"COLUMNS": str(width)}, prog_name="liangpai"
    )


def told(*words: object) -> Any:
    """What ``liangpai WORDS --json`` says; whatever else it printed would not be JSON."""
    return json.loads(ran(*words, "--json").stdout)


def only_names_are_chinese(text: str, *names: str) -> bool:
    """Whether a text is English but for names of units, files and other data."""
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, "")
    return not CHINESE.search(text)
