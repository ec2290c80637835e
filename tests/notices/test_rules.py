import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.notices.rules import LONGEST, TEXTS, filled, is_quiet, numbered, wrong_text
from liangpai.words import Words


@pytest.mark.parametrize("key", TEXTS)
def test_every_text_of_ours_can_be_told_and_names_every_place_it_has(key: str) -> None:
    text = TEXTS[key]
    assert wrong_text(key, text.words.zh) is None
    assert wrong_text(key, text.words.en) is None
    assert all(f"{{{place}}}" in text.words.zh and f"{{{place}}}" in text.words.en for place in text.places)


@pytest.mark.parametrize(
    ("text", "code"),
    [(" ", "notice.empty"), ("字" * (LONGEST + 1), "notice.long"), ("{who}请办理", "notice.place")],
)
def test_a_text_that_cannot_be_told_is_refused_with_the_way_out(text: str, code: str) -> None:
    refusal = wrong_text("line", text)
    assert refusal is not None
    assert (refusal.code, refusal.kind) == (code, "invalid")


def test_the_unknown_place_and_the_known_ones_are_named() -> None:
    refusal = wrong_text("line", "{who}请办理")
    assert refusal is not None
    assert "{who}" in refusal.says("zh") and "{what}" in refusal.says("zh")


@given(st.text(), st.text())
def test_filling_reaches_nothing_but_the_values_it_is_given(text: str, value: str) -> None:
    assert filled("{n.__class__}{n}{x}", {"n": value}) == "{n.__class__}" + value + "{x}"
    assert filled(text.replace("{", ""), {"n": value}) == text.replace("{", "")


def test_lines_are_numbered_in_both_languages() -> None:
    lines = [
        (Words("报数", "report"), Words("1月5日", "5 January")),
        (Words("答复", "answer"), Words("—", "—")),
    ]
    assert numbered(TEXTS["line"].words, lines) == Words(
        "1．报数（1月5日）\n2．答复（—）", "1. report (5 January)\n2. answer (—)"
    )


def test_nobody_is_told_on_a_rest_day_or_a_day_that_nobody_knows() -> None:
    assert [is_quiet(day) for day in (True, False, None)] == [False, True, True]


def test_a_line_without_a_day_has_no_parentheses() -> None:
    lines = [(Words("另有3件", "3 more"), Words("", ""))]
    assert numbered(TEXTS["line"].words, lines) == Words("1．另有3件", "1. 3 more")
