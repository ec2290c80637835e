from hypothesis import given
from hypothesis import strategies as st

from liangpai.frameworks.rules import set_points, sums
from liangpai.scoring.soundness import check_scheme
from tests.frameworks.stories import YUNXIU


def test_the_sums_of_the_shipped_scheme_are_right_in_every_class() -> None:
    shown = sums(YUNXIU)
    assert list(shown) == ["", *(area.code for area in YUNXIU.areas)]
    assert all(one.is_right for row in shown.values() for one in row.values())
    assert shown["A"]["镇"].points == 25 and shown[""]["街道"].wanted == 100


def test_points_are_set_by_code_and_a_class_without_points_is_left_out() -> None:
    changed = set_points(
        YUNXIU, {"A1": {"镇": 9.0, "街道": 10.0, "专班": 0.0}, "A": {"镇": 26.0, "街道": 30.0}}
    )
    assert changed.indicators[0].weights == {"镇": 9.0, "街道": 10.0}
    assert changed.areas[0].weights == {"镇": 26.0, "街道": 30.0}
    assert not sums(changed)[""]["镇"].is_right
    assert sums(changed)["A"]["镇"].is_right


@given(st.dictionaries(st.sampled_from(YUNXIU.indicator_codes), st.floats(0, 40)))
def test_a_wrong_sum_is_shown_exactly_where_the_scheme_check_finds_one(points: dict[str, float]) -> None:
    changed = set_points(YUNXIU, {code: {"镇": value} for code, value in points.items()})
    found = {one.place for one in check_scheme(changed) if one.code == "scheme.weights_sum"}
    shown = {
        f"areas{'.' + code if code else ''}.weights.{name}"
        for code, row in sums(changed).items()
        for name, one in row.items()
        if not one.is_right
    }
    assert shown == found
