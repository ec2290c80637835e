"""A card of A4 for everybody who comes, folded in the middle, with the name large on both sides (their own measures)."""

import re
from dataclasses import replace

from liangpai.dossier.conference.facts import Person
from liangpai.dossier.conference.seat_cards import NAME_MM, UNIT_MM, seat_cards, seat_cards_html
from liangpai.papers.wording import width
from tests.dossier.conference.meeting import DIGEST, FACTS

PAGE = seat_cards_html(FACTS, DIGEST)


def of(*people: Person) -> str:
    return seat_cards_html(replace(FACTS, people=people), DIGEST)


def test_everybody_who_comes_has_one_and_a_substitute_has_his_own() -> None:
    names = [card.name.replace("　", "") for card in seat_cards(FACTS)]
    assert len(names) == len(FACTS.people) - 1
    assert "申某" in names
    assert [card.unit for card in seat_cards(FACTS)].count("听松镇") == 0


def test_a_sheet_is_a4_and_shows_the_name_upright_on_both_sides_of_the_fold() -> None:
    assert "@page { size: A4 portrait; margin: 0; }" in PAGE
    sheets = re.findall(r'<svg class="sheet" viewBox="0 0 210 297".*?</svg>', PAGE, re.S)
    assert len(sheets) == len(seat_cards(FACTS))
    for sheet, card in zip(sheets, seat_cards(FACTS), strict=True):
        assert sheet.count(f">{card.name}</text>") == 2
        assert 'transform="rotate(180 105 74.25)"' in sheet and 'transform="translate(0 148.5)"' in sheet
        assert "M0 148.5h210" in sheet


def test_letters_are_large_and_never_wider_than_the_sheet() -> None:
    long = Person(unit="云岫区" * 12, title="", name="阿依古丽·买买提吐尔逊·库尔班江")
    short = Person(unit="青禾镇", title="", name="岑某")
    for card in seat_cards(replace(FACTS, people=(long, short))):
        assert card.name_mm * width(card.name) <= 190
        assert card.unit_mm * width(card.unit) <= 190
    assert (card.name, card.name_mm, card.unit_mm) == ("岑　某", NAME_MM, UNIT_MM)


def test_a_seat_without_a_name_shows_the_unit() -> None:
    (card,) = seat_cards(replace(FACTS, people=(Person(unit="区财政局", title="局长", name=""),)))
    assert (card.name, card.unit) == ("区财政局", "")
    assert of(Person(unit="区财政局", title="局长", name="")).count(">区财政局</text>") == 2


def test_it_fetches_nothing_runs_nothing_and_holds_no_markup_of_a_name() -> None:
    assert re.findall(r'(?:src|href)="|url\(|@import|<script', PAGE) == []
    assert "default-src &#39;none&#39;" in PAGE and " style=" not in PAGE
    assert "<b>" not in of(Person(unit="<b>", title="", name="<b>某</b>"))


def test_it_bears_the_hash_its_code_and_the_mark_and_says_so_when_nobody_is_known() -> None:
    assert DIGEST in PAGE and "<footer><svg" in PAGE and "演示数据" in PAGE
    assert "参会人员尚未确定" in of()
