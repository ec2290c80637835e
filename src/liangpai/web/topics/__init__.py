"""What every page is for, in both languages, and which topic explains which page."""

from liangpai.web.topics.cards import CARDS
from liangpai.web.topics.conference import CONFERENCE
from liangpai.web.topics.daily import DAILY
from liangpai.web.topics.figures import FIGURES
from liangpai.web.topics.house import HOUSE
from liangpai.web.topics.promises import PROMISES

TOPICS = DAILY | PROMISES | FIGURES | CARDS | CONFERENCE | HOUSE

AREAS = {
    "commitment-list": ("commitment", "amendment"),
    "need-list": ("need", "quota", "gain"),
    "task-list": ("task", "pattern", "extension", "part"),
    "visit-list": ("visit", "issue"),
    "case-list": ("case",),
    "round-list": ("round", "figure", "upload", "evidence"),
    "verification-queue": ("verification", "survey"),
    "scheme-list": ("scheme",),
    "run-list": ("run", "release", "circumstance", "objection"),
    "board": ("board", "unit-page"),
    "card-desk": ("card", "occasion"),
    "circular-list": ("circular",),
    "report-list": ("report",),
    "meeting-list": ("meeting", "attendee"),
    "ruleset-list": ("ruleset",),
    "item-list": ("item",),
    "conflict-list": ("conflict",),
    "review-list": ("review",),
    "share-list": ("share",),
    "guard-list": ("guard",),
    "complaint-list": ("complaint",),
    "appeal-list": ("appeal",),
    "oversight": ("oversight", "referral", "recusal", "finding", "archive"),
    "assess-workbook": ("assess",),
    "ledger": ("ledger",),
    "record": ("record", "witness", "proof"),
}
"""Topic → how the names of its pages begin."""


def topic_of(path: str, name: str) -> str:
    """The topic that explains a page, by its address and name; the workbench where none does."""
    if path.startswith("/administration/"):
        return "administration"
    return next((topic for topic, starts in AREAS.items() if name.startswith(starts)), "first-screen")
