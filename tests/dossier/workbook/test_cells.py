"""Names of classes and sheets, and numbers that may be unknown."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from liangpai.dossier.workbook.cells import LONGEST_NAME, class_name, class_order, number_or_blank, sheet_name
from liangpai.examples import load_example
from liangpai.scoring.assessment import assess
from liangpai.scoring.scheme.model import UnitClass

FOUND = assess(*load_example("golden"), runs=100)


def _called(*names):
    classes = tuple(UnitClass(str(place), name) for place, name in enumerate(names))
    found = replace(FOUND, scheme=replace(FOUND.scheme, classes=classes))
    return [sheet_name(found, item.code, "名次") for item in classes]


def test_a_sheet_is_called_after_its_class():
    assert (class_name(FOUND, "镇"), sheet_name(FOUND, "镇", "名次")) == ("镇", "镇名次")


def test_signs_a_sheet_cannot_bear_are_left_out():
    assert _called("镇/街道", "[专班]: 甲*?", "a\\b'c") == ["镇街道名次", "专班 甲名次", "abc名次"]


def test_classes_that_then_look_alike_are_numbered():
    assert _called("镇", "镇/", "镇2", "A类", "a类", "?") == [
        *("镇名次", "镇2名次", "镇22名次"),
        *("A类名次", "a类2名次", "类别名次"),
    ]


@given(st.lists(st.text(max_size=40), min_size=1, max_size=6))
def test_any_classes_give_sheets_that_excel_takes(names):
    called = [name.replace("名次", "名次分布") for name in _called(*names)]
    assert len({name.casefold() for name in called}) == len(names)
    assert all(0 < len(name) <= LONGEST_NAME and not set("[]:*?/\\'") & set(name) for name in called)


def test_classes_without_units_have_no_place_in_the_order():
    classes = (UnitClass("x", "乡"), *FOUND.scheme.classes)
    assert class_order(replace(FOUND, scheme=replace(FOUND.scheme, classes=classes))) == ["镇"]


def test_what_is_unknown_is_an_empty_cell():
    assert (number_or_blank(float("nan")), number_or_blank(1.5)) == (None, 1.5)
