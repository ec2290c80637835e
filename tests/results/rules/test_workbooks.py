from liangpai.results.rules.asking import form_of_scheme
from liangpai.results.rules.workbooks import Given, template
from tests.results.stories import a_scheme

UNITS = [("U1", "枕河镇", "镇"), ("U2", "乡村振兴专班", "专班")]


def test_a_sheet_for_each_period_a_row_for_each_unit_a_column_for_each_item() -> None:
    given = [Given("U1", "I2", "2023", 9.8, True), Given("U1", "I1", "2023", 95.0, False)]
    form = form_of_scheme(a_scheme())
    made = template(name="年度填报", stamp=("3", "2023"), form=form, units=UNITS, given=given)
    now, base = made.tables
    assert [column.code for column in now.columns] == ["unit", "name", "I1", "I2", "I3"]
    assert [column.code for column in base.columns] == ["unit", "name", "I2"]
    assert now.rows[0] == {"unit": "U1", "name": "枕河镇", "I1": 95.0, "I2": 9.8}
    assert now.locked == {("U1", "I2"), ("U2", "I1"), ("U2", "I2")}
    assert made.stamp.scheme_id == "round-3"
    assert next(column for column in now.columns if column.code == "I1").percent == "percent"


def test_units_that_look_back_at_nothing_get_no_sheet_of_the_base_period() -> None:
    made = template(
        name="年度填报", stamp=("3", "2023"), form=form_of_scheme(a_scheme()), units=UNITS[1:], given=[]
    )
    assert [table.name for table in made.tables] == ["本期数据"]
    assert [column.code for column in made.tables[0].columns] == ["unit", "name", "I3"]
