import re
from pathlib import Path

from liangpai.upkeep import doctor
from liangpai.upkeep.finding import CHECKS, Finding, State, worst
from liangpai.words import Words


def of(*states: State) -> list[Finding]:
    return [Finding("x", state, Words("", "")) for state in states]


def test_the_worst_finding_speaks_for_the_house() -> None:
    assert worst(of("good", "bad", "warn")) == "bad"
    assert worst(of("good", "warn")) == "warn"
    assert worst(of("good")) == worst([]) == "good"


def test_every_check_of_the_doctor_has_a_name_and_every_name_a_check() -> None:
    sources = [path.read_text("utf-8") for path in Path(doctor.__file__).parent.glob("*.py")]
    made = {code for text in sources for code in re.findall(r'Finding\(\s*"(\w+)"', text)}
    assert made == set(CHECKS)
    assert Finding("clock", "good", Words("", "")).name == Words("时钟", "clock")
