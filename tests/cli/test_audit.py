import pytest

from liangpai.cli.audit import readable
from liangpai.ledger.queries import length
from tests.cli.ran import only_names_are_chinese, ran, told
from tests.ledger.chains import a_chain, tampering
from tests.ledger.test_queries import put

pytestmark = pytest.mark.django_db


def test_a_whole_ledger_is_said_to_be_one() -> None:
    a_chain(3)
    assert "共 3 行" in ran("audit", "verify").stdout
    assert told("audit", "verify") == {"ok": True, "rows": 3}


def test_a_broken_row_is_named_and_ends_with_3() -> None:
    district = a_chain(3)
    with tampering():
        put(district, 2, "actor", "x")
        shown = ran("audit", "verify", "--lang", "en")
        assert shown.exit_code == 3
        assert "row 2" in shown.stdout
        assert told("audit", "verify") == {
            "ok": False,
            "rows": length(district),
            "row": 2,
            "reason": "changed",
        }


def test_the_newest_rows_are_shown_first_and_paged() -> None:
    a_chain(5)
    rows = told("audit", "show", "--most", 2)
    assert [row["sequence"] for row in rows] == [5, 4]
    assert [row["sequence"] for row in told("audit", "show", "--before", 3)] == [2, 1]
    assert told("audit", "show", "--action", "figure.") == []
    shown = ran("audit", "show", "--lang", "en", width=200)
    assert only_names_are_chinese(shown.stdout, "系统", "名", "轮次")
    assert "open a round" in shown.stdout
    assert "round.open" not in shown.stdout
    assert "开始填报" in ran("audit", "show").stdout


def test_an_act_without_content_leaves_its_place_empty() -> None:
    district = a_chain(1)
    with tampering():
        put(district, 1, "content", "{}")
        assert "{}" not in ran("audit", "show").stdout


def test_the_content_of_an_act_is_put_into_lines_for_reading() -> None:
    assert (
        readable({"name": "某区", "units": ["甲", "乙"], "on": None}) == "name: 某区; units: 甲, 乙; on: None"
    )
    assert readable({}) == ""


def test_an_unknown_district_is_said_to_be_absent() -> None:
    shown = ran("audit", "verify", "--district", "XX")
    assert shown.exit_code == 2
    assert "没有找到区县" in shown.stderr
