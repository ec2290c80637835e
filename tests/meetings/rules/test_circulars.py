from dataclasses import replace
from datetime import date

import pytest

from liangpai.meetings.rules.circulars import (
    Received,
    basis_wrong,
    file_unread,
    length_warning,
    manner_wrong,
    nobody_chosen,
    not_conveyed,
    numbered,
    registered_already,
    text_wrong,
    unsound,
)
from liangpai.problems import Rejected
from liangpai.words import Words

OPINION = Words("意见", "opinion")
TODAY = date(2024, 1, 10)
SOUND = Received("关于绿化的通知", "云岫办〔2024〕3号", "云岫区绿委办", "district", "general", TODAY)


@pytest.mark.parametrize(
    "typed", ["清城委(2024)03号", "清城委[2024]3号", "清城委（2024）第3号", "清城委〔2024〕03号"]
)
def test_ac_7_1_a_number_is_set_right_and_the_correction_is_said(typed: str) -> None:
    number, said = numbered(typed)
    assert number == "清城委〔2024〕3号"
    assert said and typed in said.zh and number in said.en


def test_a_right_number_and_no_number_are_left_alone() -> None:
    assert numbered(" 清城委〔2024〕3号 ") == ("清城委〔2024〕3号", None)
    assert numbered(" ") == ("", None)
    assert numbered("(2024)03号")[0] == "〔2024〕3号"
    with pytest.raises(Rejected):
        numbered("2024年3号文")


def test_a_sound_paper_is_registered_as_it_is() -> None:
    assert unsound(SOUND, TODAY) == ()
    assert unsound(replace(SOUND, number="", characters=1, convey_by=TODAY), TODAY) == ()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"title": " "}, "circular.title"),
        ({"title": "长" * 121}, "circular.title"),
        ({"issuer": ""}, "circular.issuer"),
        ({"level": "world"}, "circular.kind"),
        ({"kind": ""}, "circular.kind"),
        ({"received_on": date(2024, 1, 11)}, "circular.received_on"),
        ({"convey_by": date(2024, 1, 9)}, "circular.convey_by"),
        ({"characters": -1}, "circular.characters"),
        ({"number": "三号"}, "circular.number"),
        ({"number": "长" * 60 + "〔2024〕3号"}, "circular.number"),
    ],
)
def test_what_must_be_mended_is_said(changes: dict[str, object], code: str) -> None:
    assert [one.code for one in unsound(replace(SOUND, **changes), TODAY)] == [code]  # type: ignore[arg-type] # the test's own


def test_ac_7_2_long_papers_are_warned_of_by_their_kind() -> None:
    assert length_warning("general", 5_000) is None and length_warning("general", None) is None
    general = length_warning("general", 5_001)
    assert general and general.warning
    assert length_warning("special", 4_001) and length_warning("special", 4_000) is None


def test_a_file_that_cannot_be_read_is_refused() -> None:
    assert file_unread(None) and file_unread(("a",)) is None


def test_small_refusals_say_what_is_missing() -> None:
    assert text_wrong("a.b", "", OPINION) and text_wrong("a.b", "字", OPINION) is None
    assert nobody_chosen(0) and nobody_chosen(1) is None
    assert not_conveyed(2) and not_conveyed(0) is None
    assert (
        manner_wrong("wink", "") and manner_wrong("study", "长" * 121) and manner_wrong("study", "") is None
    )
    assert basis_wrong("moon", "a") and basis_wrong("scheme", "") and basis_wrong("scheme", "方案") is None
    assert "云岫办〔2024〕3号" in registered_already("云岫办〔2024〕3号").words.zh
