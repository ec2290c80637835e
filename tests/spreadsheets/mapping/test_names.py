"""Names of units as people shorten them."""

import pytest

from liangpai.spreadsheets.mapping.names import codes_by_name, plain_name


@pytest.mark.parametrize(
    "name", ["源潭", "源潭镇", " 源潭 镇人民政府", "源潭镇政府", "源潭街道办事处", "源潭村委会"]
)
def test_a_shortened_name_is_the_same_name(name: str) -> None:
    assert plain_name(name) == "源潭"


def test_a_name_that_is_only_an_ending_stays() -> None:
    assert (plain_name("镇"), plain_name("社区"), plain_name("")) == ("镇", "社区", "")


def test_names_that_may_mean_several_units_are_kept_apart() -> None:
    units = [("1", "东城镇"), ("2", "东城街道"), ("3", "西城镇")]
    assert codes_by_name(units, plain=True) == {"东城": ["1", "2"], "西城": ["3"]}
    assert codes_by_name(units, plain=False) == {"东城镇": ["1"], "东城街道": ["2"], "西城镇": ["3"]}
