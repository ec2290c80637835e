from liangpai.visits.registers import COVERAGE, ISSUES, VISITS, visits_template


def test_every_column_speaks_both_languages() -> None:
    for table in (VISITS, ISSUES, COVERAGE, *visits_template().tables):
        assert all(column.title and column.title_en for column in table.columns)
