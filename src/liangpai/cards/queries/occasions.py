"""Reads of occasions: one, all, the days that guard rail G1 counts, the calendar of clocks, and last times' cards."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from liangpai.calendar.queries import working_days
from liangpai.calendar.rules import WorkingDays
from liangpai.cards.models import Card, Occasion
from liangpai.cards.queries.rulesets import rules_of
from liangpai.cards.rules.clocks import Hearing, hearing, latest_notice, second_review
from liangpai.cards.rules.gates import Earlier
from liangpai.cards.rules.ruleset import RuleSet
from liangpai.cards.workflow import ON_DISPLAY, UNTIL_NOTICE
from liangpai.refusal import absent
from liangpai.words import Words

_WITH = ("run", "run__round", "run__round__scheme", "ruleset")
DEALT = (*ON_DISPLAY, "delisted")
"""States of a card that was shown and stands, or stood until it was delisted; one that was revoked never was."""


def occasion(district: int, pk: int) -> Occasion:
    """The occasion with this id, with its run and rule set.

    Raises:
        Refused: there is none in the district.
    """
    row = Occasion.objects.of(district).filter(pk=pk).select_related(*_WITH).first()
    if row is None:
        raise absent(Words("亮牌场次", "card occasion"))
    return row


def occasions(district: int) -> list[Occasion]:
    """Every occasion, the latest first."""
    return list(Occasion.objects.of(district).select_related(*_WITH).order_by("-held_on", "-pk"))


def rules_for(row: Occasion) -> RuleSet:
    """The rule set that an occasion goes by."""
    return rules_of(row.ruleset)


def occasion_days(district: int) -> list[date]:
    """The days of the occasions that were held or are planned (G1)."""
    rows = Occasion.objects.of(district).exclude(state="cancelled")
    return list(rows.order_by("held_on").values_list("held_on", flat=True))


def held_days(district: int) -> list[date]:
    """The days of the occasions that were held (G1): what is only planned holds nobody up."""
    rows = Occasion.objects.of(district).filter(state="held")
    return list(rows.order_by("held_on").values_list("held_on", flat=True))


def held_before(row: Occasion) -> list[Occasion]:
    """The occasions that were held before one, the latest first."""
    rows = Occasion.objects.of(row.district_id).filter(state="held", held_on__lt=row.held_on)
    return list(rows.order_by("-held_on", "-pk"))


def earlier_cards(row: Occasion) -> dict[int, list[Earlier]]:
    """What each unit was shown on earlier occasions and not revoked since; the last occasion is one occasion ago."""
    ago = {one.pk: at for at, one in enumerate(held_before(row), 1)}
    rows = Card.objects.of(row.district_id).filter(occasion_id__in=list(ago), state__in=DEALT)
    found: dict[int, list[Earlier]] = defaultdict(list)
    for unit, occasion_id, kind, passed in rows.order_by("pk").values_list(
        "unit_id", "occasion_id", "kind", "gate_passed"
    ):
        found[unit].append(Earlier(kind, ago[occasion_id], passed))
    return found


def hearing_days(row: Occasion, dealt: Iterable[Card], days: WorkingDays) -> tuple[date, Hearing]:
    """The last day for the notices of an occasion, and until when its units are heard.

    That follows from the notices which were given; while one is still to be given, from its last day.
    """
    procedure = rules_for(row).procedure
    notice_by = latest_notice(days, row.held_on, procedure)
    rows = [one for one in dealt if one.side == "warn"]
    ends = [(one.statement_by, one.review_by) for one in rows if one.statement_by and one.review_by]
    if not ends or any(one.state in UNTIL_NOTICE for one in rows):
        last = hearing(days, notice_by, procedure)
        ends.append((last.statement_by, last.review_by))
    return notice_by, Hearing(max(one for one, _ in ends), max(one for _, one in ends))


def calendar_of(row: Occasion, dealt: Iterable[Card]) -> list[tuple[Words, date]]:
    """The clocks of an occasion and the cards it dealt, counted back from its conference and on from it (倒排)."""
    days, procedure = working_days(row.district_id), rules_for(row).procedure
    noticed, heard = hearing_days(row, dealt, days)
    asked, decided = second_review(days, row.held_on, procedure)
    return [
        (Words("提醒函最晚发出", "last day for the notice"), noticed),
        (Words("情况说明、申请复核截止", "statement or appeal until"), heard.statement_by),
        (Words("复核决定", "appeal decided by"), heard.review_by),
        (Words("大会", "conference"), row.held_on),
        (Words("整改方案报送截止", "plan of rectification until"), days.after(row.held_on, procedure.plan)),
        (Words("申请再次复核截止", "second review asked until"), asked),
        (Words("再次复核决定", "second review decided by"), decided),
    ]
