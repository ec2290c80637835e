"""What the tests of oversight start from, made by the real operations."""

from liangpai.oversight.models import Complaint, LegalReview
from liangpai.oversight.operations import ask_review, file_complaint
from tests.people import AT, Cast

HASH = "sha256:" + "a" * 64


def a_review(cast: Cast, subject: str = "scheme:4", content_hash: str = HASH) -> LegalReview:
    """A scheme drafted by Zhao and sent to the legal office."""
    assert cast.zhao.account is not None
    return ask_review(
        district=cast.district,
        subject=subject,
        content_hash=content_hash,
        title="镇街年度（示例）第1版",
        drafted_by=[cast.zhao.account],
        actor=cast.zhao,
        at=AT,
    )


def a_complaint(cast: Cast, by: str = "stranger", text: str = "填报页面的口径看不懂") -> Complaint:
    """A complaint from the board."""
    return file_complaint(
        district=cast.district, page="/board/", text=text, contact="", actor=cast.actors[by], at=AT
    )
