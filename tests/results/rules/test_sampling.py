from hypothesis import given
from hypothesis import strategies as st

from liangpai.results.rules.sampling import drawn

NAMES = st.lists(st.text("abcdef0123456789", min_size=1, max_size=4), max_size=8)


@given(st.text(max_size=9), NAMES, NAMES, st.integers(0, 99), st.randoms())
def test_the_seed_decides_and_the_order_of_the_lists_does_not(
    seed: str, units: list[str], items: list[str], size: int, chance: object
) -> None:
    found = drawn(seed, units, items, size)
    assert found == drawn(seed, units[::-1], items[::-1], size)
    assert len(found) == len(set(found)) == min(size, len(set(units)) * len(set(items)))
    assert all(unit in units and item in items for unit, item in found)


def test_another_seed_draws_others() -> None:
    units = [f"U{number}" for number in range(50)]
    assert drawn("20240110", units, ["A", "B"], 10) != drawn("20240111", units, ["A", "B"], 10)


def test_the_draw_of_a_seed_never_changes() -> None:
    assert drawn("云岫20240110", ["甲", "乙", "丙"], ["I1", "I2"], 2) == [("丙", "I1"), ("乙", "I1")]
