from liangpai.reports.registers import LINES, REPORTS, lines_template


def test_every_column_speaks_both_languages() -> None:
    for table in (REPORTS, LINES, *lines_template("1").tables):
        assert all(column.title and column.title_en for column in table.columns)
