import pytest

from liangpai.organisations import registers
from liangpai.spreadsheets.template import Table

TABLES = [value for value in vars(registers).values() if isinstance(value, Table)]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_register_is_titled_in_both_languages(table: Table) -> None:
    columns = [column for column in table.columns if column.code != "key"]
    assert all(column.title_in("en").isascii() for column in columns)
    assert len({column.title_in("en") for column in columns}) == len(columns)


def test_each_system_has_a_template_of_its_own() -> None:
    stamps = {registers.codes_template(system).stamp.scheme_id for system in ("NBS", "MCA", "OWN")}
    assert stamps == {"NBS", "MCA", "OWN"}


def test_the_workbook_of_a_district_asks_for_settings_units_people_and_posts() -> None:
    assert [table.name for table in registers.district_template().tables] == ["区县", "单位", "人员", "岗位"]
    assert [table.name for table in registers.days_template().tables] == ["调整日"]
