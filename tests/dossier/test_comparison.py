"""What is settled must be equal; what is replicated may move as far as chance and another processor explain."""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.dossier.comparison import ERRORS, replicated_apart, steps_apart, tolerance

ENTRY = {"unit": "A", "median": 1.0, "low": 1.0, "high": 2.0, "p_last": 0.06, "standard_error": 0.002}
NEAR = {
    "class_code": "c",
    "k": 1,
    "certainty": 0.9,
    "certainty_stored": True,
    "units": ["A"],
    "told_apart": False,
}
FOUND = {"probabilities": [ENTRY], "decisions": [], "near_last": [NEAR]}


def _apart(change):
    claimed = copy.deepcopy(FOUND)
    change(claimed)
    return [problem.code for problem in replicated_apart(claimed, FOUND, 0.05)]


def test_the_tolerance_is_four_errors_of_the_difference_and_a_thousandth():
    assert tolerance(0.01) == pytest.approx(4 * 2**0.5 * 0.01 + 0.001)
    assert tolerance(None) == 0.001


@given(st.floats(-0.02, 0.02))
def test_a_probability_is_told_exactly_when_it_moved_beyond_its_tolerance(move):
    told = _apart(lambda claimed: claimed["probabilities"][0].update(p_last=0.06 + move))
    assert bool(told) == (abs((0.06 + move) - 0.06) > ERRORS * 0.002 + 0.001)


@pytest.mark.parametrize("value", [None, float("nan"), "0.06", True])
def test_a_probability_that_is_no_number_is_told(value):
    assert _apart(lambda claimed: claimed["probabilities"][0].update(p_last=value)) == ["verify.probability"]


def test_an_interval_may_move_by_one_place():
    assert _apart(lambda claimed: claimed["probabilities"][0].update(high=3.0)) == []
    assert _apart(lambda claimed: claimed["probabilities"][0].update(high=4.0)) == ["verify.probability"]


def test_a_unit_may_leave_the_near_last_only_on_the_edge_of_what_is_asked():
    assert _apart(lambda claimed: claimed["near_last"][0].update(units=[])) == []
    far = copy.deepcopy(FOUND)
    far["probabilities"][0]["p_last"] = 0.4
    claimed = copy.deepcopy(far)
    claimed["near_last"][0]["units"] = []
    assert [problem.code for problem in replicated_apart(claimed, far, 0.05)] == ["verify.near_last"]


def test_a_stranger_near_the_last_places_is_told():
    assert _apart(lambda claimed: claimed["near_last"][0]["units"].append("Z")) == ["verify.near_last"]


@pytest.mark.parametrize(
    ("told", "same"),
    [
        (b"unit,x\nA,1.000001\n", True),
        (b"unit,x\nA,1.00001\n", False),
        (b"unit,x\nB,1\n", False),
        (b"unit,x\nA,\n", False),
        (b"unit,x\nA,nan\n", False),
        (b"unit,x\n", False),
        (b"\xff\n", False),
    ],
)
def test_a_step_is_compared_to_its_last_decimal(told, same):
    assert [
        problem.code for problem in steps_apart({"steps/x.csv": told}, {"steps/x.csv": b"unit,x\nA,1\n"})
    ] == ([] if same else ["verify.steps"])
