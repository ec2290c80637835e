"""What a rule set lays down is told in words, and nothing that it does not."""

from liangpai.cards.rules.ruleset import Consequence
from liangpai.cards.rules.stated import conditions_of, consequences_of
from tests.cards.stories import default


def test_the_conditions_of_delisting_name_their_numbers() -> None:
    told = [words.zh for words in conditions_of(default())]
    assert "不少于95%" in told[0]
    assert "2名核验人员到现场，按任何人都不能选定的随机种子抽查20%且不少于3项" in told[2]


def test_a_consequence_tells_what_it_states() -> None:
    told = [words.en for words in consequences_of(default().consequence("red"))]
    assert told == [
        "speaks 5 minutes at the conference",
        "is talked to by 提请总指挥约谈",
        "mends within 60 days",
        "-2 points in the next assessment",
        "is reported to 挂点领导",
    ]
    assert consequences_of(Consequence("blue")) == []
