"""The cells of one sheet."""

import numpy as np

from liangpai.spreadsheets.opening import Grid, Look

LOOK = Look(
    frozenset({(0, 1)}),
    {(1, 0): "#N/A"},
    np.array([[False, True], [True, False]]),
    frozenset({1}),
    frozenset({0}),
)
GRID = Grid("表", [[1, 2, 3], [4, 5, 6]], LOOK, (((0, 0), (0, 1)),))


def test_turning_twice_changes_nothing_and_names_of_cells_stay_those_of_the_file() -> None:
    turned = GRID.turned()
    assert [list(row) for row in turned.rows] == [[1, 4], [2, 5], [3, 6]]
    assert (GRID.cell(0, 2), turned.cell(2, 0)) == ("表!C1", "表!C1")
    assert (turned.look.hidden_rows, turned.look.hidden_columns, turned.merged) == (
        {0},
        {1},
        (((0, 0), (1, 0)),),
    )
    again = turned.turned()
    assert [list(row) for row in again.rows] == GRID.rows
    assert (again.look.unread_formulas, again.look.error_values) == (LOOK.unread_formulas, LOOK.error_values)


def test_percent_cells_are_found_by_row_also_beyond_the_mask() -> None:
    assert GRID.percent_in(0, [0, 1, 9]).tolist() == [1]
    assert GRID.percent_in(5, [0]).tolist() == []
    assert Grid("空", []).width == 0
