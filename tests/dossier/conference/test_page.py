"""Conference mode is one file that asks nobody for anything, in both languages, and hides nothing of a card."""

import base64
import hashlib
import re
from dataclasses import replace

from liangpai.dossier.conference.page import conference_html, content_policy
from liangpai.dossier.conference.slides import A_SLIDE, bands_of, slides
from tests.dossier.conference.meeting import BULLETIN, DIGEST, FACTS

PAGE = conference_html(FACTS, DIGEST)


def test_nothing_is_fetched_from_anywhere() -> None:
    assert re.findall(r'(?:src|href)="(?!#)[^"]*"|url\(|@import|fetch\(|XMLHttpRequest', PAGE) == []


def test_its_policy_names_its_own_style_and_script_and_nothing_else() -> None:
    for tag in ("style", "script"):
        (text,) = re.findall(f"<{tag}>(.*?)</{tag}>", PAGE, re.S)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in content_policy()
    assert "style=" not in PAGE.replace("color-scheme", "")


def test_the_card_moment_shows_word_shape_reason_and_the_check_that_failed() -> None:
    card = PAGE[PAGE.index('class="slide card"', PAGE.index('class="slide card"') + 1) :]
    assert "黄牌警示" in card
    assert "M10 2 19 18H1Z" in card
    assert "10,000次复算中9,312次仍居末位" in card
    assert "未通过的条件：误差加倍后结论仍成立" in card
    assert "2024年2月26日" in card


def test_a_band_is_one_box_and_the_places_stand_once() -> None:
    towns = bands_of(BULLETIN.classes[0])
    assert [(band.places, len(band.units)) for band in towns][:4] == [
        ("1", 1),
        ("2", 1),
        ("3—5", 3),
        ("6", 1),
    ]
    assert PAGE.count('class="band shared"') == 2


def test_units_that_share_a_place_show_it_once() -> None:
    group = BULLETIN.classes[1]
    tied = replace(
        group, standings=(*group.standings[:2], *(replace(one, rank=3) for one in group.standings[2:]))
    )
    assert bands_of(tied)[-1].places == "3"


def test_a_long_class_is_cut_between_bands_and_never_within_one() -> None:
    one = BULLETIN.classes[0].standings[0]
    long = replace(
        BULLETIN.classes[0],
        standings=tuple(replace(one, unit=f"第{at}镇", rank=at) for at in range(1, 21)),
        bands=(tuple(f"第{at}镇" for at in range(8, 12)),),
    )
    cut = [
        [band.places for band in slide.of[0]]
        for slide in slides(replace(FACTS, bulletin=replace(BULLETIN, classes=(long,))))
        if slide.kind == "standing"
    ]
    assert cut[0] == [str(at) for at in range(1, 8)]
    assert cut[1][0] == "8—11"
    assert all(len(page) <= A_SLIDE for page in cut)


def test_the_whole_meeting_follows_its_order() -> None:
    kinds = list(dict.fromkeys(slide.kind for slide in slides(FACTS)))
    assert kinds == [
        "cover", "agenda", "standing", "promises", "near", "card", "deadlines", "statements", "resolutions", "end",
    ]  # fmt: skip # an order reads better in one line


def test_a_meeting_with_nothing_to_show_has_a_cover_and_an_end() -> None:
    bare = replace(
        FACTS, agenda=(), bulletin=None, promises=(), cards=(), not_told=(), stances=(), resolutions=()
    )
    assert [slide.kind for slide in slides(bare)] == ["cover", "end"]


def test_the_same_in_english_for_whoever_reads_english() -> None:
    english = conference_html(FACTS, DIGEST, "en")
    assert '<html lang="en">' in english
    assert "Not told apart · 街道" in english
    assert "25 January 2024 09:00" in english
    assert "The check that failed: the conclusion holds with doubled errors" in english


def test_a_colour_or_shape_that_no_rule_set_should_hold_is_drawn_plainly() -> None:
    odd = replace(FACTS.cards[0], colour='red" onload="x', shape="heart")
    page = conference_html(replace(FACTS, cards=(odd,)), DIGEST)
    assert "onload" not in page
    assert 'd="M2.5 2.5h15v15h-15Z" fill="#ffffff"' in page
