"""The command line as a document: every command with its arguments and options, read from the program itself."""

import os
from collections.abc import Iterator
from typing import Any

import typer

from liangpai.cli.entry import COMMANDS, load


def commands() -> str:
    """Every command, in the order of the alphabet."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    parts = []
    for name in sorted(COMMANDS):
        found = typer.main.get_command(load(name).app)
        parts += [f"## `liangpai {name}`\n\n{COMMANDS[name]}"]
        for words, command in _leaves(f"liangpai {name}", found):
            parts.append("\n".join(_described(words, command)))
    return "\n\n".join(parts)


def _leaves(words: str, command: Any) -> Iterator[tuple[str, Any]]:
    """The command itself, or the commands under it."""
    inner = getattr(command, "commands", None)
    if inner is None:
        yield words, command
        return
    for name in sorted(inner):
        yield from _leaves(f"{words} {name}", inner[name])


def _described(words: str, command: Any) -> Iterator[str]:
    arguments = [one for one in command.params if one.param_type_name == "argument"]
    options = [one for one in command.params if one.param_type_name == "option" and one.name != "help"]
    shown = " ".join([words, *((one.name or "").upper() for one in arguments), "[OPTIONS]"])
    yield f"```\n{shown}\n```\n"
    yield f"{' '.join((command.help or '').split())}\n"
    yield "| | | default |"
    yield "|---|---|---|"
    for one in [*arguments, *options]:
        name = " ".join(f"`{opt}`" for opt in one.opts) if one in options else f"`{(one.name or '').upper()}`"
        words = (getattr(one, "help", None) or "").replace("|", "\\|").replace("[", "\\[")
        yield f"| {name} | {words} | {_default(one)} |"


def _default(one: Any) -> str:
    if one.required:
        return "required"
    shown = one.default() if callable(one.default) else one.default
    return "" if shown in (None, False, ()) or not isinstance(shown, str | int | float) else f"`{shown}`"
