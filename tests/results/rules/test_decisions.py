import pytest

from liangpai.results.rules.decisions import MOST, Decision, by_appeal, by_finding, not_decided
from liangpai.words import Words

WHY = Words("因", "why")


@pytest.mark.parametrize(
    ("subject", "says_wrong", "refused"),
    [("figure:7", True, False), ("figure:7", False, True), ("figure:8", True, True), ("card:7", True, True)],
)
def test_only_a_decision_on_exactly_this_version_corrects_it(
    subject: str, says_wrong: bool, refused: bool
) -> None:
    assert (not_decided(Decision("appeal:3", subject, says_wrong, WHY), 7) is not None) is refused


def test_the_reason_names_the_decision_and_fits_its_column() -> None:
    assert by_appeal(3, "口径有误").zh == "申诉第3号复核决定：口径有误"
    assert by_finding("云岫纪〔2024〕3号").zh == "查实更正（云岫纪〔2024〕3号）"
    assert len(by_appeal(3, "因" * 900).zh) == MOST
