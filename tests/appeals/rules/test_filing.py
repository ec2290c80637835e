import pytest

from liangpai.appeals.rules.filing import GROUNDS, LONGEST, filed_before, no_remedy, unsaid
from liangpai.appeals.workflow import APPEAL


@pytest.mark.parametrize(
    ("text", "code"), [(" \n", "appeal.file.empty"), ("一" * (LONGEST + 1), "appeal.file.too_long")]
)
def test_a_text_says_something_and_ends(text: str, code: str) -> None:
    refusal = unsaid("appeal.file", text, GROUNDS)
    assert refusal and refusal.code == code and refusal.kind == "invalid"


def test_a_text_of_exactly_the_longest_is_taken() -> None:
    assert unsaid("appeal.file", "一" * LONGEST, GROUNDS) is None


def test_every_earlier_appeal_stands_against_another_and_a_rejected_one_says_what_to_do() -> None:
    assert filed_before(None) is None
    codes = {}
    for state in APPEAL.states:
        refusal = filed_before(state)
        assert refusal
        codes[state] = refusal.code
    assert codes.pop("rejected") == "appeal.decided_already"
    assert set(codes.values()) == {"appeal.filed_already"}


def test_an_appeal_is_upheld_with_a_remedy_and_rejected_without() -> None:
    assert no_remedy(False, "") is None
    assert no_remedy(True, "由归口单位更正") is None
    refusal = no_remedy(True, " ")
    assert refusal and refusal.code == "appeal.remedy" and "由归口单位更正" in refusal.words.zh
