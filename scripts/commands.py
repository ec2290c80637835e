"""The command line as a document: every command with its arguments and options, read from the program itself."""

from collections.abc import Iterator
from importlib import import_module

import click
import typer

from liangpai.cli.entry import COMMANDS


def commands() -> str:
    """Every command, in the order of the alphabet."""
    parts = []
    for name in sorted(COMMANDS):
        found = typer.main.get_command(import_module(f"liangpai.cli.{name}").app)
        parts += [f"## `liangpai {name}`\n\n{COMMANDS[name]}"]
        for words, command in _leaves(f"liangpai {name}", found):
            parts.append("\n".join(_described(words, command)))
    return "\n\n".join(parts)


def _leaves(words: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    """The command itself, or the commands under it."""
    inner = getattr(command, "commands", None)
    if inner is None:
        yield words, command
        return
    for name in sorted(inner):
        yield from _leaves(f"{words} {name}", inner[name])


def _described(words: str, command: click.Command) -> Iterator[str]:
    arguments = [one for one in command.params if one.param_type_name == "argument"]
    options = [one for one in command.params if one.param_type_name == "option" and one.name != "help"]
    shown = " ".join([words, *(one.make_metavar(click.Context(command)) for one in arguments), "[OPTIONS]"])
    yield f"```\n{shown}\n```\n"
    yield f"{' '.join((command.help or '').split())}\n"
    yield "| | | default |"
    yield "|---|---|---|"
    for one in [*arguments, *options]:
        name = " ".join(f"`{opt}`" for opt in one.opts) if one in options else f"`{(one.name or '').upper()}`"
        yield f"| {name} | {getattr(one, 'help', None) or ''} | {_default(one)} |".replace("[", "\\[")


def _default(one: click.Parameter) -> str:
    if one.required:
        return "required"
    shown = one.default() if callable(one.default) else one.default
    return "" if shown in (None, False, ()) or not isinstance(shown, str | int | float) else f"`{shown}`"
