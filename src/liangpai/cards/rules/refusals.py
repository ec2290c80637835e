"""Why an act on a card is refused beside its state and the policy."""

from datetime import date

from liangpai.guardrails.rules import number_of
from liangpai.refusal import Refusal
from liangpai.words import Words

SHORT, LONG = 400, 4_000
"""Characters of a reason and of a statement."""


def reason_missing(reason: str) -> Refusal | None:
    """Refuse an act that has to be explained and is not, or at too great length."""
    if 0 < len(reason.strip()) <= SHORT:
        return None
    words = Words("请写明理由，不超过{n}字", "give the reason, in at most {n} characters")
    return _invalid("reason", words.format(n=SHORT))


def statement_missing(text: str) -> Refusal | None:
    """Refuse a statement or plan without a word, or that nobody would read to its end."""
    if 0 < len(text.strip()) <= LONG:
        return None
    words = Words("请填写内容，不超过{n}字", "write it down, in at most {n} characters")
    return _invalid("text", words.format(n=LONG))


def minutes_missing(minutes: str) -> Refusal | None:
    """Refuse a collective decision without the number of its minutes."""
    number = number_of(minutes)
    if number and number.issuer:
        return None
    words = Words(
        "须写明会议纪要文号，如“云岫百千万指纪〔2024〕1号”",
        "it needs the number of the minutes, such as 云岫百千万指纪〔2024〕1号",
    )
    return _invalid("minutes", words)


def stands_back(is_out: bool) -> Refusal | None:
    """Refuse the contact leader of the unit, and whoever has been recused, to judge its card (AC-4.10)."""
    if not is_out:
        return None
    words = Words(
        "您是该单位的挂点领导或已列入回避，须由他人办理",
        "you are the contact leader of the unit or have been recused: somebody else must do this",
    )
    return Refusal("card.recused", words, "forbidden")


def under_appeal(is_open: bool) -> Refusal | None:
    """Refuse to go on while an appeal is open."""
    if not is_open:
        return None
    words = Words("复核尚未办结，办结之后才能继续", "an appeal is open: wait until it is decided")
    return Refusal("card.under_appeal", words)


def run_unsettled(state: str | None) -> Refusal | None:
    """Refuse to decide on a card whose assessment is not final yet; ``None`` where it rests on none."""
    if state in (None, "final", "archived"):
        return None
    words = Words("考核尚未定稿，定稿后才能集体研究", "the assessment is not final yet: decide after that")
    return Refusal("card.run_not_final", words)


def grounds_gone(is_standing: bool) -> Refusal | None:
    """Refuse to go on with a card whose assessment was restated and supports it no longer."""
    if is_standing:
        return None
    words = Words(
        "考核已更正，更正后的结果不再支持此牌；请撤回，或者重新汇集候选",
        "the assessment was restated and supports this card no longer: recall it, or collect anew",
    )
    return Refusal("card.grounds_gone", words)


def opinion_missing(is_needed: bool, state: str | None, is_lawful: bool | None) -> Refusal | None:
    """Refuse to show a card of the gravest kind without a lawful opinion on exactly this card (AC-21.3)."""
    if not is_needed or (state == "given" and is_lawful):
        return None
    words = Words(
        "该牌种须有“符合”的合法性审查意见才能亮出",
        "this kind of card is shown only with a lawful opinion on it",
    )
    return Refusal("card.opinion_missing", words)


def not_yet_held(state: str, on: date, held_on: date) -> Refusal | None:
    """Refuse to show a card before its conference has been held."""
    if state == "held" and on >= held_on:
        return None
    if on >= held_on:
        words = Words(
            "大会（{on}）的日子已到，但还没有登记召开；请办公室先登记",
            "the day of the conference, {on}, has come, but it is not recorded as held: the office does that first",
        )
        return Refusal("card.not_held", words.format(on=held_on))
    words = Words("大会（{on}）举行之后才能亮牌", "cards are shown once the conference of {on} has been held")
    return Refusal("card.not_held", words.format(on=held_on))


def out_of_place(state: str, held_on: date, on: date) -> Refusal | None:
    """Refuse to hold an occasion before its day."""
    if on >= held_on or state != "planned":
        return None
    words = Words("大会定于{on}，当天或之后才能举行", "the conference is on {on}: hold it then or later")
    return Refusal("occasion.too_early", words.format(on=held_on))


def moved_back(planned_on: date, held_on: date) -> Refusal | None:
    """Refuse a conference that was held before the day that units were told."""
    if held_on >= planned_on:
        return None
    words = Words("大会不能早于通知的{on}", "the conference is not before {on}, the day that was told")
    return _invalid("moved_to", words.format(on=planned_on))


def cards_under_way(count: int) -> Refusal | None:
    """Refuse to cancel an occasion while cards of it are under way."""
    if not count:
        return None
    words = Words("还有{n}张牌在办，请先撤回", "{n} of its cards are under way: recall them first")
    return Refusal("occasion.cards_under_way", words.format(n=count))


def nothing_to_rectify(due_on: date | None) -> Refusal | None:
    """Refuse a plan for a card that asks for none."""
    if due_on is not None:
        return None
    words = Words("该牌种没有整改要求", "there is nothing to rectify after this kind of card")
    return Refusal("card.no_rectification", words)


def plan_unfit(items: list[tuple[str, date]], shown_on: date, due_on: date | None) -> Refusal | None:
    """Refuse a plan without items, or with an item that is empty or due outside the time of the rectification."""
    if not items:
        return _invalid("items", Words("请至少列出一项整改事项", "list at least one item"))
    if any(not 0 < len(text.strip()) <= 200 for text, _ in items):
        return _invalid(
            "item", Words("每项请写明内容，不超过200字", "say what each item is, in 200 characters")
        )
    if any(day < shown_on or (due_on is not None and day > due_on) for _, day in items):
        words = Words(
            "各项完成日期应在亮牌之后、整改期限（{due}）之前", "each item is due after the card and by {due}"
        )
        return _invalid("item_due", words.format(due=due_on or Words("—", "—")))
    return None


def without_evidence(places: list[int]) -> Refusal | None:
    """Refuse to ask for delisting while an item has no evidence."""
    if not places:
        return None
    listed = Words("、".join(map(str, places)), ", ".join(map(str, places)))
    words = Words("第{items}项还没有佐证", "there is no evidence for items {items}")
    return Refusal("card.evidence_missing", words.format(items=listed))


def not_of_the_plan(places: list[int]) -> Refusal | None:
    """Refuse findings on items that are not in the plan."""
    if not places:
        return None
    return _invalid("place", Words("没有这一项", "there is no such item"))


def not_inspected(count: int) -> Refusal | None:
    """Refuse to confirm or delist what nobody has inspected."""
    if count:
        return None
    return Refusal("card.not_inspected", Words("还没有现场核验", "nobody has inspected it yet"))


def nothing_failed(is_overdue: bool, reasons: int) -> Refusal | None:
    """Refuse to escalate a card whose rectification is neither overdue nor found wanting."""
    if is_overdue or reasons:
        return None
    words = Words("未逾期，核验也合格，不能升级", "it is neither overdue nor found wanting")
    return Refusal("card.nothing_failed", words)


def look_back_too_early(on: date, by: date | None) -> Refusal | None:
    """Refuse a look-back before its day."""
    if by is not None and on >= by:
        return None
    words = Words("摘牌满规定天数（{by}）后才回访", "the look-back is due on {by}")
    return Refusal("card.look_back.too_early", words.format(by=by or Words("—", "—")))


def twice_looked_back(on: date | None) -> Refusal | None:
    """Refuse a second look-back."""
    if on is None:
        return None
    return Refusal("card.look_back.done", Words("已经回访", "the look-back has been made"))


def _invalid(field: str, words: Words) -> Refusal:
    return Refusal(f"card.{field}", words, "invalid")
