"""What a meeting shows of the assessment, of promises and of cards: only what is decided, with the days that follow."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from liangpai.assessments.queries import Run, again, class_names, class_sizes, places_of, run, sheet
from liangpai.calendar.queries import working_days
from liangpai.calendar.rules import WorkingDays
from liangpai.cards.queries import Card, Occasion, cards, codes_told, concluded, rules_for
from liangpai.cards.queries.papers import sheet_rows
from liangpai.cards.rules.clocks import rectification, second_review
from liangpai.cards.rules.ruleset import RuleSet
from liangpai.cards.rules.stated import consequences_of
from liangpai.cards.workflow import BEFORE, ON_DISPLAY
from liangpai.commitments.queries import units_told
from liangpai.dossier.conference import ConferenceFacts
from liangpai.dossier.conference.facts import CardCheck, CardFacts, NotTold, Promises, Result
from liangpai.dossier.letters import bulletin_facts
from liangpai.organisations.queries import names_of
from liangpai.organisations.rules.audiences import RANKINGS
from liangpai.papers.bulletin import BulletinFacts
from liangpai.words import Words

DECIDED = ("approved", *ON_DISPLAY, "delisted")
"""States in which a card may be shown at its meeting."""
PENDING = BEFORE[BEFORE.index("proposed") : BEFORE.index("approved")]
"""States in which a card is proposed and still waits for its decision."""


def told_of(
    district: int, occasion: Occasion | None, held_on: date, on: date, before: ConferenceFacts | None = None
) -> dict[str, Any]:
    """The parts of the facts that come from the occasion; ``before`` as in ``pack_facts``."""
    if occasion is None:
        return {"cards": ()}
    made = run(district, occasion.run_id) if occasion.run_id else None
    dealt = cards(district, occasion.pk)
    decided = [one for one in dealt if one.state in DECIDED]
    return {
        "year": occasion.year,
        "bulletin": _bulletin(made, before),
        "promises": tuple(_promises(district, on, occasion.year)),
        "cards": tuple(_cards(made, occasion, decided, held_on)),
        "pending": sum(one.state in PENDING for one in dealt),
        "not_told": tuple(_not_told(made, occasion, dealt)),
    }


def _bulletin(made: Run | None, before: ConferenceFacts | None) -> BulletinFacts | None:
    if made is None:
        return None
    known = before.bulletin if before else None
    if known and known.snapshot and known.snapshot.digest == made.digest:
        return known
    return _computed(made.district_id, made.pk, made.digest)


@lru_cache(maxsize=4)
def _computed(district: int, pk: int, digest: str) -> BulletinFacts:
    return bulletin_facts(again(district, run(district, pk)), digest)


def _promises(district: int, on: date, year: int) -> Iterator[Promises]:
    for one in units_told(district, RANKINGS, on, year):
        yield Promises(
            unit=one.name,
            kept=one.kept,
            partly=one.partly,
            broken=one.broken,
            excused=one.excused,
            going=one.open,
        )


def _cards(made: Run | None, occasion: Occasion, rows: Sequence[Card], held_on: date) -> Iterator[CardFacts]:
    rules, days = rules_for(occasion), working_days(occasion.district_id)
    codes = codes_told(occasion.district_id, [row.pk for row in rows])
    for row in rows:
        kind = rules.kind(row.kind)
        yield CardFacts(
            unit=row.unit.name,
            word=kind.name,
            shape=kind.shape,
            colour=kind.colour,
            polarity=kind.polarity,
            level=kind.level,
            why=_words(row.why),
            checks=tuple(CardCheck(says=_words(one), passed=one["passed"]) for one in row.checks),
            rule=codes[row.pk]["rule"].get(row.rule) if row.trigger in ("rank", "floor") else None,
            is_collective=row.is_collective,
            failed=_words(row.failed_check) if row.failed_check else None,
            reason=row.reason if row.is_collective else "",
            minutes=row.settled_minutes if row.is_collective else row.minutes,
            number=row.number,
            result=_result(made, row),
            consequences=tuple(consequences_of(rules, row.kind)),
            **_days(days, rules, row, held_on),
        )


def _days(days: WorkingDays, rules: RuleSet, row: Card, held_on: date) -> dict[str, date | None]:
    """The days as they run, or as they will run from the day of the meeting."""
    if row.side == "praise":
        return {}
    due = rectification(days, held_on, rules.procedure, rules.consequence(row.kind))
    return {
        "plan_by": row.plan_due_on or due.plan_due_on,
        "mend_by": row.due_on or due.due_on,
        "appeal_by": row.appeal_by or second_review(days, held_on, rules.procedure)[0],
    }


def _result(made: Run | None, row: Card) -> Result | None:
    if made is None or not row.standing:
        return None
    district = row.district_id
    places = places_of(district, made.pk, [row.unit_id])
    if not places:
        return None
    placed = places[0]
    return Result(
        class_name=class_names(made).get(placed.class_code, placed.class_code),
        class_size=class_sizes(made)[placed.class_code],
        score=placed.score,
        rank=placed.rank,
        sheet=tuple(sheet_rows(sheet(district, made, placed))) if placed.score is not None else (),
    )


def _not_told(made: Run | None, occasion: Occasion, dealt: Sequence[Card]) -> Iterator[NotTold]:
    """Each class with what the deliberation came to, where it left a unit without a card."""
    if made is None:
        return
    classes = class_names(made)
    for one in occasion.near:
        names = names_of(occasion.district_id, one["units"])
        why, came_to = _words(one), concluded(row for row in dealt if row.unit_id in one["units"])
        yield NotTold(
            class_name=classes.get(one["class"], one["class"]),
            units=tuple(names[unit] for unit in one["units"] if unit in names),
            why=Words(why.zh + came_to.zh, f"{why.en} {came_to.en}".rstrip()),
        )


def _words(told: dict[str, Any]) -> Words:
    return Words(told["zh"], told["en"])
