"""Writes of promises."""

from liangpai.commitments.operations.amending import ask_amendment, decline, grant
from liangpai.commitments.operations.bulk import announce_all, approve_all
from liangpai.commitments.operations.checking import Announcement, announce, approve, check, send_back
from liangpai.commitments.operations.concluding import Verification, archive, conclude, excuse, verify
from liangpai.commitments.operations.drafting import Needed, draft, edit, submit, terms_of
from liangpai.commitments.operations.reporting import Progress, finish, report
from liangpai.commitments.operations.settling import settle
from liangpai.commitments.operations.workbook import Intake, import_commitments, look_at_commitments

__all__ = [
    "Announcement",
    "Intake",
    "Needed",
    "Progress",
    "Verification",
    "announce",
    "announce_all",
    "approve",
    "approve_all",
    "archive",
    "ask_amendment",
    "check",
    "conclude",
    "decline",
    "draft",
    "edit",
    "excuse",
    "finish",
    "grant",
    "import_commitments",
    "look_at_commitments",
    "report",
    "send_back",
    "settle",
    "submit",
    "terms_of",
    "verify",
]
