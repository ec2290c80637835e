"""How each paper of a card is filled from what is recorded."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.timezone import localdate

from liangpai.access.queries import names_of
from liangpai.appeals.queries import appeals_of, arguments
from liangpai.appeals.rules.people import REASONS
from liangpai.appeals.workflow import DECIDED
from liangpai.assessments.queries import class_names, class_sizes, places_of, sheet
from liangpai.cards.queries.cards import subject_of
from liangpai.cards.queries.occasions import rules_for
from liangpai.cards.queries.rectification import inspections_of, items_of
from liangpai.cards.rules.ruleset import RuleSet
from liangpai.cards.rules.stated import conditions_of, consequences_of
from liangpai.districts.queries import district_of
from liangpai.dossier.letters.candidates import SHAPE_WORDS
from liangpai.ledger.queries import last_digest
from liangpai.notary.queries import leaf_of
from liangpai.papers.delisting import DelistingFacts, Verified, delisting_decision
from liangpai.papers.document import Paper, Snapshot
from liangpai.papers.erratum import ErratumFacts, erratum
from liangpai.papers.marks import CardMark
from liangpai.papers.rectification import Item, RectificationFacts, rectification_notice
from liangpai.papers.reminder import Check, ReminderFacts, SheetRow, reminder
from liangpai.papers.review import ReviewFacts, review_decision

OURS = "本系统默认"
"""What stands as the basis of rules that nobody published."""


def _frame(row: Any) -> dict[str, Any]:
    """Who sends it to whom, and the hash of the ledger's last word on the card, which the QR code carries."""
    place = district_of(row.district_id)
    digest = last_digest(row.district_id, "card", row.pk)
    return {
        "issuer": f"{place.name}“百千万工程”指挥部办公室",
        "unit": row.unit.name,
        "draft": "演示数据" if place.is_demo else "",
        "contact": place.office_phone,
        "snapshot": Snapshot.of_ledger(digest) if digest else None,
    }


def _mark(row: Any) -> CardMark:
    kind = rules_for(row.occasion).kind(row.kind)
    return CardMark(kind.name, SHAPE_WORDS.get(kind.shape, kind.shape))


def _checks(row: Any) -> tuple[Check, ...]:
    found = []
    for one in row.checks:
        condition, _, told = one["zh"].partition("：")
        found.append(Check(condition, one["passed"], told or ("是" if one["passed"] else "否")))
    return tuple(found)


def _reminder(row: Any) -> Paper:
    rules = rules_for(row.occasion)
    return reminder(
        ReminderFacts(
            **_frame(row),
            **_result(row),
            period=f"{row.occasion.year}年度",
            mark=_mark(row),
            rule=row.why["zh"],
            checks=_checks(row),
            basis=_basis(rules),
            collective=f"{row.reason}（{row.settled_minutes}）" if row.is_collective else "",
            dated=row.notice_on,
            reply_by=row.statement_by,
            reply_days=rules.procedure.statement,
            is_praise=rules.kind(row.kind).polarity == "praise",
        )
    )


def _basis(rules: RuleSet) -> tuple[str, ...]:
    """The papers that the rules stand in; of rules that are ours alone their own name, and that they are."""
    papers = tuple(one for one in rules.basis if one != OURS)
    name = f"《{rules.name.strip('《》')}》第{rules.version}版"
    return papers or (f"{name}（{OURS}）" if OURS in rules.basis else name,)


def _result(row: Any) -> dict[str, Any]:
    """Score, place and sheet of the unit where the card rests on an assessment; nothing elsewhere."""
    run = row.occasion.run
    places = places_of(row.district_id, run.pk, [row.unit_id]) if run and row.standing else []
    if not places:
        return {"score": None, "rank": None, "sheet": ()}
    placed = places[0]
    told = sheet(row.district_id, run, placed) if placed.score is not None else {"lines": []}
    return {
        "class_name": class_names(run).get(placed.class_code, placed.class_code),
        "class_size": class_sizes(run)[placed.class_code],
        "score": placed.score,
        "rank": placed.rank,
        "sheet": tuple(sheet_rows(told)),
    }


def sheet_rows(told: Mapping[str, Any]) -> Iterator[SheetRow]:
    """The lines of a unit's sheet as papers print them: what counted, then additions and deductions."""
    for one in told["lines"]:
        if one["contribution"] is not None:
            yield SheetRow(
                indicator=one["name"],
                value="缺报" if one["value"] is None else f"{one['value']:,.10g}{one['measure']}",
                score=one["score"],
                weight=one["points"],
                contribution=one["contribution"],
                class_median=one["median"],
            )
    for name, label, sign in (("bonus", "加分", 1), ("deduction", "减分", -1)):
        if told.get(name):
            yield SheetRow(indicator=label, value="", contribution=sign * told[name])


def _rectification(row: Any) -> Paper:
    rules = rules_for(row.occasion)
    items = items_of(row.district_id, [row.pk])
    return rectification_notice(
        RectificationFacts(
            **_frame(row),
            mark=_mark(row),
            card=row.number,
            occasion=row.occasion.name,
            why=row.why["zh"],
            minutes=row.minutes,
            shown_on=row.shown_on,
            plan_by=row.plan_due_on,
            due_on=row.due_on,
            failed=(row.failed_check["zh"],) if row.is_collective else (),
            reasons=row.reason,
            items=tuple(Item(one.text, one.is_critical, one.due_on) for one in items),
            conditions=tuple(words.zh for words in conditions_of(rules)),
            consequences=tuple(words.zh for words in consequences_of(rules, row.kind)),
            extension=f"可以在到期前（含当日）申请一次，延长{rules.procedure.extension}个工作日；到期后申请的按逾期计",
            review_until=row.appeal_by,
            dated=row.shown_on,
        )
    )


def _review(row: Any) -> Paper:
    """The last decision on an appeal against the card."""
    found = appeals_of(row.district_id, subject_of(row))
    last = next(one for one in found if one.state in DECIDED)
    is_second = last.stage == "second"
    people = [account for _, account in last.panel] if is_second else [last.taken_by]
    names = names_of(row.district_id, {one for one in people if one})
    kept_out = dict.fromkeys(REASONS[code].zh for code in last.excluded.values() if code in REASONS)
    follows = (
        ("撤回或者撤销本牌，更正有关数据，重新计算全部名次，发布勘误",) if last.is_upheld else ("恢复办理",)
    )
    decided_at = (last.ruled_at if is_second else None) or last.decided_at
    return review_decision(
        ReviewFacts(
            **_frame(row),
            stage="second" if is_second else "first",
            about=_mark(row).word,
            filed_on=localdate((last.asked_at if is_second else None) or last.filed_at),
            grounds=(last.grounds_again if is_second else last.grounds).rstrip("。"),
            reviewers=tuple(names.values()),
            is_upheld=bool(last.is_upheld),
            reasons=(last.ruling if is_second else last.decision).rstrip("。"),
            excluded=tuple(kept_out),
            evidence=tuple(_said(one) for one in arguments(row.district_id, last.pk)),
            follows=follows,
            again_until=None if is_second else last.until,
            dated=localdate(decided_at) if decided_at else None,
        )
    )


def _said(one: Any) -> str:
    side = "申请人" if one.side == "unit" else "办公室"
    reference = f"（{one.reference}）" if one.reference else ""
    return f"{side}：{one.text.rstrip('。')}{reference}"


def _delisting(row: Any) -> Paper:
    last = inspections_of(row.district_id, row.pk)[-1]
    people = [account for account in (last.inspected_by, last.confirmed_by) if account]
    names = names_of(row.district_id, set(people))
    return delisting_decision(
        DelistingFacts(
            **_frame(row),
            mark=_mark(row),
            card=row.number,
            shown_on=row.shown_on,
            asked_on=row.delist_asked_on,
            inspected_on=localdate(last.inspected_at),
            delisted_on=row.delisted_on,
            items=tuple(
                Verified(one.text, one.is_critical, one.place in last.sample, one.place in last.verified)
                for one in items_of(row.district_id, [row.pk])
            ),
            inspectors=tuple(names[account] for account in people),
            seed=last.seed,
            trigger=f"已回到标准线以上；{last.finding.rstrip('。')}",
            look_back_on=row.look_back_on,
            dated=row.delisted_on,
        )
    )


def _erratum(row: Any) -> Paper:
    """Since the day on which the public record took the erratum; an erased entry leaves the day to be filled in."""
    frame = _frame(row)
    kept = ("issuer", "draft", "snapshot")
    entered = leaf_of(row.district_id, subject_of(row))
    on = localdate(entered.published_at) if entered and entered.kind == "erratum" else None
    return erratum(
        ErratumFacts(
            **{name: frame[name] for name in kept},
            published=f"{row.occasion.name}结果",
            published_on=row.shown_on,
            said=f"对{row.unit.name}亮{_mark(row)}（编号{row.number}）",
            right="该牌撤销，视为自始没有亮牌",
            since=on,
            cause=row.reason.rstrip("。"),
            withdrawn=(f"{row.unit.name}{_mark(row).word}（编号{row.number}）",),
            dated=on,
        )
    )


FILLED = {
    "reminder": _reminder,
    "rectification": _rectification,
    "review": _review,
    "delisting": _delisting,
    "erratum": _erratum,
}
"""How each paper is filled."""
