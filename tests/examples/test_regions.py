from collections import Counter

import pytest

from liangpai.examples.regions import region_pack
from liangpai.problems import Rejected


def test_the_pack_of_qingcheng_holds_the_published_tables_and_no_figures() -> None:
    pack = region_pack("qingcheng")
    assert (pack.code, pack.name) == ("441802", "清远市清城区")
    by_length = Counter(len(place.code) for place in pack.tables["NBS"])
    assert by_length == {9: 10, 12: 166}
    assert all(place.code.startswith("441802") for table in pack.tables.values() for place in table)


def test_the_two_systems_give_one_code_to_two_towns() -> None:
    names = {
        system: dict((p.code, p.name) for p in table)
        for system, table in region_pack("qingcheng").tables.items()
    }
    assert (names["NBS"]["441802103"], names["MCA"]["441802103"]) == ("源潭镇", "飞来峡镇")


def test_a_place_without_a_pack_is_refused() -> None:
    with pytest.raises(Rejected):
        region_pack("beijing")
