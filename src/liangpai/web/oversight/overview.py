"""Page 14: what oversight keeps, as one overview of counts and links."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpResponse

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit, permits
from liangpai.appeals.queries import visible, waiting
from liangpai.entrance.middleware import Visit
from liangpai.ledger import queries as ledger
from liangpai.ledger.operations import VERIFY
from liangpai.oversight.queries import complaints, findings, recusals, referrals, reviews
from liangpai.web.asks import asks
from liangpai.web.pages import in_words, page, url
from liangpai.words import Words


@dataclass(frozen=True, slots=True)
class Tile:
    """One thing that oversight keeps: how many wait, how many there are, and where."""

    title: Words
    way: str
    waiting: int
    total: int
    says: Words


SAYS = {
    "appeal": Words(
        "与此事无关的人复核，决定写明理由", "reviewed by people with no part in it, with reasons"
    ),
    "review": Words("规则施行、红牌亮出之前的意见", "opinions before a rule binds or a red card is shown"),
    "recusal": Words("谁从哪件事回避，由审批人决定", "who steps back from what; an approver decides"),
    "complaint": Words(
        "每页页脚都有入口，10个工作日内答复", "a door on each page, answered in ten working days"
    ),
    "referral": Words("只登记编号、日期、接收机关", "number, day and organ alone"),
    "finding": Words(
        "查实后数据更正、计入记录，原记录仍可查阅", "figures are put right, and the old record stays readable"
    ),
    "archive": Words("近六个月必须保留，归档须两人", "six months stay; an archive takes two people"),
}


@asks("oversight.view")
def overview(visit: Visit) -> HttpResponse:
    """Counts and links; only what the reader may open."""
    permit("oversight.view", visit.actor, Thing(visit.district))
    tiles = [make(visit) for action, make in _TILES if _may(visit, action)]
    return page(visit, "oversight/overview.html", {"tiles": tiles})


def _may(visit: Visit, action: str) -> bool:
    return permits(action, visit.actor, Thing(visit.district)) is None


def _appeals(visit: Visit) -> Tile:
    open_ones = waiting(visit.district)
    late = sum(one.answer_by < visit.on for one in open_ones)
    says = Words("{n}件已超过期限", "{n} overdue").format(n=late) if late else SAYS["appeal"]
    total = visible(visit.district, visit.actor).count()
    return Tile(Words("申诉", "Appeals"), url("appeal-list"), len(open_ones), total, says)


def _reviews(visit: Visit) -> Tile:
    rows = reviews(visit.district)
    asked = sum(row.state == "asked" for row in rows)
    return Tile(
        Words("合法性审查", "Legality opinions"), url("review-list"), asked, len(rows), SAYS["review"]
    )


def _recusals(visit: Visit) -> Tile:
    rows = recusals(visit.district)
    declared = sum(row.state == "declared" for row in rows)
    return Tile(Words("回避", "Recusals"), url("recusal-list"), declared, len(rows), SAYS["recusal"])


def _complaints(visit: Visit) -> Tile:
    rows = complaints(visit.district)
    open_ones = sum(row.state == "open" for row in rows)
    return Tile(
        Words("投诉建议", "Complaints"), url("complaint-list"), open_ones, len(rows), SAYS["complaint"]
    )


def _referrals(visit: Visit) -> Tile:
    count = len(referrals(visit.district))
    return Tile(Words("移送回执", "Receipts of referrals"), url("referral-list"), 0, count, SAYS["referral"])


def _findings(visit: Visit) -> Tile:
    count = len(findings(visit.district))
    return Tile(Words("查实记录", "Verified findings"), url("finding-list"), 0, count, SAYS["finding"])


def _ledger(visit: Visit) -> Tile:
    rows, last = ledger.length(visit.district), ledger.last_of(visit.district, VERIFY)
    says = Words("还没有核验过校验链", "its chain was never verified")
    if last:
        words = Words(
            "校验链上次核验完整：{on}，此后新增{n}行",
            "its chain was last found whole on {on}, rows added since: {n}",
        )
        says = words.format(on=in_words(last.at), n=rows - last.sequence)
    is_behind = last is None or last.sequence < rows
    return Tile(Words("审计记录", "Audit ledger"), url("ledger"), int(is_behind), rows, says)


def _archives(visit: Visit) -> Tile:
    rows = ledger.archives(visit.district)
    asked = sum(row.state == "asked" for row in rows)
    return Tile(
        Words("审计归档", "Archives of the ledger"), url("archive-list"), asked, len(rows), SAYS["archive"]
    )


_TILES: tuple[tuple[str, Callable[[Visit], Tile]], ...] = (
    ("appeal.view", _appeals),
    ("review.view", _reviews),
    ("recusal.view", _recusals),
    ("complaint.view", _complaints),
    ("referral.view", _referrals),
    ("finding.view", _findings),
    ("ledger.view", _ledger),
    ("archive.view", _archives),
)
