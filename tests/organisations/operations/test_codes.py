from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from liangpai.ledger.queries import entries, length, verify
from liangpai.organisations import operations as ops
from liangpai.organisations import queries
from liangpai.organisations.registers import CODES, codes_template
from liangpai.organisations.rules.imports import Plan, Row
from liangpai.problems import Rejected
from liangpai.refusal import Refused
from liangpai.spreadsheets.registers import template_workbook
from tests.organisations.workbooks import filled
from tests.people import AT, ON, Cast, a_cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def qingcheng(db: None) -> Cast:
    """The cast's people in a district with the real code, where real units are imported; no figures are attached."""
    return a_cast("441802", "清城区（试）", "3")


def take(cast: Cast, system: str = "NBS", rows: list[Row] | None = None, **more: object) -> Plan:
    rows = ops.region_rows("qingcheng", system) if rows is None else rows
    return ops.import_codes(
        district=cast.district,
        system=system,
        rows=rows,
        on=ON,
        actor=cast.feng,
        at=AT,
        **more,  # type: ignore[arg-type] # keywords of the operation
    )


def test_the_pack_becomes_eight_towns_71_villages_and_93_communities_under_them(qingcheng: Cast) -> None:
    # AC-1.1, and AC-1.2: 441802105006 lies under 龙塘镇
    made = take(qingcheng)
    assert made.counts == {"added": 172, "changed": 0, "unchanged": 0, "skipped": 4, "rejected": 0}
    found = queries.units(qingcheng.district, ON, ["subdistrict", "town", "village", "community"])
    kinds = [row.kind for row in found if row.name not in ("枕河镇", "听松镇", "溪口村")]
    assert [kinds.count(kind) for kind in ("subdistrict", "town", "village", "community")] == [4, 4, 71, 93]
    longtang = queries.unit_by_code(qingcheng.district, "NBS", "441802105", ON)
    community = queries.unit_by_code(qingcheng.district, "NBS", "441802105006", ON)
    assert longtang is not None
    assert community is not None
    assert (community.parent_id, community.path) == (longtang.pk, f"{longtang.path}{community.pk}/")
    assert longtang.path.startswith(qingcheng.units["headquarters"].path)
    assert queries.search(qingcheng.district, "ytz", ON)[0].name == "源潭镇"


def test_a_second_import_of_the_pack_changes_nothing(qingcheng: Cast) -> None:
    # AC-1.1
    take(qingcheng)
    before = length(qingcheng.district)
    again = take(qingcheng)
    assert again.changes == 0
    assert again.counts["unchanged"] == 172
    assert length(qingcheng.district) == before


def test_one_code_means_two_towns_in_two_systems(qingcheng: Cast) -> None:
    take(qingcheng)
    made = take(qingcheng, "MCA")
    assert made.counts["changed"] == 8
    names = {}
    for system in ("NBS", "MCA"):
        found = queries.unit_by_code(qingcheng.district, system, "441802103", ON)
        names[system] = found.name if found else ""
    assert names == {"NBS": "源潭镇", "MCA": "飞来峡镇"}
    assert take(qingcheng, "MCA").changes == 0


def test_the_town_of_another_district_is_named_among_the_rejected(qingcheng: Cast) -> None:
    # AC-1.2
    made = take(qingcheng, rows=[Row("441821100", "石角镇", "镇"), Row("441802106", "石角镇", "镇")])
    assert [line.row.code for line in made.only("rejected")] == ["441821100"]
    assert [line.row.code for line in made.only("added")] == ["441802106"]


def test_a_dry_run_writes_nothing_and_only_what_was_seen_is_applied(qingcheng: Cast) -> None:
    before = length(qingcheng.district)
    seen = take(qingcheng, dry_run=True)
    assert seen.changes == 172
    assert length(qingcheng.district) == before
    assert queries.unit_by_code(qingcheng.district, "NBS", "441802103", ON) is None
    take(qingcheng, rows=[Row("441802103", "源潭镇", "镇")])
    with pytest.raises(Refused) as refused:
        take(qingcheng, expected=seen.digest)
    assert refused.value.first.code == "import.changed"
    take(qingcheng, expected=take(qingcheng, dry_run=True).digest)
    assert take(qingcheng).changes == 0


def test_a_renamed_unit_keeps_its_id_and_its_code(qingcheng: Cast) -> None:
    take(qingcheng)
    before = queries.unit_by_code(qingcheng.district, "NBS", "441802103", ON)
    made = take(qingcheng, rows=[Row("441802103", "下\U00031cea镇", "镇")])
    assert made.counts["changed"] == 1
    after = queries.unit_by_code(qingcheng.district, "NBS", "441802103", ON)
    assert before is not None
    assert after is not None
    assert (after.pk, after.name, after.name_plain) == (before.pk, "下\U00031cea镇", "下石太镇")


def test_a_table_is_one_entry_of_the_ledger_and_few_statements_however_long(db: None) -> None:
    cast = a_cast("441802", "大区（试）", "4")
    towns = [Row(f"4418021{n}{m}", f"第{n}区{m}镇", "镇") for n in range(10) for m in range(10)]
    villages = [
        Row(f"{town.code}2{n:02d}", f"{town.name}{n}村", "村委会") for town in towns for n in range(20)
    ]
    before = length(cast.district)
    with CaptureQueriesContext(connection) as seen:
        made = take(cast, rows=[*towns, *villages])
    assert made.changes == 2_100
    assert length(cast.district) == before + 1
    assert len([query for query in seen.captured_queries if not query["sql"].startswith("INSERT")]) < 30
    assert verify(cast.district) is None
    assert '"added":2100' in entries(cast.district, most=1)[0].content


def test_a_table_is_read_from_the_template_of_its_system(qingcheng: Cast, tmp_path: Path) -> None:
    rows = [
        {"code": "441802103", "name": "源潭镇"},
        {"code": "441802103201", "name": "踵头村委会", "kind": "村"},
    ]
    book = filled(tmp_path, codes_template("NBS"), {CODES.name: rows})
    read = ops.read_code_table(book, "NBS")
    assert [(row.code, row.name, row.kind) for row in read] == [
        ("441802103", "源潭镇", ""),
        ("441802103201", "踵头村委会", "村"),
    ]
    assert read[0].place.startswith("代码表!A")
    assert take(qingcheng, rows=read).changes == 2
    with pytest.raises(Rejected) as rejected:
        ops.read_code_table(book, "MCA")
    assert any(problem.code == "wrong_stamp" for problem in rejected.value.problems)


def test_an_unknown_system_and_another_person_are_refused(qingcheng: Cast) -> None:
    with pytest.raises(Refused) as refused:
        take(qingcheng, "GB", rows=[])
    assert refused.value.first.code == "code.system_unknown"
    with pytest.raises(Refused):
        ops.read_code_table(template_workbook(codes_template("NBS")), "GB")
    with pytest.raises(Refused) as refused:
        ops.import_codes(
            district=qingcheng.district, system="NBS", rows=[], on=ON, actor=qingcheng.zhao, at=AT
        )
    assert refused.value.first.kind == "forbidden"


def test_a_unit_gets_another_code_from_a_day_on(qingcheng: Cast) -> None:
    take(qingcheng)
    found = queries.unit_by_code(qingcheng.district, "NBS", "441802103", ON)
    assert found is not None
    later = date(2024, 6, 1)
    ops.give_code(
        district=qingcheng.district,
        pk=found.pk,
        system="NBS",
        code="441802113",
        on=later,
        basis="统字1号",
        actor=qingcheng.feng,
        at=AT,
    )
    assert queries.unit_by_code(qingcheng.district, "NBS", "441802103", ON) == found
    assert queries.unit_by_code(qingcheng.district, "NBS", "441802103", later) is None
    assert queries.codes_of(qingcheng.district, [found.pk], later) == {found.pk: {"NBS": "441802113"}}
