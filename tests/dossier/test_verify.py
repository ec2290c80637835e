"""A result that follows from its own scheme and figures holds; every kind of tampering is told by name."""

import json

import pytest

from liangpai.dossier.archive import read_archive
from liangpai.dossier.verify import open_export, verify
from liangpai.problems import Rejected, errors
from tests.dossier.cases import forged, resealed, unpacked


def _archive(case):
    return case.made.folder / "result.zip"


def _codes(verdict):
    return {problem.code for problem in verdict.problems}


@pytest.mark.parametrize("name", ["golden", "yunxiu"])
def test_a_fresh_archive_holds(request, name):
    case = request.getfixturevalue(name)
    verdict = verify(_archive(case))
    assert verdict.holds and verdict.problems == ()
    assert verdict.claimed == verdict.recomputed == case.made.digest


def test_an_archive_holds_wherever_it_is_carried(yunxiu, tmp_path):
    path = tmp_path / "renamed.zip"
    path.write_bytes(_archive(yunxiu).read_bytes())
    assert verify(path).holds


def test_the_progress_of_the_replications_is_told(golden):
    told = []
    verify(_archive(golden), progress=lambda *step: told.append(step))
    assert told[-1] == ("镇", 400, 400)


def test_a_changed_paper_beside_a_sound_archive_is_a_warning(golden, tmp_path):
    path = tmp_path / "result.zip"
    path.write_bytes(_archive(golden).read_bytes())
    (tmp_path / "通报.docx").write_bytes(b"other")
    verdict = verify(path)
    assert verdict.holds
    assert [(problem.code, problem.place) for problem in verdict.problems] == [
        ("archive.beside", "通报.docx")
    ]


def test_a_changed_figure_changes_the_score_and_the_hash(golden, tmp_path):
    files = unpacked(_archive(golden))
    files["figures/now.csv"] = files["figures/now.csv"].replace(b"98", b"99", 1)
    assert files["figures/now.csv"] != unpacked(_archive(golden))["figures/now.csv"]
    verdict = verify(resealed(tmp_path / "x.zip", files))
    assert _codes(verdict) >= {"verify.hash", "verify.unit", "verify.contents", "verify.steps"}
    assert not verdict.holds


def test_a_changed_scheme_changes_the_hash(golden, tmp_path):
    files = unpacked(_archive(golden))
    files["scheme.yaml"] = files["scheme.yaml"].replace(b"version: 1", b"version: 2")
    assert "verify.hash" in _codes(verify(resealed(tmp_path / "x.zip", files)))


def _first(document, *path):
    for step in path[:-1]:
        document = document[step]
    return document, path[-1]


FORGERIES = {
    "a score": (("result", "units", 0, "score"), 99.0, "verify.unit"),
    "a score left out": (("result", "units", 0, "score"), None, "verify.unit"),
    "a rank": (("result", "units", 0, "rank"), 3.0, "verify.unit"),
    "a grade": (("result", "units", 0, "grade"), "较差", "verify.unit"),
    "a decision": (("result", "decisions", 0, "outcome"), "proposed", "verify.decisions"),
    "the reasons of a decision": (("decisions", 0, "outcome"), "proposed", "verify.decision"),
    "a check": (("decisions", 0, "checks", 0, "passed"), "yes", "verify.decision"),
    "what a check found": (("decisions", 0, "checks", 1, "found"), 0.999, "verify.decision"),
    "the probability of a decision": (("decisions", 0, "probability"), 0.99, "verify.decision"),
    "a probability": (("probabilities", 0, "p_last"), 0.9, "verify.probability"),
    "a probability with its error": (("probabilities", 0), {"unit": "G1", "p_last": 0.9, "standard_error": 1.0, "median": 1.0, "low": 1.0, "high": 1.0}, "verify.probability"),
    "an interval": (("probabilities", 0, "high"), 4.0, "verify.probability"),
    "the units near the last places": (("near_last", 0, "units"), ["G1"], "verify.near_last"),
    "whether they are told apart": (("near_last", 0, "told_apart"), True, "verify.near_last"),
    "the certainty asked for": (("near_last", 0, "certainty"), 0.5, "verify.near_last"),
    "the warnings": (("warnings",), [{"code": "calm"}], "verify.contents"),
    "the hash": (("hash",), "sha256:00", "verify.hash"),
    "a new entry": (("approved_by",), "somebody", "verify.contents"),
    "the format": (("result", "format"), "other", "verify.contents"),
}  # fmt: skip


@pytest.mark.parametrize("what", FORGERIES)
def test_a_forged_result_is_told_even_when_the_manifest_agrees(golden, tmp_path, what):
    path, value, code = FORGERIES[what]

    def change(document):
        place, last = _first(document, *path)
        place[last] = value

    verdict = verify(forged(tmp_path / "x.zip", _archive(golden), change))
    assert not verdict.holds
    assert _codes(verdict) == {code}
    assert all(problem.zh and problem.en and problem.place for problem in verdict.problems)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        (("result", "units"), "verify.unit"),
        (("result", "decisions"), "verify.decisions"),
        (("probabilities",), "verify.probability"),
        (("decisions",), "verify.decision"),
        (("near_last",), "verify.near_last"),
    ],
)
def test_an_entry_left_out_is_told(golden, tmp_path, path, code):
    def change(document):
        place, last = _first(document, *path)
        del place[last][0]

    assert code in _codes(verify(forged(tmp_path / "x.zip", _archive(golden), change)))


@pytest.mark.parametrize("path", [("result", "units"), ("probabilities",), ("decisions",)])
def test_an_entry_added_is_told(golden, tmp_path, path):
    def change(document):
        place, last = _first(document, *path)
        place[last].append({**place[last][0]})

    assert not verify(forged(tmp_path / "x.zip", _archive(golden), change)).holds


def test_a_probability_may_move_within_its_tolerance(golden, tmp_path):
    def change(document):
        document["probabilities"][2]["p_last"] += 0.02

    assert verify(forged(tmp_path / "x.zip", _archive(golden), change)).holds


def test_a_forged_hash_of_the_manifest_is_told(golden, tmp_path):
    def change(manifest):
        manifest["hash"] = "sha256:00"

    path = forged(tmp_path / "x.zip", _archive(golden), change, "manifest.json")
    assert _codes(verify(path)) == {"verify.hash"}


@pytest.mark.parametrize("change", [(b"90.4", b"99.4"), (b"G1", b"G9"), (b"90.4", b""), (b"G1,", b"G1,,")])
def test_a_forged_step_is_told(golden, tmp_path, change):
    files = unpacked(_archive(golden))
    files["steps/scores.csv"] = files["steps/scores.csv"].replace(*change, 1)
    assert files["steps/scores.csv"] != unpacked(_archive(golden))["steps/scores.csv"]
    verdict = verify(resealed(tmp_path / "x.zip", files))
    assert [(problem.code, problem.place) for problem in verdict.problems] == [
        ("verify.steps", "steps/scores.csv")
    ]


def test_a_step_may_differ_in_the_last_of_its_decimals(golden, tmp_path):
    files = unpacked(_archive(golden))
    files["steps/scores.csv"] = files["steps/scores.csv"].replace(b"82.666667", b"82.666666")
    assert files["steps/scores.csv"] != unpacked(_archive(golden))["steps/scores.csv"]
    assert verify(resealed(tmp_path / "x.zip", files)).holds


@pytest.mark.parametrize("name", ["steps/scores.csv", "steps/more.csv"])
def test_a_step_left_out_or_added_is_told(golden, tmp_path, name):
    files = unpacked(_archive(golden))
    if files.pop(name, None) is None:
        files[name] = b"unit,x\nG1,1\n"
    assert _codes(verify(resealed(tmp_path / "x.zip", files))) == {"verify.steps"}


def _refused(path):
    with pytest.raises(Rejected) as no:
        verify(path)
    return {problem.code for problem in errors(no.value.problems)}


@pytest.mark.parametrize("name", ["scheme.yaml", "result.json", "figures/figures.json", "figures/now.csv"])
def test_an_archive_without_what_is_needed_is_refused(golden, tmp_path, name):
    files = unpacked(_archive(golden))
    if name != "figures/now.csv":
        del files[name]
        assert _refused(resealed(tmp_path / "x.zip", files)) == {"archive.incomplete"}
    else:
        files[name] = files[name].replace(b"G1", b"G9")
        assert _refused(resealed(tmp_path / "x.zip", files)) == {"archive.incomplete"}


@pytest.mark.parametrize(
    "replications",
    [
        {"runs": 10**12, "seed": 1},
        {"runs": 0, "seed": 1},
        {"runs": 100, "seed": -1},
        {"runs": "100", "seed": 1},
        {},
        5,
    ],
    ids=str,
)
def test_replications_nobody_can_repeat_are_refused(golden, tmp_path, replications):
    def change(document):
        document["replications"] = replications

    assert _refused(forged(tmp_path / "x.zip", _archive(golden), change)) == {"archive.incomplete"}


@pytest.mark.parametrize(
    "path", [("result",), ("hash",), ("probabilities",), ("decisions",), ("near_last",), ("warnings",)]
)
@pytest.mark.parametrize("value", [None, [5], "x", {}])
def test_a_result_of_another_shape_is_refused_or_told(golden, tmp_path, path, value):
    def change(document):
        place, last = _first(document, *path)
        place[last] = value

    broken = forged(tmp_path / "x.zip", _archive(golden), change)
    try:
        assert not verify(broken).holds
    except Rejected as no:
        assert [problem.code for problem in no.problems] == ["archive.incomplete"]


def test_a_scheme_that_is_none_is_refused_with_its_own_problems(golden, tmp_path):
    files = unpacked(_archive(golden)) | {"scheme.yaml": b"id: [1"}
    assert all(code.startswith("scheme") for code in _refused(resealed(tmp_path / "x.zip", files)))


def test_what_an_archive_holds_can_be_opened_without_computing(yunxiu):
    export = open_export(_archive(yunxiu))
    assert [unit.code for unit in export.figures.units][:2] == ["YXZ1", "YXZ2"]
    assert "now.csv" in export.inputs
    assert json.loads(read_archive(_archive(yunxiu))[1]["result.json"]) == export.claimed
