from liangpai.upkeep.finding import Finding, State, worst
from liangpai.words import Words


def of(*states: State) -> list[Finding]:
    return [Finding("x", state, Words("", "")) for state in states]


def test_the_worst_finding_speaks_for_the_house() -> None:
    assert worst(of("good", "bad", "warn")) == "bad"
    assert worst(of("good", "warn")) == "warn"
    assert worst(of("good")) == worst([]) == "good"
