from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from liangpai.cli.audit import readable
from liangpai.ledger.operations import ask_archive
from liangpai.ledger.queries import archive, length
from liangpai.ledger.rules import packed, unpacked
from liangpai.notary.operations import archive_ledger
from tests.cli.ran import only_names_are_chinese, ran, told
from tests.ledger.chains import a_chain, tampering
from tests.ledger.test_queries import put
from tests.notary.operations.test_archiving import NOW
from tests.people import Cast

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


def test_an_archive_is_verified_from_its_file_alone_and_the_chain_begins_behind_it(
    cast: Cast, tmp_path: Path
) -> None:
    made = ask_archive(district=cast.district, before_on=date(2024, 1, 11), actor=cast.chu, at=NOW)
    archive_ledger(archive=archive(cast.district, made.pk), actor=cast.chen, at=NOW)
    content = bytes(archive(cast.district, made.pk).content or b"")
    file = tmp_path / "归档.jsonl.gz"
    file.write_bytes(content)
    assert "签名成立" in ran("audit", "verify", str(file)).stdout
    assert told("audit", "verify", str(file))["rows"] == made.last
    assert "台账完整" in ran("audit", "verify").stdout
    whole = unpacked(content)
    for head, links, says in (
        (replace(whole.head, key="x"), whole.links, "签名不成立"),
        (whole.head, whole.links[1:], "第 1 行起不成立"),
    ):
        file.write_bytes(packed(head, links))
        shown = ran("audit", "verify", str(file))
        assert shown.exit_code == 3
        assert says in shown.stdout
        assert told("audit", "verify", str(file))["ok"] is False


def test_a_file_that_is_no_archive_is_said_to_be_none(tmp_path: Path) -> None:
    for content in (b"", b"PK"):
        file = tmp_path / "x.gz"
        file.write_bytes(content)
        shown = ran("audit", "verify", str(file), "--lang", "en")
        assert shown.exit_code == 2
        assert "no archive of a ledger" in shown.stderr
