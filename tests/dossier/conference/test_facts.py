"""The facts count and mark as papers print it."""

from liangpai.dossier.conference.facts import Promises
from tests.dossier.conference.meeting import CARDS


def test_promises_are_counted_whatever_became_of_them() -> None:
    assert Promises(unit="枕河镇", kept=2, broken=1, partly=1, excused=1, going=3).total == 8


def test_a_card_is_known_by_word_and_sign() -> None:
    assert str(CARDS[0].mark) == "▲黄牌警示"
