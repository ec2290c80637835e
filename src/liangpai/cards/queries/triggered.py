"""What triggered a card, as whoever inspects must know it: its line, how it stood then, and the newest figure."""

from dataclasses import dataclass
from datetime import date

from liangpai.assessments.models import Run, Standing
from liangpai.assessments.queries import class_sizes, unit_result
from liangpai.assessments.workflow import RUNS
from liangpai.cards.models import Card, Occasion
from liangpai.cards.queries.candidates import handed_in, scheme_for
from liangpai.cards.queries.occasions import occasions, rules_for
from liangpai.cards.queries.records import is_back_now, overdue_now
from liangpai.cards.rules.lamps import Course, light, said
from liangpai.cards.rules.occasions import SEEN
from liangpai.cards.rules.ruleset import CardRule, LampRule
from liangpai.cards.rules.triggering import line_of_lamp, line_of_record, line_of_scheme
from liangpai.words import Words

PLACED = Words("{score}分，第{rank}位（{round}，{state}）", "{score} points, place {rank} ({round}, {state})")
HANDED_IN = Words("{facts}（{occasion}报送的进度）", "{facts} (progress handed in for {occasion})")
TASKS_NOW = Words(
    "在办督办事项逾期率{share}（督办台账，今日）",
    "{share} of its open tasks are overdue (task record, today)",
)


@dataclass(frozen=True, slots=True)
class Triggered:
    """What triggered a card: the line, how it stood, how it stands by the newest figure."""

    line: Words
    then: Words
    now: Words | None = None
    """None where there is no newer figure."""
    is_back: bool | None = None
    """Whether it is back over its line, where the house holds the record; else people on site say."""


def triggered(row: Card, on: date) -> Triggered:
    """What triggered a card and how it stands on a day."""
    rules, scheme = rules_for(row.occasion), scheme_for(row.occasion)
    lamp = next((one for one in rules.lamps if one.code == row.rule), None)
    if lamp is not None:
        return _by_lamp(row, lamp)
    known = (*(scheme.card_rules if scheme else ()), *rules.rules)
    rule = next((one for one in known if one.code == row.rule), None)
    run = row.occasion.run
    if rule is None:
        return Triggered(_why(row), _why(row))
    if rule.trigger in ("rank", "floor") and run is not None:
        return _by_score(row, rule, run)
    is_back, late = is_back_now(row, on), overdue_now(row, on)
    now = None if is_back is None else TASKS_NOW.format(share=f"{late:.1%}")
    return Triggered(line_of_record(rule), _why(row), now, is_back)


def _by_score(row: Card, rule: CardRule, run: Run) -> Triggered:
    """By score and place of the judged run, and of the newest later round whose result its units have seen."""
    was = unit_result(row.district_id, row.unit_id, run.pk)
    later = Standing.objects.of(row.district_id).select_related("run__round")
    later = later.filter(unit_id=row.unit_id, run_id__gt=run.pk, run__state__in=SEEN, rank__isnull=False)
    newest = later.exclude(run__round_id=run.round_id).order_by("-run_id").first()
    n = class_sizes(run).get(was.class_code, 0) if was else 0
    then = _placed(was, run) if was else _why(row)
    return Triggered(line_of_scheme(rule, n), then, _placed(newest, newest.run) if newest else None)


def _placed(one: Standing, run: Run) -> Words:
    score = "—" if one.score is None else f"{one.score:.2f}"
    rank = "—" if one.rank is None else one.rank
    return PLACED.format(score=score, rank=rank, round=run.round.name, state=RUNS.states[run.state])


def _by_lamp(row: Card, lamp: LampRule) -> Triggered:
    """By the projects whose light dealt the card, and by what a later occasion had handed in on them."""
    then = {one.name for one in _courses(row, lamp, row.occasion) if light(lamp, one) == row.kind}
    for later in occasions(row.district_id):
        if later.held_on <= row.occasion.held_on:
            break
        found = [one for one in _courses(row, lamp, later) if one.name in then]
        if found:
            told = [(one.name, said(lamp, one)) for one in found]
            facts = Words(
                "；".join(f"{name}：{fact.zh}" for name, fact in told),
                "; ".join(f"{name}: {fact.en}" for name, fact in told),
            )
            now = HANDED_IN.format(facts=facts, occasion=later.name)
            return Triggered(line_of_lamp(lamp, row.kind), _why(row), now)
    return Triggered(line_of_lamp(lamp, row.kind), _why(row))


def _courses(row: Card, lamp: LampRule, occasion: Occasion) -> list[Course]:
    place = (row.unit_id, lamp.code)
    return [one.course for one in handed_in(occasion) if (one.unit, one.lamp) == place]


def _why(row: Card) -> Words:
    return Words(row.why["zh"], row.why["en"])
