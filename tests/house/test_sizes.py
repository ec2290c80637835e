"""Files and functions stay small enough to be read in one sitting; the soft limits are printed by `make soft`."""

from scripts.sizes import file_sizes, function_sizes
from tests.house.shape import CHECKOUT

FILE, FUNCTION = 400, 50


def test_no_file_passes_the_hard_limit() -> None:
    assert [size for size in file_sizes(CHECKOUT) if size.lines > FILE] == []


def test_no_function_passes_the_hard_limit() -> None:
    assert [size for size in function_sizes(CHECKOUT) if size.lines > FUNCTION] == []
