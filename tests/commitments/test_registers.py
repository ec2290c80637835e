from liangpai.commitments.registers import COMMITMENTS, ENTERED, SUPPORT, commitments_template


def test_the_export_begins_with_the_columns_that_are_entered() -> None:
    assert COMMITMENTS.columns[: len(ENTERED)] == ENTERED
    assert {*SUPPORT} <= {column.code for column in ENTERED}
    assert all(column.title_en for column in COMMITMENTS.columns)


def test_the_template_offers_the_names_of_the_reader() -> None:
    table = commitments_template(["枕河镇"], ["区农业农村局"]).tables[0]
    choices = {column.code: column.choices for column in table.columns}
    assert choices["unit"] == ("枕河镇",) and choices["keeper"] == ("区农业农村局",)
    assert commitments_template().tables[0].columns == ENTERED
