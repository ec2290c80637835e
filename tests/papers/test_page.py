"""The page is that of the standard: margins, grid and page numbers."""

import pytest

from liangpai.papers.page import (
    CHARACTER,
    CHARACTER_SPACE,
    LINE,
    PAGE,
    letter_foot,
    page_number,
    section,
    twips,
)


def test_the_text_is_156_by_225_millimetres() -> None:
    assert PAGE[0] - twips(28) - twips(26) == twips(156) + 1  # A4 rounds up by a twip
    assert PAGE[1] - twips(37) - twips(35) == twips(225)


def test_twenty_two_lines_of_twenty_eight_characters_fill_the_text() -> None:
    assert LINE == 579
    assert 22 * LINE <= twips(225) < 23 * LINE
    assert 28 * CHARACTER <= twips(156) < 29 * CHARACTER
    assert pytest.approx(156 * 72 / 25.4, abs=0.01) == 28 * (16 + CHARACTER_SPACE / 4096)


def test_the_section_states_margins_and_grid() -> None:
    xml = section("document")
    assert 'w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"' in xml
    assert f'w:type="linesAndChars" w:linePitch="579" w:charSpace="{CHARACTER_SPACE}"' in xml
    assert "titlePg" not in xml


def test_the_first_page_of_a_letter_carries_lines_instead_of_a_number() -> None:
    assert "<w:titlePg/>" in section("letter")
    assert "PAGE" not in letter_foot()
    assert "thickThinSmallGap" in letter_foot()


@pytest.mark.parametrize(("side", "indent"), [("right", "w:rightChars"), ("left", "w:leftChars")])
def test_page_numbers_stand_one_character_from_the_edge_between_dashes(side: str, indent: str) -> None:
    footer = page_number(side)
    assert f'w:jc w:val="{side}"' in footer
    assert f'{indent}="100"' in footer
    assert footer.index("— <") < footer.index(" PAGE ") < footer.index("> —")
