from liangpai.needs.registers import ASKED, NEEDS, needs_template


def test_the_list_begins_with_what_a_unit_fills_in() -> None:
    assert NEEDS.columns[: len(ASKED)] == ASKED
    assert ASKED[0].code == "no"


def test_the_template_offers_the_names_of_units_where_they_are_known() -> None:
    columns = {
        column.code: column for column in needs_template(("枕河镇",), ("区财政局",)).table("要素需求").columns
    }
    assert (columns["unit"].kind, columns["unit"].choices) == ("choice", ("枕河镇",))
    assert columns["keeper"].choices == ("区财政局",)
    plain = {column.code: column for column in needs_template().table("要素需求").columns}
    assert plain["unit"].kind == "text"
