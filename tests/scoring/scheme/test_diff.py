"""The difference of two versions names what changed, and an insertion moves nothing."""

from dataclasses import replace

from liangpai.examples import load_example
from liangpai.scoring.scheme import Change, diff
from liangpai.scoring.scheme.model import Grade


def test_equal_schemes_do_not_differ() -> None:
    scheme, _ = load_example("golden")
    assert diff(scheme, scheme) == []


def test_a_changed_weight_is_one_change() -> None:
    scheme, _ = load_example("golden")
    first, *rest = scheme.indicators
    changed = replace(scheme, indicators=(replace(first, weights={"镇": 40.0}), *rest))
    assert diff(scheme, changed) == [Change("indicators.I1.weights.镇", 50.0, 40.0)]


def test_a_grade_put_in_between_is_one_change() -> None:
    scheme, _ = load_example("golden")
    grades = (*scheme.grades[:1], Grade("优良", 80, 0.5), *scheme.grades[1:])
    (change,) = diff(scheme, replace(scheme, grades=grades))
    assert (change.path, change.before) == ("grades.优良", None)


def test_a_list_of_texts_changes_as_a_whole() -> None:
    scheme, _ = load_example("golden")
    (change,) = diff(scheme, replace(scheme, basis=("甲", "乙")))
    assert (change.path, change.after) == ("basis", ["甲", "乙"])


def test_records_that_share_a_name_are_compared_as_a_whole() -> None:
    scheme, _ = load_example("golden")
    twice = replace(scheme, grades=(scheme.grades[-1], scheme.grades[-1]))
    assert [change.path for change in diff(twice, scheme)] == ["grades"]
