from liangpai.stories.registers import CASES, cases_template


def test_every_column_speaks_both_languages_and_none_counts_press_items() -> None:
    for table in (CASES, *cases_template().tables):
        assert all(column.title and column.title_en for column in table.columns)
    assert not any("报道" in column.title for column in CASES.columns)
