"""The papers of a card, as files of Word: which there are by now, and one of them."""

from typing import Any

from django.http import FileResponse

from liangpai.appeals.queries import appeals_of
from liangpai.appeals.workflow import DECIDED
from liangpai.cards.queries import card_for, subject_of
from liangpai.cards.queries.papers import FILLED
from liangpai.entrance.middleware import Visit
from liangpai.papers.writer import paper_bytes
from liangpai.refusal import absent
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment
from liangpai.words import Words

NAMES = {
    "reminder": Words("提醒函", "Reminder"),
    "rectification": Words("整改通知书", "Rectification notice"),
    "review": Words("复核决定书", "Decision on review"),
    "delisting": Words("摘牌决定书", "Delisting decision"),
    "erratum": Words("勘误", "Erratum"),
}
ANNOUNCED = Words("告知函", "Announcement")
FROM_PROPOSAL = ("proposed", "noticed", "heard", "reviewing", "deliberated", "approved")


def papers_of(row: Any) -> list[tuple[str, Words]]:
    """The papers that a card has by now, by name."""
    there = {
        "reminder": row.notice_on is not None or row.state in FROM_PROPOSAL,
        "rectification": row.shown_on is not None and row.due_on is not None,
        "review": any(one.state in DECIDED for one in appeals_of(row.district_id, subject_of(row))),
        "delisting": row.delisted_on is not None,
        "erratum": row.state == "revoked",
    }
    return [(name, _called(row, name)) for name, is_there in there.items() if is_there]


def _called(row: Any, name: str) -> Words:
    """A card that praises is announced; only one that warns is reminded of."""
    return ANNOUNCED if name == "reminder" and row.side == "praise" else NAMES[name]


@asks("card.view")
def paper(visit: Visit, card_id: int, name: str) -> FileResponse:
    """One paper as a file of Word."""
    row = card_for(visit.actor, visit.district, card_id)
    if name not in dict(papers_of(row)):
        raise absent(Words("公文", "paper"))
    made = FILLED[name](row)
    return attachment(paper_bytes(made), f"{row.unit.name}{_called(row, name).zh}.docx")
