"""The workbook asks for what the scheme needs, and for nothing it cannot use."""

from dataclasses import replace

import pytest

from liangpai.dossier import template as sheets
from liangpai.dossier.template import figures_template
from liangpai.examples import load_example
from liangpai.scoring.assessment import Unit
from liangpai.scoring.scheme import scheme_hash

YUNXIU, FIGURES = load_example("yunxiu")
GOLDEN, _ = load_example("golden")


def _column(template, table, code):
    return next(column for column in template.table(table).columns if column.code == code)


def test_the_stamp_names_the_scheme_its_version_and_its_hash():
    stamp = figures_template(YUNXIU).stamp
    assert (stamp.scheme_id, stamp.scheme_version, stamp.scheme_hash) == (YUNXIU.id, "1", scheme_hash(YUNXIU))


def test_every_indicator_is_a_column_of_both_periods_with_its_unit_of_measure_and_its_definition():
    template = figures_template(YUNXIU)
    for table in (sheets.NOW, sheets.BASE):
        codes = [column.code for column in template.table(table).columns]
        assert codes == ["unit", "name", *YUNXIU.indicator_codes]
    column = _column(template, sheets.NOW, "A1")
    assert (column.heading, column.percent) == ("A1 年度投资完成率（%）", "percent")
    assert "入库项目年度完成投资额" in column.note and "来源：统计部门核定数" in column.note
    lower = [item for item in YUNXIU.indicators if item.direction == -1]
    assert all("越低越好" in _column(template, sheets.NOW, item.code).note for item in lower)
    assert "主观指标" in _column(template, sheets.NOW, "F1").note


def test_known_units_are_filled_in_and_unknown_ones_have_room():
    assert [row["code"] for row in figures_template(YUNXIU, FIGURES.units).table(sheets.UNITS).rows][:2] == [
        "YXZ1",
        "YXZ2",
    ]
    blank = figures_template(YUNXIU).table(sheets.UNITS)
    assert (blank.rows, blank.spare_rows) == ((), 200)


def test_a_tier_is_required_only_where_growth_or_places_count():
    assert _column(figures_template(YUNXIU), sheets.UNITS, "tier").required
    level = tuple(replace(item, growth=None, places=False) for item in YUNXIU.indicators)
    assert not _column(figures_template(replace(YUNXIU, indicators=level)), sheets.UNITS, "tier").required
    assert "tier" not in [column.code for column in figures_template(GOLDEN).table(sheets.UNITS).columns]


def test_sheets_that_a_scheme_does_not_use_are_left_out():
    bare = replace(GOLDEN, adjustments=(), vetoes=(), card_rules=(), card_kinds=())
    names = {table.name for table in figures_template(bare).tables}
    assert names == {
        *(sheets.SETTINGS, sheets.UNITS, sheets.NOW, sheets.SIGMA),
        *(sheets.EXCUSED, sheets.RECEIVED, sheets.PREVIOUS),
    }
    whole = {table.name for table in figures_template(YUNXIU).tables}
    assert whole == names | {
        sheets.BASE,
        sheets.ADJUSTMENTS,
        sheets.VETOES,
        sheets.RECORDS,
        sheets.PRIOR_CARDS,
        sheets.HOLDS,
    }


def test_what_may_be_disputed_is_picked_from_a_list():
    choices = _column(figures_template(YUNXIU), sheets.HOLDS, "subject").choices
    assert {"A1", "yellow"} <= set(choices)
    asked = {condition.record for rule in YUNXIU.card_rules for condition in rule.when}
    counted = {item.record for item in YUNXIU.indicators if item.record}
    assert asked | counted <= set(choices)
    assert len(set(choices)) == len(choices)


@pytest.mark.parametrize(
    "table", [sheets.ADJUSTMENTS, sheets.VETOES, sheets.RECORDS, sheets.HOLDS, sheets.PRIOR_CARDS]
)
def test_an_entry_without_its_unit_or_its_item_is_refused(table):
    required = {column.code for column in figures_template(YUNXIU).table(table).columns if column.required}
    assert {"no", "unit"} < required


def test_a_unit_without_a_class_can_still_be_asked_for():
    (row,) = figures_template(GOLDEN, (Unit("x", "某镇", "别的"),)).table(sheets.UNITS).rows
    assert row["class"] is None
