"""Writes of oversight: legality opinions, complaints, receipts of referrals, recusals and verified findings."""

from liangpai.oversight.operations.complaints import answer_complaint, file_complaint
from liangpai.oversight.operations.findings import record_finding, revoke_finding
from liangpai.oversight.operations.recusals import decide_recusal, declare_recusal
from liangpai.oversight.operations.referrals import record_referral
from liangpai.oversight.operations.reviews import ask_review, give_opinion, waive

__all__ = [
    "answer_complaint",
    "ask_review",
    "decide_recusal",
    "declare_recusal",
    "file_complaint",
    "give_opinion",
    "record_finding",
    "record_referral",
    "revoke_finding",
    "waive",
]
