"""The workbook that a town's clerk hands in: the round's own form, filled in, three cells of it wrong."""

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from liangpai.demonstration.story import Story
from liangpai.entrance.clock import local_day
from liangpai.results import operations as results
from liangpai.results.queries import asked, round_, template_of
from liangpai.spreadsheets.template import Template, write_template
from liangpai.spreadsheets.template.declaration import Prefill

Cells = Mapping[str, Mapping[str, str | float]]
"""What is typed by unit's code and item."""


def hand_in(story: Story, pk: int, cells: Cells, *, clerk: str, at: datetime, name: str) -> results.Imported:
    """Fill the workbook of a round in for some units and import it as their clerk would."""
    one = round_(story.district, pk)
    wanted = {story.units[unit] for unit in cells}
    rows = [row for row in asked(story.district, one) if row.unit_id in wanted]
    template = template_of(story.district, one, rows, local_day(at), is_blank=True)
    return results.import_workbook(
        round_=one, asked=rows, content=filled(template, cells), name=name, **story.by(clerk, at)
    )


def filled(template: Template, cells: Cells) -> bytes:
    """The workbook of a template with what is typed in its first table."""
    first, *others = template.tables
    typed: Sequence[Mapping[str, Prefill]] = [
        {**row, **cells.get(str(row[first.key]), {})} for row in first.rows
    ]
    whole = replace(template, tables=(replace(first, rows=tuple(typed)), *others))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "filled.xlsx"
        write_template(whole, path)
        return path.read_bytes()
