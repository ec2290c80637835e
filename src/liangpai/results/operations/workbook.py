"""Importing a workbook for one unit or several: good cells go on, wrong ones stay as drafts with their problem."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.problems import Problem, errors
from liangpai.results.models import Asked, Round
from liangpai.results.operations.filling import write_entries
from liangpai.results.operations.uploads import keep_upload
from liangpai.results.queries.rounds import form_of, thing_of_asked
from liangpai.results.queries.templates import template_of
from liangpai.results.rules.entries import Entry
from liangpai.results.rules.refusals import unasked_problem
from liangpai.results.rules.staging import Staged, staged
from liangpai.spreadsheets.mapping import Mapping, apply_mapping
from liangpai.spreadsheets.opening import open_book
from liangpai.spreadsheets.reading import Reading, read_workbook
from liangpai.spreadsheets.template import Template


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: the kept workbook's id, how many figures were saved, and every problem by its cell."""

    upload: int
    saved: int
    problems: tuple[Problem, ...]

    @property
    def is_clean(self) -> bool:
        """Whether nothing is left to be mended."""
        return not errors(self.problems)


@transaction.atomic
def import_workbook(
    *,
    round_: Round,
    asked: Sequence[Asked],
    content: bytes,
    name: str,
    actor: Actor,
    at: datetime,
    mappings: Sequence[Mapping] = (),
) -> Imported:
    """Take the figures of a filled-in workbook; empty cells change nothing.

    Args:
        round_: the round.
        asked: the units whose rows are expected.
        content: the file.
        name: its name.
        actor: who hands it in.
        at: when.
        mappings: how the file is laid out, where it is not the round's own template.

    Raises:
        Refused: not permitted, or the round is not open.
        Rejected: no workbook, of another round, or without a table that could be read.
    """
    district = round_.district_id
    for row in asked:
        permit("figure.fill", actor, thing_of_asked(row))
    template = template_of(district, round_, asked, localdate(at), is_blank=True)
    reading = _read(content, name, template, mappings)
    units = {row.code: row.unit_id for row in asked}
    found = staged(reading, form_of(district, round_), units, lambda: open_book(content, name))
    _set_aside_unasked(round_, asked, found)
    filled = write_entries(
        round_=round_,
        typed={},
        read=found.entries,
        labels=found.cells,
        actor=actor,
        at=at,
        source="workbook",
    )
    problems = _each_once((*found.problems, *filled.problems))
    saved = filled.saved - filled.texts
    kept = keep_upload(
        round_=round_,
        unit=asked[0].unit_id if len(asked) == 1 else None,
        content=content,
        name=name,
        problems=problems,
        saved=saved,
        cells={place: found.cells[place] for place, entry in found.entries.items() if not entry.is_blank},
        actor=actor,
        at=at,
    )
    return Imported(kept.pk, saved, problems)


def _read(content: bytes, name: str, template: Template, mappings: Sequence[Mapping]) -> Reading:
    """The file by the round's own template, or by its own layout."""
    if mappings:
        return apply_mapping(content, mappings, template, name=name)
    return read_workbook(content, template, name=name)


def _set_aside_unasked(round_: Round, asked: Sequence[Asked], found: Staged) -> None:
    """Figures that the round does not ask of a unit are reported and left out."""
    form = form_of(round_.district_id, round_)
    wanted = {place for row in asked for place in form.places(row.unit_id, row.class_code)}
    for place in [place for place in found.entries if place not in wanted]:
        entry: Entry = found.entries.pop(place)
        if not entry.is_blank:
            found.problems.append(unasked_problem(found.cells[place]))


def _each_once(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    return tuple(dict.fromkeys(problems))
