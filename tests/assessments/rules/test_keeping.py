"""What a run keeps is exactly what the engine found, and its archive proves it."""

import numpy as np
import pytest

from liangpai.assessments.rules import keeping
from liangpai.assessments.rules.keeping import kept_of, rows_of
from liangpai.dossier.outcome import result_document
from liangpai.dossier.verify import export_of, verify
from liangpai.examples import load_example
from liangpai.scoring.assessment import assess


@pytest.fixture(scope="module")
def assessment():
    return assess(*load_example("yunxiu"), runs=500)


@pytest.fixture(scope="module")
def kept(assessment):
    return kept_of(assessment)


def test_scores_ranks_and_grades_are_those_of_the_engine(assessment, kept) -> None:
    for row in kept.rows:
        at = assessment.row_of(row.code)
        assert row.score == pytest.approx(assessment.published[at])
        assert row.rank == assessment.ranks[at]
        assert row.grade == assessment.grades[at]


def test_classes_stand_in_the_order_of_the_scheme_and_the_best_first(assessment, kept) -> None:
    classes = list(dict.fromkeys(row.class_code for row in kept.rows))
    assert classes == [item.code for item in assessment.scheme.classes]
    for code in classes:
        ranks = [row.rank for row in kept.rows if row.class_code == code]
        assert ranks == sorted(ranks)
    assert [row.order for row in kept.rows] == list(range(len(kept.rows)))


def test_neighbours_that_are_not_told_apart_share_a_band(kept) -> None:
    last = {row.code: row.band for row in kept.rows if row.class_code == "镇"}
    assert last["YXZ7"] == last["YXZ8"]
    assert last["YXZ1"] != last["YXZ5"]


def test_the_archive_verifies_and_carries_the_digest(kept, assessment, tmp_path) -> None:
    assert kept.digest == result_document(assessment)["hash"]
    path = tmp_path / "result.zip"
    path.write_bytes(kept.archive)
    verdict = verify(path)
    assert verdict.holds
    assert verdict.recomputed == kept.digest
    assert export_of(kept.archive, "result.zip").manifest["hash"] == kept.digest


def test_keeping_twice_gives_the_same_bytes(kept, assessment) -> None:
    assert kept_of(assessment) == kept


def test_every_decision_says_why_in_both_languages(kept) -> None:
    verdicts = [verdict for row in kept.rows for verdict in row.decisions]
    assert any(verdict["outcome"] == "indistinguishable" for verdict in verdicts)
    for verdict in verdicts:
        assert verdict["why"]["zh"] and verdict["why"]["en"]
        assert all(check["zh"] and check["en"] for check in verdict["checks"])


def test_what_is_not_told_apart_is_put_to_deliberation(kept) -> None:
    assert [one["class"] for one in kept.deliberations] == ["镇"]
    assert "桑陌镇、茶坞镇 不足以区分" in kept.deliberations[0]["zh"]


def test_units_without_a_rank_stand_last_without_a_band(one_class) -> None:
    nan = float("nan")
    rows = rows_of(assess(*one_class([[nan, nan], [50, 60], [70, 80]]), runs=50))
    assert [row.code for row in rows] == ["T03", "T02", "T01"]
    assert (rows[-1].rank, rows[-1].score, rows[-1].band, rows[-1].low) == (None, None, 0, None)
    assert rows[-1].status == "unrated"


def test_a_large_run_keeps_no_sheets(one_class, monkeypatch) -> None:
    monkeypatch.setattr(keeping, "KEPT", 2)
    rows = rows_of(assess(*one_class(np.arange(6.0).reshape(3, 2)), runs=50))
    assert [row.explanation for row in rows] == [{}, {}, {}]


def test_last_times_place_is_kept_beside(kept, assessment) -> None:
    before = {item.unit: item.rank for item in assessment.figures.previous}
    assert before
    assert {row.code: row.previous_rank for row in kept.rows if row.code in before} == before
