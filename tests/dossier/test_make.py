"""The main job: every named file, the same bytes for the same input, and nothing at all when anything is wrong."""

import json
import os
import subprocess
import sys
from dataclasses import replace

import docx
import numpy as np
import openpyxl
import pytest

from liangpai.dossier import make as module
from liangpai.dossier.filled import filled_template
from liangpai.dossier.make import file_names, make
from liangpai.dossier.schemes import save_scheme
from liangpai.examples import load_example
from liangpai.papers.inspect import check_paper
from liangpai.problems import Rejected
from liangpai.scoring.assessment import Figures, Unit
from liangpai.spreadsheets.template import write_template
from tests.dossier.cases import RUNS, contents

# Excel's data bars are an extension that openpyxl does not read.
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")
ALWAYS = {"result.json", "result.zip", "results.xlsx", "report.html", "通报.docx"}
REMINDED = {"golden": set(), "yunxiu": {"荷风街道", "要素保障专班", "资金金融专班"}}


@pytest.mark.parametrize("name", ["golden", "yunxiu"])
def test_exactly_the_named_files_are_written(request, name):
    made = request.getfixturevalue(name).made
    reminders = {f"提醒函-{unit}.docx" for unit in REMINDED[name]}
    assert set(contents(made.folder)) == set(made.files) == ALWAYS | reminders


@pytest.mark.parametrize("name", ["golden", "yunxiu"])
def test_every_paper_keeps_the_standard(request, name):
    papers = sorted(request.getfixturevalue(name).made.folder.glob("*.docx"))
    assert papers
    assert [problem for paper in papers for problem in check_paper(paper)] == []


@pytest.mark.parametrize("name", ["golden", "yunxiu"])
def test_every_unit_stands_in_the_report_the_bulletin_and_the_workbook(request, name):
    made = request.getfixturevalue(name).made
    names = {unit.name for unit in made.assessment.figures.units}
    report = (made.folder / "report.html").read_text("utf-8")
    assert {unit for unit in names if unit not in report} == set()
    paper = docx.Document(str(made.folder / "通报.docx"))
    assert names <= {cell.text for table in paper.tables for row in table.rows for cell in row.cells}
    book = openpyxl.load_workbook(made.folder / "results.xlsx")
    placed = {
        row[1] for sheet in book if sheet.title.endswith("名次") for row in sheet.iter_rows(values_only=True)
    }
    assert names <= placed


def test_the_workbook_reads_back_with_the_published_scores_and_the_hash(yunxiu):
    book = openpyxl.load_workbook(yunxiu.made.folder / "results.xlsx")
    found = yunxiu.made.assessment
    read = {
        row[1]: (row[0], row[3]) for row in book["镇名次"].iter_rows(min_row=5, max_row=12, values_only=True)
    }
    expected = {
        unit.name: (rank, score)
        for unit, rank, score in zip(found.figures.units, found.ranks, found.published, strict=True)
        if unit.class_code == "镇"
    }
    assert read == expected
    assert book.custom_doc_props["liangpai.hash"].value == yunxiu.made.digest


def test_every_paper_bears_the_hash_of_the_result(yunxiu):
    for path in yunxiu.made.folder.glob("*.docx"):
        paper = docx.Document(str(path))
        told = "".join(text.text or "" for text in paper.element.body.iter("{*}t"))
        assert yunxiu.made.digest.removeprefix("sha256:")[:16] in told.replace(" ", "")


def test_a_second_run_gives_the_same_bytes_of_every_file(yunxiu, tmp_path):
    again = make(yunxiu.workbook, yunxiu.scheme, tmp_path / "out", runs=RUNS)
    assert contents(again.folder) == contents(yunxiu.made.folder)


@pytest.mark.parametrize("seed", ["0", "77"])
def test_another_process_gives_the_same_bytes_of_every_file(golden, tmp_path, seed):
    code = "import sys; from pathlib import Path; from liangpai.dossier.make import make; "
    code += f"make(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), runs={RUNS})"
    told = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Shanghai", "LC_ALL": "C"}
    command = [sys.executable, "-c", code, str(golden.workbook), str(golden.scheme), str(tmp_path / "out")]
    subprocess.run(command, check=True, env=told)
    assert contents(tmp_path / "out") == contents(golden.made.folder)


def test_another_seed_changes_probabilities_but_never_the_hash(golden, tmp_path):
    other = make(golden.workbook, golden.scheme, tmp_path / "out", runs=RUNS, seed=2)
    assert other.digest == golden.made.digest
    record = json.loads((other.folder / "result.json").read_text())
    assert record["replications"] == {"runs": RUNS, "seed": 2}
    ours, theirs = (case.assessment.standings[0].simulated.p_last.tolist() for case in (golden.made, other))
    assert ours != theirs


def test_the_scheme_as_excel_gives_the_same_result(golden, tmp_path):
    scheme = golden.scheme.with_suffix(".xlsx")
    assert scheme.is_file()
    assert make(golden.workbook, scheme, tmp_path / "out", runs=RUNS).digest == golden.made.digest


def _shuffled(figures: Figures, order: np.ndarray) -> Figures:
    tables = {name: getattr(figures, name)[order] for name in ("now", "base", "sigma", "excused")}
    return replace(figures, units=tuple(figures.units[row] for row in order), **tables)


def test_the_order_of_rows_changes_no_score_rank_or_decision(yunxiu, tmp_path):
    scheme, figures = load_example("yunxiu")
    order = np.random.default_rng(3).permutation(len(figures.units))
    workbook = tmp_path / "shuffled.xlsx"
    write_template(filled_template(scheme, _shuffled(figures, order)), workbook)
    made = make(workbook, yunxiu.scheme, tmp_path / "out", runs=RUNS)
    told = [json.loads((one.folder / "result.json").read_text())["result"] for one in (yunxiu.made, made)]
    assert told[0]["units"] != told[1]["units"]
    by_unit = [sorted(one["units"], key=lambda entry: entry["unit"]) for one in told]
    assert by_unit[0] == by_unit[1]
    decided = [sorted(map(str, one["decisions"])) for one in told]
    assert decided[0] == decided[1]


def test_a_former_result_is_replaced_whole(golden, yunxiu, tmp_path):
    make(yunxiu.workbook, yunxiu.scheme, tmp_path / "out", runs=RUNS)
    make(golden.workbook, golden.scheme, tmp_path / "out", runs=RUNS)
    assert set(contents(tmp_path / "out")) == ALWAYS


def test_the_stages_and_the_replications_are_told(golden, tmp_path):
    stages, steps = [], []
    make(
        golden.workbook,
        golden.scheme,
        tmp_path / "out",
        runs=RUNS,
        stage=stages.append,
        progress=lambda *step: steps.append(step),
    )
    assert stages == ["read", "score", "write"]
    assert steps[-1] == ("镇", RUNS, RUNS)


def test_cancelling_leaves_nothing(golden, tmp_path):
    def cancel(*_step):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make(golden.workbook, golden.scheme, tmp_path / "out", runs=RUNS, progress=cancel)
    assert list(tmp_path.iterdir()) == []


def test_a_fault_while_writing_leaves_nothing(golden, tmp_path, monkeypatch):
    def fail(*_given, **_named):
        raise OSError("no space left on device")

    monkeypatch.setattr(module, "write_results", fail)
    with pytest.raises(OSError, match="no space"):
        make(golden.workbook, golden.scheme, tmp_path / "deep" / "out", runs=RUNS)
    assert list(tmp_path.iterdir()) == []


def test_a_scheme_with_errors_is_refused_before_the_workbook_is_read(golden, tmp_path):
    scheme, _ = load_example("golden")
    broken = tmp_path / "scheme.yaml"
    save_scheme(replace(scheme, grades=()), broken)
    with pytest.raises(Rejected) as no:
        make(golden.workbook, broken, tmp_path / "out")
    assert all(problem.code.startswith("scheme.") for problem in no.value.problems)
    assert [path.name for path in tmp_path.iterdir()] == ["scheme.yaml"]


@pytest.mark.parametrize(
    ("units", "names"),
    [
        ([("1", "甲镇"), ("2", "乙 镇")], ["甲镇", "乙镇"]),
        ([("1", "../../etc/甲"), ("2", "a:b*c?")], ["etc甲", "abc"]),
        ([("1", "新村"), ("2", "新 村")], ["新村1", "新村2"]),
        ([("1", "New"), ("2", "new")], ["New1", "new2"]),
        ([("1", "新村"), ("-1", "新 村"), ("x", "新村1")], ["新村1", "新村-2", "新村1x"]),
        ([("1", "***"), ("/", "")], ["1", "-2"]),
        ([("1", "字" * 80)], ["字" * 28]),
    ],
)  # fmt: skip
def test_names_of_files_are_clean_and_differ(golden, units, names):
    figures = replace(
        golden.made.assessment.figures, units=tuple(Unit(code, name, "镇") for code, name in units)
    )
    found = replace(golden.made.assessment, figures=figures)
    assert file_names(found, [code for code, _ in units]) == names
