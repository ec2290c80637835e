"""Who may review an appeal: nobody who had a part in what it is about, nobody of the unit, and three on a panel."""

from collections.abc import Iterable, Mapping, Sequence

from liangpai.access.roles import Role
from liangpai.refusal import Refusal
from liangpai.words import Words

REASONS = {
    "submitter": Words("报送人", "who submitted it"),
    "verifier": Words("核验人", "who verified it"),
    "keeper": Words("数据归口单位人员", "of the unit that keeps the figure"),
    "scorer": Words("考核计算人", "who had it computed"),
    "proposer": Words("亮牌提出人", "who proposed it"),
    "checker": Words("审查人", "who checked it"),
    "approver": Words("审批人", "who approved it"),
    "issuer": Words("发布人", "who issued it"),
    "contact": Words("该单位挂点领导", "contact leader of the unit"),
    "own_unit": Words("该单位人员", "of the unit itself"),
    "filer": Words("申诉提出人", "who filed the appeal"),
    "first_reviewer": Words("首次复核人", "who did the first review"),
    "recused": Words("已回避", "recused"),
}
"""Why somebody may not review; whoever hands in a reason takes its code from here."""
SEATS = {
    "discipline": Words("纪检监察", "discipline"),
    "legal": Words("司法行政", "legal"),
    "unit": Words("无关单位", "an unrelated unit"),
}
"""The seats of a panel, in the order in which they are offered."""
SIDES = {"unit": Words("申诉单位", "the unit"), "office": Words("办公室", "the office")}
"""Who speaks to an appeal."""
SEATED_BY = {"discipline": Role.DISCIPLINE, "legal": Role.LEGAL, "unit": Role.VERIFIER}


def unknown_reasons(excluded: Mapping[int, str]) -> list[str]:
    """Codes that nobody could read; a mistake of the room that hands them in."""
    return sorted(set(excluded.values()) - set(REASONS))


def must_stand_back(reason: str | None) -> Refusal | None:
    """Refuse a reviewer who had a part in it, and say which."""
    if reason is None:
        return None
    words = Words(
        "您应当回避（{reason}），须由与此事无关的人员办理",
        "you stand back here ({reason}): somebody with no part in it must do this",
    )
    return Refusal("appeal.involved", words.format(reason=REASONS[reason]), "forbidden")


def not_the_reviewer(taken_by: int | None, account: int | None) -> Refusal | None:
    """Refuse a decision by another than the one who took the appeal."""
    if account is not None and taken_by == account:
        return None
    words = Words("须由受理人作出决定", "the one who took it decides")
    return Refusal("appeal.not_yours", words, "forbidden")


def taken_already(is_free: bool) -> Refusal | None:
    """Refuse to take an appeal from a reviewer who may still decide it."""
    if is_free:
        return None
    return Refusal("appeal.taken", Words("已有人受理", "somebody has taken it"))


def seat_for(roles: Iterable[Role], taken: Iterable[str]) -> str | None:
    """The first free seat that somebody with these roles may take."""
    held, full = set(roles), set(taken)
    return next((seat for seat in SEATS if seat not in full and SEATED_BY[seat] in held), None)


def no_seat(seat: str | None) -> Refusal | None:
    """Refuse somebody for whom no seat is free."""
    if seat is not None:
        return None
    words = Words(
        "复核组由纪检监察、司法行政和一个无关单位的人员各一名组成，没有您可以担任的空缺",
        "a panel is one each of discipline, legal and an unrelated unit: no seat is free for you",
    )
    return Refusal("appeal.no_seat", words)


def related(units: Iterable[int], seated: Iterable[int]) -> Refusal | None:
    """Refuse two of one unit on a panel."""
    if not set(units) & set(seated):
        return None
    words = Words("复核组三人须来自不同单位", "the three of a panel come from different units")
    return Refusal("appeal.same_unit", words)


def panel_incomplete(panel: Sequence[int], account: int | None) -> Refusal | None:
    """Refuse a ruling before three sit, or by somebody who does not sit."""
    if len(panel) < len(SEATS):
        words = Words(
            "复核组尚未组成：现有{now}人，应为{all}人", "the panel is not complete: {now} of {all} sit"
        )
        return Refusal("appeal.panel", words.format(now=len(panel), all=len(SEATS)))
    if account in panel:
        return None
    return Refusal(
        "appeal.not_seated", Words("须由复核组成员办理", "this is for a member of the panel"), "forbidden"
    )
