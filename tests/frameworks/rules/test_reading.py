from dataclasses import replace

import pytest

from liangpai.frameworks.rules import drafted_from, next_version
from tests.frameworks.stories import YUNXIU


@pytest.mark.parametrize(
    ("wanted", "taken", "number"), [(1, [], 1), (1, [1], 2), (3, [1], 3), (2, [1, 2, 7], 8), (0, [], 1)]
)
def test_a_taken_version_becomes_the_next_one(wanted: int, taken: list[int], number: int) -> None:
    assert next_version(wanted, taken) == number


def test_a_copy_for_the_next_period_takes_the_old_period_as_its_base() -> None:
    copied = drafted_from(YUNXIU, [1], "2024")
    assert (copied.version, copied.period, copied.base_period) == (2, "2024", "2023")
    assert replace(copied, version=1, period="2023", base_period="2022") == YUNXIU


def test_a_scheme_without_base_period_gets_none_by_copying() -> None:
    assert drafted_from(replace(YUNXIU, base_period=""), [], "2024").base_period == ""


def test_a_draft_for_the_same_period_changes_nothing_but_the_number() -> None:
    assert drafted_from(YUNXIU, [], "2023") == drafted_from(YUNXIU, []) == YUNXIU
