"""The table of the fourteen guard rails is whole."""

import re

from liangpai.guardrails.rules import EFFECTS, GUARDS, Effect

NAMED = re.compile(r"（.*20\d\d年.*）|20\d\d年1月|〔20\d\d〕|本系统默认")


def test_there_are_fourteen_in_their_order() -> None:
    assert list(GUARDS) == [f"G{number}" for number in range(1, 15)]


def test_each_names_an_authority_and_a_year_or_says_that_it_is_ours() -> None:
    assert [guard.code for guard in GUARDS.values() if not NAMED.search(guard.basis.zh)] == []


def test_each_speaks_both_languages() -> None:
    texts = [
        words
        for guard in GUARDS.values()
        for words in (guard.name, guard.says, guard.basis, guard.ours, guard.built_in)
        if words is not None
    ]
    assert all(words.zh.strip() and words.en.strip() for words in (*texts, *EFFECTS.values()))


def test_what_is_not_there_cannot_be_set_aside() -> None:
    assert all(guard.built_in for guard in GUARDS.values() if guard.effect is Effect.ABSENT)
    assert [guard.code for guard in GUARDS.values() if guard.built_in] == [
        "G3", "G10", "G11", "G12", "G13", "G14"
    ]  # fmt: skip
