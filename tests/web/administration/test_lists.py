from datetime import date, timedelta
from typing import cast as as_type

import pytest

from liangpai.access.queries import accounts, tokens
from liangpai.entrance.middleware import Visit
from liangpai.organisations import operations as ops
from liangpai.organisations import queries, registers
from liangpai.organisations.rules.imports import Row, plan_import
from liangpai.spreadsheets.opening import open_book
from liangpai.spreadsheets.template import Table
from liangpai.web.administration import lists
from liangpai.words import Lang, Words
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db


def a_visit(cast: Cast, lang: Lang = "zh", on: date = ON) -> Visit:
    visit = as_type("Visit", type("Asked", (), {})())
    visit.district, visit.on, visit.lang, visit.actor, visit.at = cast.district, on, lang, cast.feng, AT
    return visit


def fits(table: Table, rows: list[lists.Row]) -> bool:
    return bool(rows) and all(
        set(row) == {"link", *(column.code for column in table.columns)} for row in rows
    )


def test_the_rows_of_every_register_fill_its_columns(cast: Cast) -> None:
    visit = a_visit(cast)
    ops.issue_token(
        district=cast.district,
        name="三资平台",
        unit=cast.units["town"].pk,
        role="reporter",
        scopes=["unit.view"],
        expires_on=ON + timedelta(days=30),
        on=ON,
        actor=cast.chen,
        at=AT,
    )
    plan = plan_import([Row("1", "x")], system="NBS", district_code="4", codes={}, known=[])
    units = queries.units(cast.district, ON)
    assert fits(registers.UNITS, lists.unit_rows(visit, units, ON))
    assert fits(registers.POSTS, lists.post_rows(visit, queries.posts(cast.district, ON)))
    assert fits(registers.APPOINTMENTS, lists.held_rows(visit, queries.appointments(cast.district)))
    assert fits(registers.ACCOUNTS, lists.account_rows(visit, accounts(cast.district)))
    assert fits(registers.TOKENS, lists.token_rows(visit, tokens(cast.district)))
    assert fits(registers.REPORT, lists.report_rows(visit, plan.lines))


def test_units_stand_with_their_parent_and_who_answers_for_them(cast: Cast) -> None:
    (row,) = lists.unit_rows(a_visit(cast, "en"), [cast.units["town"]], ON)
    assert (row["parent"], row["responsible"], row["kind"], row["state"]) == (
        "区指挥部",
        "sun",
        "town",
        "running",
    )


def test_a_token_is_valid_until_it_ends_or_is_revoked(cast: Cast) -> None:
    pk, _ = ops.issue_token(
        district=cast.district,
        name="x",
        unit=cast.units["town"].pk,
        role="reporter",
        scopes=["unit.view"],
        expires_on=ON + timedelta(days=1),
        on=ON,
        actor=cast.chen,
        at=AT,
    )

    def state(on: date) -> str:
        (row,) = lists.token_rows(a_visit(cast, "zh", on), tokens(cast.district))
        return str(row["state"])

    assert (state(ON), state(ON + timedelta(days=2))) == ("有效", "已到期")
    ops.revoke_token(district=cast.district, token=pk, actor=cast.chen, at=AT)
    assert state(ON) == "已收回"


def test_an_export_leaves_out_the_links_of_the_page(cast: Cast) -> None:
    visit = a_visit(cast, "en")
    rows = lists.unit_rows(visit, [cast.units["town"]], ON)
    answer = lists.export(visit, registers.UNITS, rows, Words("单位", "Units"))
    grid = open_book(b"".join(answer), "units.xlsx").grid("单位")
    assert "Units.xlsx" in answer.headers["Content-Disposition"]
    assert [str(cell) for cell in grid.rows[1]][:2] == ["Name", "Kind"]
    assert str(grid.rows[2][0]) == "枕河镇"
