"""Importing the assessment workbook of a whole district: checked as sets, written item by item, one entry in the ledger."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from django.db import transaction
from numpy.typing import NDArray

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.dossier.template import BASE, NOW, figures_template
from liangpai.frameworks.queries import scheme_of, version
from liangpai.ledger.operations import record
from liangpai.problems import Problem, Rejected
from liangpai.refusal import insist
from liangpai.results.models import Asked, Figure, Round
from liangpai.results.operations.bulk import Block, Common, insert
from liangpai.results.operations.leftovers import keep_wrong_cells, state_errors
from liangpai.results.queries.rounds import asked as asked_of
from liangpai.results.queries.rounds import form_of
from liangpai.results.queries.rounds import round_ as round_now
from liangpai.results.rules.asking import Ask, Form
from liangpai.results.rules.refusals import not_by_scheme, not_open
from liangpai.results.rules.stack import Stack, stacked
from liangpai.results.rules.staging import Texts
from liangpai.results.workflow import FIGURE
from liangpai.spreadsheets.opening import open_book
from liangpai.spreadsheets.reading import Reading, read_workbook

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class District:
    """What a whole-district import did."""

    written: int
    unchanged: int
    problems: tuple[Problem, ...]


def import_district(
    *,
    round_: Round,
    content: bytes,
    name: str,
    actor: Actor,
    at: datetime,
    progress: Progress | None = None,
) -> District:
    """Take the figures of the filled-in workbook of a scheme for all units; they wait for verification by the keepers.

    Wrong cells are named and left out, good ones go on; a figure that is there already is replaced while it is a draft,
    left alone where it says the same, and reported where it is submitted or confirmed with another value.

    Args:
        round_: an open round by a scheme.
        content: the workbook, in the form of ``dossier.template``.
        name: the file's name.
        actor: of the office.
        at: when.
        progress: told (done, all) after each item; what it raises cancels the import, and nothing is left of it.

    Raises:
        Refused: not permitted, the round is not open or has no scheme.
        Rejected: no workbook, of another scheme, or without figures.
    """
    district = round_.district_id
    permit("round.import", actor, Thing(district))
    insist(not_by_scheme(round_.scheme_id))
    assert round_.scheme_id is not None  # noqa: S101 - the rule has just said so
    scheme = scheme_of(version(district, round_.scheme_id))
    reading = read_workbook(content, figures_template(scheme), name=name)
    _refuse_whole_errors(reading)
    return write_district(
        round_=round_,
        reading=reading,
        texts=Texts(lambda: open_book(content, name)),
        actor=actor,
        at=at,
        progress=progress or _quietly,
    )


@transaction.atomic
def write_district(
    *,
    round_: Round,
    reading: Reading,
    texts: Texts,
    actor: Actor,
    at: datetime,
    progress: Progress,
) -> District:
    """Write what was read: see ``import_district``."""
    district = round_.district_id
    permit("round.import", actor, Thing(district))
    insist(not_open(round_now(district, round_.pk).state))
    form, units = form_of(district, round_), list(asked_of(district, round_))
    work = _Import(round_, form, units, actor, at)
    steps = [
        (sheet, period, ask)
        for sheet, period in ((NOW, form.period), (BASE, form.base_period))
        if period and sheet in reading.tables
        for ask in form.asks
        if period == form.period or ask.looks_back
    ]
    stacks = {
        sheet: stacked(reading.tables[sheet], work.codes) for sheet in (NOW, BASE) if sheet in reading.tables
    }
    for stack in stacks.values():
        work.problems += stack.problems
    for done, (sheet, period, ask) in enumerate(steps, 1):
        work.take(stacks[sheet], ask, period)
        progress(done, len(steps))
    keep_wrong_cells(
        round_=round_,
        reading=reading,
        stacks={form.period: stacks[NOW], **({form.base_period: stacks[BASE]} if BASE in stacks else {})},
        wanted=work.wanted(),
        texts=texts,
        actor=actor,
        at=at,
    )
    state_errors(round_=round_, form=form, reading=reading, units=work.codes)
    work.finish()
    return District(work.written, work.unchanged, (*reading.problems, *work.problems))


def _refuse_whole_errors(reading: Reading) -> None:
    """Errors of single cells leave those cells out; anything else stops the import."""
    whole = [
        one
        for one in reading.problems
        if not one.warning and ("!" not in one.place or one.code == "wrong_stamp")
    ]
    if whole or NOW not in reading.tables:
        raise Rejected(reading.problems)


def _quietly(_done: int, _total: int) -> None:
    """Nobody is watching."""


class _Import:
    """The work of one import: rows by item, checked as sets."""

    def __init__(self, round_: Round, form: Form, units: Sequence[Asked], actor: Actor, at: datetime) -> None:
        self._round, self._form, self._actor, self._at = round_, form, actor, at
        self.codes = {row.code: row.unit_id for row in units}
        self._classes = {row.unit_id: row.class_code for row in units}
        self._hash = hashlib.sha256()
        self._is_fresh = not Figure.objects.of(round_.district_id).filter(round_id=round_.pk).exists()
        move = FIGURE.move("figure.submit", FIGURE.start)
        assert move is not None  # noqa: S101 - the table has it
        self._common = Common(
            {
                "district_id": round_.district_id,
                "round_id": round_.pk,
                "version": 1,
                "state": move.target,
                "text": "",
                "sigma": None,
                "kind": "flash",
                "source": "workbook",
                "prompts": [],
                "reason": "",
                "is_self_reported": False,
                "filled_by": actor.account,
                "filled_at": at,
                "submitted_by": actor.account,
                "submitted_at": at,
                "verified_by": None,
                "verified_at": None,
            }
        )
        self.written = self.unchanged = 0
        self.problems: list[Problem] = []

    def wanted(self) -> dict[int, frozenset[str]]:
        """The items that each unit is asked."""
        by_class = {
            code: frozenset(ask.code for ask in self._form.of_class(code))
            for code in set(self._classes.values())
        }
        return {unit: by_class[code] for unit, code in self._classes.items()}

    def take(self, stack: Stack, ask: Ask, period: str) -> None:
        """Write one item of one period."""
        values = stack.column(ask.code)
        if values is None:
            return
        wanted = ~np.isnan(values)
        if ask.classes is not None:
            concerned = [ask.concerns(self._classes[unit]) for unit in stack.units.tolist()]
            wanted &= np.asarray(concerned, dtype=bool)
        units, figures = stack.units[wanted], values[wanted]
        if not self._is_fresh:
            units, figures = self._besides_known(stack, ask, period, units, figures)
        self._hash.update(f"{ask.code}\t{period}\n".encode())
        self._hash.update(np.ascontiguousarray(units).tobytes() + np.ascontiguousarray(figures).tobytes())
        insert(self._common, Block(ask.code, period, units.tolist(), figures.tolist()))
        self.written += len(units)

    def _besides_known(
        self,
        stack: Stack,
        ask: Ask,
        period: str,
        units: NDArray[np.int64],
        figures: NDArray[np.float64],
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """What is new; of what is there, drafts are replaced and the rest is compared."""
        rows = Figure.objects.of(self._round.district_id).filter(
            round_id=self._round.pk, item=ask.code, period=period
        )
        known = {
            unit: (pk, state, value)
            for unit, pk, state, value in rows.order_by("version").values_list(
                "unit_id", "pk", "state", "value"
            )
        }
        drafts: dict[int, float] = {}
        fresh = np.ones(len(units), dtype=bool)
        for at, (unit, value) in enumerate(zip(units.tolist(), figures.tolist(), strict=True)):
            there = known.get(unit)
            if there is None:
                continue
            fresh[at] = False
            pk, state, old = there
            if state in ("draft", "returned"):
                drafts[pk] = value
            elif old == value:
                self.unchanged += 1
            else:
                self.problems.append(stack.differs(ask.code, unit, old, value, FIGURE.states[state]))
        self._replace(drafts)
        return units[fresh], figures[fresh]

    def _replace(self, drafts: dict[int, float]) -> None:
        pks = list(drafts)
        rows = Figure.objects.of(self._round.district_id).filter(state__in=("draft", "returned"))
        found = list(rows.filter(pk__in=pks)) if pks else []
        for row in found:
            row.value, row.text, row.source = drafts[row.pk], "", "workbook"
            row.state = str(self._common.columns["state"])
            row.filled_by = row.submitted_by = self._actor.account
            row.filled_at = row.submitted_at = self._at
        fields = [
            "value",
            "text",
            "source",
            "state",
            "filled_by",
            "filled_at",
            "submitted_by",
            "submitted_at",
        ]
        if found:
            self.written += rows.bulk_update(found, fields, batch_size=200)
            self._hash.update(repr(sorted(drafts.items())).encode())

    def finish(self) -> None:
        """One entry in the ledger over everything that was written."""
        record(
            district=self._round.district_id,
            actor=self._actor,
            at=self._at,
            action="round.import",
            subject=("round", self._round.pk),
            content={
                "figures": self.written,
                "unchanged": self.unchanged,
                "problems": len(self.problems),
                "hash": f"sha256:{self._hash.hexdigest()}",
            },
        )
