from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from liangpai.examples.regions import region_pack
from liangpai.organisations.rules.imports import Known, Plan, Row, plan_import

PACK = {
    system: [Row(p.code, p.name, p.kind) for p in table]
    for system, table in region_pack("qingcheng").tables.items()
}
YUANTAN = Known(1, "源潭镇", "town", None, "441802103")
FEILAIXIA = Known(2, "飞来峡镇", "town", None, "441802107")


def plan(rows: list[Row], known: tuple[Known, ...] = (), system: str = "NBS", **codes: Known) -> Plan:
    by_code = {one.code: one for one in known if one.code} | {code[1:]: one for code, one in codes.items()}
    return plan_import(rows, system=system, district_code="441802", codes=by_code, known=known)


def verdicts(made: Plan) -> list[str]:
    return [line.verdict for line in made.lines]


def test_the_pack_of_qingcheng_holds_eight_towns_71_villages_and_93_communities() -> None:
    made = plan(PACK["NBS"])
    kinds = [line.kind for line in made.only("added")]
    assert sum(kind in ("town", "subdistrict") for kind in kinds) == 8
    assert (kinds.count("village"), kinds.count("community")) == (71, 93)
    assert made.counts == {"added": 172, "changed": 0, "unchanged": 0, "skipped": 4, "rejected": 0}


def test_units_that_only_statistics_know_are_skipped_and_named() -> None:
    skipped = plan(PACK["NBS"]).only("skipped")
    assert [line.row.code for line in skipped] == ["441802400", "441802450", "441802400498", "441802450598"]
    assert skipped[0].resolved == "清远市高新技术产业开发区"
    assert all(line.reason.zh and line.reason.en for line in skipped)


def test_a_village_lies_under_the_town_that_its_code_names_in_the_system() -> None:
    line = next(line for line in plan(PACK["NBS"]).lines if line.row.code == "441802105006")
    assert (line.parent, line.kind) == ("441802105", "community")


def test_a_town_of_another_district_is_rejected() -> None:
    (line,) = plan([Row("441821100", "石角镇", "镇")]).lines
    assert line.verdict == "rejected"
    assert "441802" in line.reason.zh


def test_the_same_digits_mean_another_town_in_the_other_system() -> None:
    known = (Known(1, "源潭镇", "town", None), Known(2, "飞来峡镇", "town", None))
    made = plan([Row("441802103", "飞来峡镇", "镇")], known, "MCA")
    assert [(line.verdict, line.resolved, line.unit) for line in made.lines] == [("changed", "飞来峡镇", 2)]


def test_the_table_of_another_system_is_seen_by_its_names() -> None:
    made = plan(PACK["MCA"], (YUANTAN, FEILAIXIA))
    by_code = {line.row.code: line for line in made.lines}
    assert by_code["441802103"].verdict == "rejected"
    assert "代码体系" in by_code["441802103"].reason.zh
    assert by_code["441802103"].resolved == "源潭镇"
    assert by_code["441802100"].verdict == "rejected"
    assert "441802103" in by_code["441802100"].reason.zh


def test_a_new_name_under_a_known_code_is_a_change() -> None:
    (line,) = plan([Row("441802103", "新源潭镇", "镇")], (YUANTAN,)).lines
    assert (line.verdict, line.unit, line.is_renamed) == ("changed", 1, True)


def test_another_spelling_of_the_committee_is_no_change() -> None:
    known = (YUANTAN, Known(3, "东坑村委会", "village", 1, "441802103215"))
    assert verdicts(plan([Row("441802103215", "东坑村民委员会", "村委会")], known)) == ["unchanged"]


def test_the_code_of_a_unit_that_has_ended_is_never_used_again() -> None:
    gone = Known(4, "旧村委会", "village", 1, "", date(2023, 1, 1))
    made = plan([Row("441802103299", "新村委会", "村委会")], (YUANTAN, gone), c441802103299=gone)
    assert verdicts(made) == ["rejected"]


def test_nothing_is_put_below_a_town_that_has_ended() -> None:
    gone = Known(1, "源潭镇", "town", None, "441802103", date(2023, 1, 1))
    assert verdicts(plan([Row("441802103201", "踵头村委会")], (gone,))) == ["rejected"]


def test_what_a_row_alone_gets_wrong_is_rejected_with_its_reason() -> None:
    rows = [
        Row("441802", "清城区"),
        Row("441802103", ""),
        Row("44180210", "源潭镇"),
        Row("441802103", "源潭镇", "村委会"),
        Row("441802103", "源潭镇"),
        Row("441802103", "源潭镇"),
        Row("441802199201", "无镇村委会"),
    ]
    expected = ["skipped", "rejected", "rejected", "rejected", "rejected", "rejected", "rejected"]
    assert verdicts(plan(rows)) == expected


def test_codes_of_ones_own_name_their_kind_and_parent() -> None:
    rows = [
        Row("V1", "溪口村", "村", "Z1"),
        Row("Z1", "枕河镇", "镇"),
        Row("V2", "无主村", "村"),
        Row("X", "怪", "怪"),
    ]
    made = plan(rows, system="OWN")
    assert verdicts(made) == ["added", "added", "rejected", "rejected"]
    assert made.lines[0].parent == "Z1"


def test_units_that_name_each_other_as_parent_are_both_rejected() -> None:
    assert (
        verdicts(plan([Row("A", "甲村", "村", "B"), Row("B", "乙村", "村", "A")], system="OWN"))
        == ["rejected"] * 2
    )


def test_the_hash_of_a_plan_tells_outcomes_apart() -> None:
    rows = [Row("441802103", "源潭镇", "镇")]
    assert plan(rows).digest == plan(list(rows)).digest
    assert plan(rows).digest != plan(rows, (YUANTAN,)).digest
    assert plan(rows).digest != plan(rows, system="MCA").digest


@given(st.permutations(PACK["NBS"][:40]))
def test_the_order_of_the_rows_does_not_matter(rows: list[Row]) -> None:
    expected = {line.row.code: line.verdict for line in plan(PACK["NBS"][:40]).lines}
    made = plan(rows)
    assert {line.row.code: line.verdict for line in made.lines} == expected
    assert [line.row for line in made.lines] == rows


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["441802103", "441802400", "441802103201", "9", "", "441821100"]),
            st.text(max_size=4),
        ),
        max_size=12,
    )
)
def test_every_row_has_exactly_one_outcome_with_a_reason(pairs: list[tuple[str, str]]) -> None:
    made = plan([Row(code, name) for code, name in pairs], (YUANTAN,))
    assert sum(made.counts.values()) == len(pairs)
    assert all(line.reason.zh and line.reason.en for line in made.lines)
    assert made.changes == len(made.only("added", "changed"))
