from liangpai.meetings.registers import (
    ATTENDEES,
    CIRCULARS,
    INVITED,
    MEETINGS,
    RESOLUTIONS,
    attendees_template,
)


def test_the_list_begins_with_what_the_office_fills_in() -> None:
    assert ATTENDEES.columns[: len(INVITED)] == INVITED


def test_the_template_offers_the_names_of_units_where_they_are_known() -> None:
    columns = {one.code: one for one in attendees_template("1", ("枕河镇",)).table("参会名单").columns}
    assert (columns["unit"].kind, columns["unit"].choices) == ("choice", ("枕河镇",))
    plain = {one.code: one for one in attendees_template("1").table("参会名单").columns}
    assert plain["unit"].kind == "text"


def test_every_column_speaks_both_languages_and_none_tells_who_read_first() -> None:
    for table in (ATTENDEES, MEETINGS, RESOLUTIONS, CIRCULARS):
        assert all(column.title and column.title_en for column in table.columns)
    assert not any("收到" in column.title or "阅" in column.title for column in CIRCULARS.columns)
