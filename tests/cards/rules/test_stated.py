"""What a rule set lays down is told in words, and nothing that it does not."""

from typing import Literal

from liangpai.cards.rules.document import from_yaml
from liangpai.cards.rules.stated import condition_of, conditions_of, consequences_of
from liangpai.examples import card_preset
from liangpai.scoring.scheme.model import Condition
from tests.cards.stories import default

ASKED: tuple[tuple[str, Literal["<", ">=", ">", "=="], float], ...] = (
    ("兑现率", "<", 0.7),
    ("督办事项数", ">=", 10),
    ("share_short", ">", 0.5),
    ("本区自定", "==", 3),
)


def test_the_conditions_of_delisting_name_their_numbers() -> None:
    told = [words.zh for words in conditions_of(default())]
    assert "不少于95%" in told[0]
    assert "2名核验人员到现场，按任何人都不能选定的随机种子抽查20%且不少于3项" in told[2]


def test_a_consequence_tells_what_it_states() -> None:
    told = [words.en for words in consequences_of(default(), "red")]
    assert told == [
        "speaks 5 minutes at the conference on what it will mend",
        "is talked to by the commander, if the commander agrees",
        "mends within 60 days",
        "-2 points in the next assessment",
        "is reported to its contact leader",
    ]
    assert consequences_of(default(), "blue") == []


def test_who_is_praised_tells_of_experience_and_promises_no_rectification() -> None:
    assert [words.zh for words in consequences_of(default(), "red_flag")] == ["大会交流发言3分钟"]
    wuhan = from_yaml(card_preset("wuhan"))
    assert [words.zh for words in consequences_of(wuhan, "green")] == ["下一年用地、林地、能耗指标优先"]


def test_a_condition_stands_as_offices_write_it() -> None:
    told = [condition_of(Condition(*asked)) for asked in ASKED]
    assert [words.zh for words in told] == [
        "亮诺兑现率 < 70%",
        "督办事项 ≥ 10",
        "欠时序进度比例 > 50%",
        "本区自定 = 3",
    ]
    assert told[0].en == "promises kept < 70%"
