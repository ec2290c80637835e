"""Cards on the board: withheld while an appeal is open, gone when taken down, and an erratum where one was wrong."""

from datetime import date

import pytest

from liangpai.scoring.scheme.english import called
from liangpai.words import Lang
from tests.assessments.stories import AFTER
from tests.cards.stories import HELD, Dealt, a_shown, an_inspection, golden_run, moment
from tests.people import Cast
from tests.web.cards.clock import on_day
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def board(cast: Cast, person: str, on: date, lang: Lang = "zh") -> str:
    on_day(cast, moment(on, 18))
    return seen(as_(cast, person, lang).get("/board/"))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_card_is_known_by_its_word_and_its_reason_to_its_audience(cast: Cast, lang: Lang) -> None:
    a_shown(cast)
    text, word = board(cast, "sun", HELD, lang), called("黄牌警示").says(lang)
    assert f"<b>{word}</b>" in text and "枕河镇" in text
    assert "查实问题" in text and "/record/0/proof/" in text
    assert f"<b>{word}</b>" not in board(cast, "stranger", HELD, lang)


def test_while_an_appeal_is_open_the_board_does_not_show_the_card(cast: Cast) -> None:
    told = a_shown(cast)
    told.appeal()
    assert "<b>黄牌警示</b>" not in board(cast, "zhao", HELD)


def test_a_card_is_gone_on_the_day_it_is_taken_down(cast: Cast) -> None:
    told = an_inspection(cast)
    assert "<b>黄牌警示</b>" in board(cast, "zhao", date(2024, 2, 28))
    told.delist()
    assert "<b>黄牌警示</b>" not in board(cast, "zhao", date(2024, 2, 28))


def test_an_appeal_that_is_upheld_leaves_an_erratum_and_no_card(cast: Cast) -> None:
    told = a_shown(cast)
    told.appeal()
    told.decided(is_upheld=True).follow()
    text = board(cast, "sun", HELD)
    assert "勘误" in text and "枕河镇的黄牌警示已撤销：经核实" in text
    assert "勘误" not in board(cast, "stranger", HELD)


def test_the_effect_is_hidden_under_thirty_cards_with_the_reason(cast: Cast) -> None:
    a_shown(cast)
    assert "不足30张" in board(cast, "zhao", HELD)
    assert "不足30张" not in board(cast, "stranger", HELD)


def test_a_released_band_says_why_no_card_is_dealt_and_names_nobody_as_the_last(cast: Cast) -> None:
    told = golden_run(cast)
    told.settle()
    told.propose(level="meeting")
    told.approve()
    text = board(cast, "sun", AFTER.date())
    assert "只差 0.07 分，在测量误差之内：按名单亮牌，等于抽签。所以不自动亮牌。" in text
    assert "名单上的末位" not in text


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", "会商结论：碧岑镇不予亮牌，理由：会商认为差距不大"),
        ("en", "The deliberation concluded for 碧岑镇: no card"),
    ],
)
def test_a_released_band_says_what_the_deliberation_came_to(cast: Cast, lang: Lang, said: str) -> None:
    told = golden_run(cast)
    told.settle()
    told.propose(level="meeting")
    told.approve()
    dealt = Dealt(cast, unit="third", run=told.run).plan().day(date(2024, 1, 15)).collect()
    assert said not in board(cast, "sun", AFTER.date(), lang)
    dealt.settle("none")
    assert said in board(cast, "sun", AFTER.date(), lang)
