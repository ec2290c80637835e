"""Conference mode is one file that asks nobody for anything, in both languages, and hides nothing of a card."""

import base64
import hashlib
import re
from dataclasses import replace

from liangpai.dossier.conference.page import conference_html, content_policy
from tests.dossier.conference.meeting import DIGEST, FACTS

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
    assert "类别末位且低于75分：得分69.15分，镇8个单位中列第8位" in card
    assert "复算" not in card and "依据审查" not in card
    assert "未通过的条件：误差加倍后结论仍成立" in card
    assert "2024年2月26日" in card


def test_the_same_in_english_for_whoever_reads_english() -> None:
    english = conference_html(FACTS, DIGEST, "en")
    assert '<html lang="en">' in english
    assert "Not told apart · 街道" in english
    assert "25 January 2024 09:00" in english
    assert "The check that failed: the conclusion holds with doubled errors" in english
    assert "yellow card (warning)" in english and "red flag" in english and "黄牌警示" not in english
    assert "last of its class and under 75: 69.15 points, place 8 of the 8 units of 镇" in english


def test_a_colour_or_shape_that_no_rule_set_should_hold_is_drawn_plainly() -> None:
    odd = replace(FACTS.cards[0], colour='red" onload="x', shape="heart")
    page = conference_html(replace(FACTS, cards=(odd,)), DIGEST)
    assert "onload" not in page
    assert 'd="M2.5 2.5h15v15h-15Z" fill="#ffffff"' in page
