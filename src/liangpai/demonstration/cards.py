"""The chapter of cards: rules, a summer occasion with its rectifications, and the coming conference under way."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from liangpai.appeals import operations as appeals
from liangpai.appeals.queries import appeal as appeal_of
from liangpai.assessments.queries import run
from liangpai.cards import operations as cards
from liangpai.cards import queries
from liangpai.cards.queries import DEFAULT, Series
from liangpai.cards.rules.ruleset import RuleSet
from liangpai.demonstration import extending
from liangpai.demonstration.carded import (
    APPEALED,
    LAMP,
    MINUTES,
    OPINIONS,
    SUMMER,
    UPHELD,
    WINTER,
    Carded,
    Now,
    course,
)
from liangpai.demonstration.people import liaison_of
from liangpai.demonstration.reporting import clerk_of
from liangpai.demonstration.story import Story, moment
from liangpai.oversight.operations import give_opinion

HELD, NEXT = date(2023, 8, 25), date(2024, 1, 25)


def tell_of_cards(story: Story, base: int, final: int) -> None:
    """Rules in force, the cards of the summer to their ends, and those of the coming conference half way.

    Args:
        story: so far.
        base: the run of 2022, which the summer goes by.
        final: the run of 2023, which the coming conference goes by.
    """
    default = queries.presets()[DEFAULT]
    slower = [
        replace(one, rectify_days={"yellow": 120, "red": 150}.get(one.card, 0))
        for one in default.consequences
    ]
    first = replace(default, lamps=(LAMP,), consequences=tuple(slower), name="云岫区亮牌规则", id="yunxiu")
    _put_into_force(story, first, moment(2023, 6, 5))
    _put_off(story, base)
    _summer(story, base)
    _put_into_force(story, replace(first, consequences=default.consequences), moment(2024, 1, 3))
    _winter(story, final)
    made = cards.draft(
        rules=replace(first, name="镇街半年亮牌规则（拟）", id="yunxiu-half"),
        **story.act("zhao", moment(2024, 1, 8, 11)),
    )
    cards.approve_ruleset(ruleset=made, **story.by("wang", moment(2024, 1, 9, 11)))
    cards.draft(rules=queries.presets()["zaozhuang"], **story.act("office-director", moment(2024, 1, 9, 16)))


def _put_off(story: Story, base: int) -> None:
    """An occasion that was cancelled before it had cards."""
    row = cards.plan(
        name="2023年年中亮牌",
        held_on=date(2023, 7, 14),
        year=2022,
        run=run(story.district, base),
        ruleset=queries.active(story.district),
        **story.act("zhao", moment(2023, 6, 12)),
    )
    reason = "与重点项目亮牌合并，减少亮牌频次"
    cards.cancel(occasion=row, reason=reason, **story.by("zhao", moment(2023, 6, 19)))


def _put_into_force(story: Story, rules: RuleSet, at: datetime) -> None:
    made = cards.draft(rules=rules, **story.act("zhao", at))
    review = cards.ask_legality(ruleset=made, **story.by("zhao", at))
    words = "触发、程序和后果均有依据，单位有说明和申诉的权利，符合"
    give_opinion(review=review, is_lawful=True, opinion=words, **story.by("zheng", at))
    cards.approve_ruleset(ruleset=made, **story.by("wang", at))
    cards.activate(ruleset=made, **story.by("zhao", at))


def _summer(story: Story, base: int) -> None:
    row = cards.plan(
        name="2023年重点项目亮牌",
        held_on=HELD,
        year=2022,
        run=run(story.district, base),
        ruleset=queries.active(story.district),
        **story.act("zhao", moment(2023, 7, 31)),
    )
    series = [Series(story.units[one.unit], LAMP.code, course(one.project, one.done)) for one in SUMMER]
    cards.collect(occasion=row, series=series, **story.by("zhao", moment(2023, 8, 1)))
    for one in SUMMER:
        _to_approval(story, _card(story, row.pk, one.unit), one)
    flag = _card(story, row.pk, "YXZ1", "praise")
    _to_approval(story, flag, Carded("YXZ1", "", 0, ""))
    for other in ("YXJ2", "YXT03"):
        spare = queries.card(story.district, _card(story, row.pk, other, "praise"))
        reason = "本场次只授一面红旗"
        cards.dismiss(card=spare, reason=reason, **story.by("vice-commander", moment(2023, 8, 2)))
    cards.hold(occasion=queries.occasion(story.district, row.pk), **story.by("zhao", moment(2023, 8, 25, 17)))
    at = moment(2023, 8, 25, 17, 30)
    cards.show(card=queries.card(story.district, flag), **story.by("zhao", at))
    for one in SUMMER:
        if one.end != "recalled":
            pk = _card(story, row.pk, one.unit)
            cards.show(card=queries.card(story.district, pk), **story.by("zhao", at))
            _rectify(story, pk, one)


def _card(story: Story, occasion: int, unit: str, side: str = "warn") -> int:
    """The id of a unit's card on an occasion."""
    found = queries.cards(story.district, occasion)
    return next(one.pk for one in found if one.unit_id == story.units[unit] and one.side == side)


def _to_approval(story: Story, pk: int, one: Carded) -> None:
    """Vetted, proposed, noticed, heard or silent, decided, approved; one is taken back before that."""

    def now() -> Any:
        return queries.card(story.district, pk)

    opinion = OPINIONS["vetted"]
    cards.vet(card=now(), opinion=opinion, **story.by("vice-commander", moment(2023, 8, 2)))
    cards.propose(card=now(), **story.by("zhao", moment(2023, 8, 3)))
    if one.end == "recalled":
        reason = "项目年度计划经批准调整，按新计划不落后"
        cards.recall(card=now(), reason=reason, **story.by("zhao", moment(2023, 8, 4)))
        return
    cards.notice(card=now(), **story.by("zhao", moment(2023, 8, 7)))
    if one.end == "looked_back":
        statement = "出资计划因基金备案推迟，八月底前补齐。"
        cards.state(card=now(), statement=statement, **story.by(_officer(one.unit), moment(2023, 8, 9)))
    cards.deliberate(
        card=now(),
        minutes=MINUTES["summer"],
        decision="同意亮牌，限期整改",
        **story.by("zhao", moment(2023, 8, 16)),
    )
    cards.approve(card=now(), **story.by("wang", moment(2023, 8, 17)))
    if now().kind == "red":
        review = cards.ask_legality_of_card(card=now(), **story.by("zhao", moment(2023, 8, 18)))
        words = "事实清楚，程序完备，符合"
        give_opinion(review=review, is_lawful=True, opinion=words, **story.by("zheng", moment(2023, 8, 21)))


def _officer(unit: str) -> str:
    """Who reports for a unit of the chapter."""
    return liaison_of(unit) if unit.startswith("YXT") else clerk_of(unit)


def _rectify(story: Story, pk: int, one: Carded) -> None:
    """From the plan to wherever the card of the summer ends."""
    if one.end == "revoked":
        _revoke(story, pk, one)
        return
    who, due = _officer(one.unit), queries.card(story.district, pk).due_on or NEXT
    items = [cards.Planned(text, due, is_critical=at == 0) for at, text in enumerate(one.items)]
    by = story.by(who, moment(2023, 8, 31))
    cards.hand_in_plan(card=queries.card(story.district, pk), plan=one.plan, items=items, **by)
    if one.end == "rectifying":
        extending.asked(story, pk, who)
        return
    if one.end == "extended":
        extending.granted(story, pk, who)
        return
    if one.end == "escalated":
        extending.declined(story, pk, who)
    asked_at = {
        "looked_back": moment(2023, 9, 20),
        "delisted": moment(2023, 12, 18),
        "escalated": moment(2023, 12, 25, 16),
    }
    at = asked_at.get(one.end, moment(2024, 1, 5, 10))
    for item in queries.items_of(story.district, [pk]):
        made_of = queries.item(story.district, item.pk)
        cards.add_evidence(item=made_of, text=f"{item.text}：见验收单（演示）", **story.by(who, at))
    cards.ask_delist(card=queries.card(story.district, pk), **story.by(who, at))
    if one.end != "delist_asked":
        _inspect(story, pk, one)


def _inspect(story: Story, pk: int, one: Carded) -> None:
    """Two are on the spot; then the card is taken down, escalated, or still waits for the decision."""
    early = {
        "looked_back": moment(2023, 9, 22),
        "delisted": moment(2023, 12, 20),
        "escalated": moment(2023, 12, 28),
    }
    at = early.get(one.end, moment(2024, 1, 8, 10))
    places = [item.place for item in queries.items_of(story.district, [pk])]
    is_good = one.end != "escalated"
    cards.inspect(
        card=queries.card(story.district, pk),
        verified=places if is_good else places[1:],
        is_back=is_good,
        finding="现场与佐证一致，进度已赶上时序" if is_good else "新合同尚未签订，关键事项未完成",
        **story.by("li", at),
    )
    cards.confirm(card=queries.card(story.district, pk), **story.by("office-director", at))
    if one.end == "inspected":
        return
    row = queries.card(story.district, pk)
    if one.end == "escalated":
        reason = "关键事项未完成，整改不合格"
        cards.fail(card=row, reason=reason, **story.by("wang", moment(2024, 1, 3, 15)))
        return
    cards.delist(
        card=row, decision="整改到位，同意摘牌", **story.by("wang", moment(at.year, at.month, at.day, 16))
    )
    if one.end == "looked_back":
        finding = "按月出资正常，没有反弹"
        row = queries.card(story.district, pk)
        cards.look_back(card=row, finding=finding, **story.by("zhao", moment(2023, 12, 25)))


def _revoke(story: Story, pk: int, one: Carded) -> None:
    """The unit appeals after the conference; somebody independent finds that it is right; card and points are undone."""
    row = queries.card(story.district, pk)
    made = cards.appeal(card=row, grounds=APPEALED, **story.by(_officer(one.unit), moment(2023, 8, 29)))
    appeals.take(appeal=appeal_of(story.district, made.pk), **story.by("wu", moment(2023, 8, 30)))
    appeals.decide(
        appeal=appeal_of(story.district, made.pk),
        is_upheld=True,
        reasons=UPHELD,
        remedy="撤销本牌",
        **story.by("wu", moment(2023, 9, 4)),
    )
    cards.follow_decision(card=queries.card(story.district, pk), **story.by("zhao", moment(2023, 9, 4, 16)))


def _winter(story: Story, final: int) -> None:
    row = cards.plan(
        name="2023年度亮牌",
        held_on=NEXT,
        year=2023,
        run=run(story.district, final),
        ruleset=queries.active(story.district),
        **story.act("zhao", moment(2024, 1, 4, 15)),
    )
    cards.collect(occasion=row, **story.by("zhao", moment(2024, 1, 4, 16)))
    for one in WINTER:
        _towards_the_conference(story, _card(story, row.pk, one.unit, one.side), one)


def _towards_the_conference(story: Story, pk: int, one: Now) -> None:
    """Each card goes as far as it is told, step by step."""
    if one.end in ("reminded", "dismissed"):
        _turn_down(story, pk, one)
        return
    district = story.district
    cards.vet(
        card=queries.card(district, pk),
        opinion=OPINIONS["vetted"],
        **story.by("vice-commander", moment(2024, 1, 5)),
    )
    if one.end == "vetted":
        return
    cards.propose(card=queries.card(district, pk), **story.by("zhao", moment(2024, 1, 5, 10)))
    if one.end == "recalled":
        by = story.by("zhao", moment(2024, 1, 5, 11))
        cards.recall(card=queries.card(district, pk), reason=one.words, **by)
    elif one.end != "proposed":
        cards.notice(card=queries.card(district, pk), **story.by("zhao", moment(2024, 1, 5, 14)))
        _hear(story, pk, one)


def _turn_down(story: Story, pk: int, one: Now) -> None:
    """Decided against, by deliberation where the evidence did not carry it."""
    row, by = queries.card(story.district, pk), story.by("vice-commander", moment(2024, 1, 5))
    if row.state == "close":
        outcome = "remind" if one.end == "reminded" else "none"
        cards.settle(card=row, outcome=outcome, reason=one.words, minutes=OPINIONS["settled"], **by)
    else:
        cards.dismiss(card=row, reason=one.words, **by)


def _hear(story: Story, pk: int, one: Now) -> None:
    """After the notice the unit speaks, appeals or has said nothing yet; then people decide."""
    district, unit = story.district, story.by(_officer(one.unit), moment(2024, 1, 8))
    if one.end == "reviewing":
        cards.appeal(card=queries.card(district, pk), grounds=one.words, **unit)
    elif one.end == "noticed":
        by = story.by("zhao", moment(2024, 1, 8, 9))
        cards.ask_legality_of_card(card=queries.card(district, pk), **by)
    else:
        cards.state(card=queries.card(district, pk), statement=one.words, **unit)
    if one.end in ("deliberated", "approved"):
        cards.deliberate(
            card=queries.card(district, pk),
            minutes=MINUTES["winter"],
            decision="同意亮牌",
            **story.by("zhao", moment(2024, 1, 9)),
        )
    if one.end == "approved":
        cards.approve(card=queries.card(district, pk), **story.by("wang", moment(2024, 1, 9, 15)))
