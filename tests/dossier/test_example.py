"""Every shipped example is written as an office would hold it, real places without figures."""

import openpyxl
import pytest

from liangpai.dossier.example import draft_for_real_places, write_example
from liangpai.dossier.schemes import load_scheme
from liangpai.examples import example_names, example_units, load_example, template_names
from liangpai.problems import Rejected, errors
from liangpai.scoring.soundness import check_scheme


@pytest.mark.parametrize("name", [*example_names(), *template_names()])
def test_every_example_gives_its_scheme_twice_and_its_workbook(tmp_path, name):
    written = write_example(name, tmp_path / "a" / "b")
    assert [path.name for path in written] == [f"{name}.xlsx", "scheme.yaml", "scheme.xlsx"]
    assert load_scheme(written[1]) == load_scheme(written[2])
    assert errors(check_scheme(load_scheme(written[1]))) == ()


def test_an_unknown_example_is_refused_and_makes_no_folder(tmp_path):
    with pytest.raises(Rejected):
        write_example("atlantis", tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_a_fiction_is_called_one_on_the_cover(golden):
    cover = openpyxl.load_workbook(golden.workbook)["说明"]
    assert any("虚构" in str(cell) for row in cover.iter_rows(values_only=True) for cell in row)


def test_real_places_have_names_and_codes_but_no_figures_and_no_fiction(tmp_path):
    (name,) = template_names()
    workbook, path, _ = write_example(name, tmp_path)
    units = example_units(name)
    book = openpyxl.load_workbook(workbook)
    rows = list(book["本期数据"].iter_rows(min_row=5, max_row=4 + len(units), values_only=True))
    assert [row[:2] for row in rows] == [(unit.code, unit.name) for unit in units]
    assert {cell for row in rows for cell in row[2:]} == {None}
    scheme = load_scheme(path)
    assert not scheme.fictional and not scheme.basis and not scheme.vetoes and not scheme.gate.certainty
    told = path.read_text("utf-8")
    assert "云岫" not in told and "演示" not in told.replace("示例", "")


def test_a_draft_keeps_only_the_classes_that_are_there():
    scheme, _ = load_example("yunxiu")
    draft = draft_for_real_places(scheme, {"镇"})
    assert [item.code for item in draft.classes] == ["镇"]
    assert all(set(node.weights) == {"镇"} for node in (*draft.areas, *draft.indicators))
    assert all(set(rule.classes) <= {"镇"} for rule in draft.card_rules)
    assert 0 < len(draft.card_rules) < len(scheme.card_rules)
