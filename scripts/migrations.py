"""Write the first migrations of all rooms anew, until the first release: ``python -m scripts.migrations``.

Django makes a table first and adds what refers to others afterwards, and with every such step it builds all models that
can be reached from the table once more. Founding a house is half as dear when tables are made whole, in the order in
which they need each other.
"""

import os
from collections.abc import Iterable
from contextlib import ExitStack
from graphlib import TopologicalSorter
from pathlib import Path

import django
from django.core.management import call_command
from django.db.migrations import AddConstraint, AddField, AddIndex, CreateModel
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation
from django.db.migrations.writer import MigrationWriter

ROOMS = Path(__file__).resolve().parents[1] / "src" / "liangpai"
FIRST = "0001_initial.py"


def whole(room: str, operations: Iterable[Operation]) -> list[Operation]:
    """The same tables, each made whole after those that it needs; what makes no table comes last."""
    tables = {one.name_lower: one for one in operations if isinstance(one, CreateModel)}
    rest: list[Operation] = []
    for one in operations:
        if isinstance(one, AddField):
            tables[one.model_name_lower].fields.append((one.name, one.field))
        elif isinstance(one, AddIndex):
            tables[one.model_name_lower].options.setdefault("indexes", []).append(one.index)
        elif isinstance(one, AddConstraint):
            tables[one.model_name_lower].options.setdefault("constraints", []).append(one.constraint)
        elif not isinstance(one, CreateModel):
            rest.append(one)
    needs = {name: _needs(room, table) & set(tables) - {name} for name, table in tables.items()}
    return [*(tables[name] for name in TopologicalSorter(needs).static_order()), *rest]


def _needs(room: str, table: CreateModel) -> set[str]:
    """The tables of the room that a table refers to."""
    named = {str(field.remote_field.model).lower() for _, field in table.fields if field.remote_field}
    return {name.removeprefix(f"{room}.") for name in named if name.startswith(f"{room}.")}


def main() -> None:
    """Write the first migrations from the models; the later ones, written by hand, stay."""
    os.environ |= {"DJANGO_SETTINGS_MODULE": "tests.settings", "LIANGPAI_MODE": "test"}
    django.setup()
    rooms = sorted(path.parent.name for path in ROOMS.glob("*/migrations"))
    with ExitStack() as back:
        for room in rooms:
            folder = ROOMS / room / "migrations"
            for path in set(folder.glob("0*.py")) - {folder / FIRST}:
                aside = path.rename(path.with_suffix(".aside"))
                back.callback(aside.rename, path)
            (folder / FIRST).unlink(missing_ok=True)
        call_command("makemigrations", *rooms, name="initial", verbosity=1)
        for room in rooms:
            _fold(room)


def _fold(room: str) -> None:
    made = MigrationLoader(None).get_migration(room, "0001_initial")
    vars(made)["operations"] = whole(room, made.operations)
    path = ROOMS / room / "migrations" / FIRST
    path.write_text(MigrationWriter(made, include_header=False).as_string(), encoding="utf-8")


if __name__ == "__main__":
    main()
