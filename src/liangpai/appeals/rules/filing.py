"""What an appeal, an argument and a decision need before they are written."""

from liangpai.refusal import Refusal
from liangpai.words import Words

LONGEST = 4_000
GROUNDS = Words("申诉理由", "grounds")
REASONS = Words("决定的理由", "reasons of the decision")
ARGUMENT = Words("陈述", "statement")


def unsaid(code: str, text: str, what: Words) -> Refusal | None:
    """Refuse an empty text, or one that nobody reads to the end."""
    if not text.strip():
        words = Words("请写明{what}", "write the {what}").format(what=what)
        return Refusal(f"{code}.empty", words, "invalid")
    if len(text) <= LONGEST:
        return None
    words = Words("{what}最多{most}字", "the {what}: at most {most} characters")
    return Refusal(f"{code}.too_long", words.format(what=what, most=LONGEST), "invalid")


def no_remedy(is_upheld: bool, remedy: str) -> Refusal | None:
    """Refuse to uphold an appeal without saying what is put right; for whoever must act on it then guesses."""
    if not is_upheld or remedy.strip():
        return None
    words = Words(
        "申诉成立的，请写明更正内容：数据填正确数值，或写“由归口单位更正”；牌写“撤回”“撤销”等",
        "an appeal that is upheld says what is put right: of a figure the right value, or that its keeper corrects it; "
        "of a card that it is recalled or revoked",
    )
    return Refusal("appeal.remedy", words, "invalid")


def filed_before(state: str | None) -> Refusal | None:
    """Refuse a second appeal about the same thing while one is open, or after one was decided.

    Args:
        state: of the last appeal of the unit about the thing that was not withdrawn; None where there is none.
    """
    if state is None:
        return None
    if state == "rejected":
        words = Words(
            "同一事项已作出复核决定；不服的，请在原申诉上申请再次复核",
            "this has been decided: ask for a second review of that appeal",
        )
        return Refusal("appeal.decided_already", words)
    words = Words("同一事项已提出申诉", "an appeal about this has been filed already")
    return Refusal("appeal.filed_already", words)
