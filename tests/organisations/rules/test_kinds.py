import pytest

from liangpai.organisations.rules.kinds import (
    KINDS,
    is_statistical_only,
    kind_of,
    kind_of_code,
    parent_code,
    rank_of,
)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("441802006", "subdistrict"),
        ("441802103", "town"),
        ("441802201", "township"),
        ("441802305", "township"),
        ("441802400", ""),
        ("441802103001", "community"),
        ("441802103199", "community"),
        ("441802103200", "village"),
        ("441802", ""),
        ("YXZ1", ""),
        ("４４１８０２１０３", ""),
    ],
)
def test_the_digits_of_a_public_code_say_the_kind(code: str, kind: str) -> None:
    assert kind_of_code(code) == kind


@pytest.mark.parametrize(
    ("word", "kind"),
    [("镇", "town"), ("居委会", "community"), ("村委会 ", "village"), ("town", "town"), ("类似村级单位", "")],
)
def test_a_word_of_a_table_names_a_kind(word: str, kind: str) -> None:
    assert kind_of(word) == kind


def test_towns_of_the_statistics_alone_begin_at_400() -> None:
    assert is_statistical_only("441802400")
    assert is_statistical_only("441802450598")
    assert not is_statistical_only("441802103")
    assert not is_statistical_only("441802")


def test_the_parent_of_a_village_is_its_town_and_of_a_town_the_district() -> None:
    assert parent_code("441802103201") == "441802103"
    assert parent_code("441802103") == ""


def test_kinds_are_listed_from_the_headquarters_to_the_villages_and_unknown_ones_last() -> None:
    assert sorted(KINDS, key=rank_of) == list(KINDS)
    assert rank_of("") == len(KINDS)
