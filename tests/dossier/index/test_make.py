"""The front door: the folder is written whole, twice the same bytes, or not at all."""

import json

import pytest

from liangpai.dossier.index import Repeats, make_index
from liangpai.problems import Rejected
from tests.dossier.index.tables_of import DATA, META, write

STEPS = "denominate: true\nnormalise: goalposts\n"


def _content(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_everything_is_written_and_a_second_run_gives_the_same_bytes(tmp_path):
    tables = write(tmp_path / "in", STEPS)
    made = make_index(tables, tmp_path / "out", Repeats(runs=50))
    first = _content(tmp_path / "out")
    assert sorted(first) == sorted(made.files) == [
        "index.json",
        "scores.csv",
        "steps/1_raw.csv",
        "steps/2_denominated.csv",
        "steps/3_transformed.csv",
        "steps/4_normalised.csv",
        "steps/5_aggregated.csv",
        "uncertainty.csv",
        "weights.csv",
    ]  # fmt: skip
    make_index(tables, tmp_path / "out", Repeats(runs=50))
    assert _content(tmp_path / "out") == first


def test_scores_stand_in_the_order_of_the_units_with_every_aggregate_and_the_rank(tmp_path):
    make_index(write(tmp_path / "in", STEPS), tmp_path / "out")
    lines = (tmp_path / "out" / "scores.csv").read_text().splitlines()
    assert lines[0] == "uCode,jobs,income,waste,Economy,Nature,Index,rank"
    assert [line.split(",")[0] for line in lines[1:]] == ["A", "B", "C", "D"]
    assert lines[3].split(",")[2] == ""
    assert [line.split(",")[-1] for line in lines[1:]] == ["2", "3", "4", "1"]
    assert not (tmp_path / "out" / "uncertainty.csv").exists()


def test_the_record_says_what_was_done_and_warned_of(tmp_path):
    tables = write(tmp_path / "in", STEPS + "treat: {winmax: 2}\n")
    make_index(tables, tmp_path / "out", Repeats(20, "weights:0.1", 3, 2))
    record = json.loads((tmp_path / "out" / "index.json").read_text())
    assert record["steps"]["normalise"] == {"method": "goalposts", "parameters": {}}
    assert record["steps"]["aggregate"] == {"1": "arithmetic", "2": "arithmetic"}
    assert record["uncertainty"] == {"runs": 20, "vary": "weights:0.1", "seed": 3, "last_places": 2}
    assert [warning["place"] for warning in record["warnings"]] == ["iData.csv:1:Time"]
    assert record["treatments"]["jobs"]["outcome"] == "passed"
    assert set(record["inputs"]) == {"data", "meta", "steps"}
    assert set(record["versions"]) == {"liangpai", "numpy"}


def test_the_probabilities_of_the_last_places_are_written(tmp_path):
    make_index(write(tmp_path / "in", STEPS), tmp_path / "out", Repeats(runs=200))
    rows = [line.split(",") for line in (tmp_path / "out" / "uncertainty.csv").read_text().splitlines()]
    assert rows[0] == ["uCode", "nominal", "mean", "median", "q05", "q95", "p_last_k", "p_last_k_se"]
    assert [row[1] for row in rows[1:]] == ["2", "3", "4", "1"]
    assert sum(float(row[6]) for row in rows[1:]) == pytest.approx(1)


def test_effective_weight_and_importance_stand_beside_the_nominal_weight(tmp_path):
    make_index(write(tmp_path / "in", STEPS), tmp_path / "out")
    lines = (tmp_path / "out" / "weights.csv").read_text().splitlines()
    assert lines[0] == "iCode,Level,Parent,Weight,EffWeight,Importance"
    assert lines[1].startswith("jobs,1,Economy,2,0.4444444444444444,")
    assert lines[6].startswith("Index,3,,,1,")
    assert float(lines[6].split(",")[-1]) == pytest.approx(1)


@pytest.mark.parametrize(
    ("changed", "repeats", "codes"),
    [
        ({"steps": "normalise: min-max"}, Repeats(), {"steps.value"}),
        ({"data": DATA.replace("A,", "B,", 1)}, Repeats(), {"data.duplicate_unit"}),
        (
            {"steps": "impute: knn", "data": DATA.replace(",50,", ",fifty,")},
            Repeats(),
            {"steps.value", "table.not_a_number"},
        ),
        ({"meta": META.replace("1,Indicator,,,0,50", "1,Indicator,,,,")}, Repeats(), {"index.no_span"}),
        ({"data": DATA.replace("9000", "0")}, Repeats(), {"index.no_logarithm"}),
        ({}, Repeats(vary="weights:0.25"), {"index.no_runs"}),
        ({}, Repeats(10, "noise"), {"vary.value"}),
    ],
)
def test_what_cannot_be_used_is_refused_and_nothing_is_written(tmp_path, changed, repeats, codes):
    with pytest.raises(Rejected) as no:
        make_index(write(tmp_path / "in", **({"steps": STEPS} | changed)), tmp_path / "out", repeats)
    assert {problem.code for problem in no.value.problems if not problem.warning} == codes
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_an_interruption_leaves_the_former_result_as_it_was(tmp_path):
    tables = write(tmp_path / "in", STEPS)
    make_index(tables, tmp_path / "out")
    before = _content(tmp_path / "out")

    def interrupt(_done, _total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_index(tables, tmp_path / "out", Repeats(runs=50), interrupt)
    assert _content(tmp_path / "out") == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out"]


def test_rows_in_another_order_give_every_unit_the_same_line(tmp_path):
    head, *rows = DATA.splitlines()
    make_index(write(tmp_path / "in", STEPS), tmp_path / "one")
    make_index(write(tmp_path / "turned", STEPS, "\n".join([head, *rows[::-1]]) + "\n"), tmp_path / "two")
    for name in ("scores.csv", "steps/5_aggregated.csv"):
        one, two = ((tmp_path / folder / name).read_text().splitlines() for folder in ("one", "two"))
        assert sorted(one) == sorted(two)
