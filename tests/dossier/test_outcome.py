"""The hash covers what is settled and nothing that has a tolerance."""

import json
from dataclasses import replace

import numpy as np

from liangpai.dossier.outcome import figures_hash, result_document, result_hash, settled
from liangpai.scoring.assessment import figures_to_files
from liangpai.scoring.scheme import canonical


def _hash(found):
    return result_document(found)["hash"]


def test_the_document_is_json_that_anybody_can_read_and_hash_again(yunxiu):
    document = result_document(yunxiu.made.assessment)
    read = json.loads(canonical(document))
    assert read["hash"] == result_hash(read["result"]) == yunxiu.made.digest
    assert read["replications"] == {"runs": 400, "seed": 1}


def test_it_is_the_file_beside_the_papers(yunxiu):
    assert (yunxiu.made.folder / "result.json").read_bytes() == canonical(
        result_document(yunxiu.made.assessment)
    )


def test_a_score_a_rank_a_grade_a_status_or_a_decision_changes_the_hash(golden):
    found = golden.made.assessment
    changes = [
        {"published": found.published + 0.01},
        {"ranks": found.ranks[::-1]},
        {"grades": ("良好", *found.grades[1:])},
        {"status": ("unrated", *found.status[1:])},
        {"decisions": tuple(replace(item, outcome="held") for item in found.decisions)},
        {"decisions": ()},
        {"scheme": replace(found.scheme, version=2)},
        {"figures": replace(found.figures, stage="定稿")},
    ]
    hashes = {_hash(replace(found, **change)) for change in changes}
    assert len(hashes | {_hash(found)}) == len(changes) + 1


def test_probabilities_and_warnings_do_not_change_the_hash(golden):
    found = golden.made.assessment
    calm = tuple(replace(item, probability=0.1, stands_doubled=None) for item in found.decisions)
    assert _hash(replace(found, runs=7, seed=9, warnings=(), decisions=calm)) == _hash(found)


def test_what_is_unknown_is_null(golden):
    found = golden.made.assessment
    blank = replace(found, published=np.full(4, np.nan), ranks=np.full(4, np.nan))
    assert {(entry["score"], entry["rank"]) for entry in settled(blank)["units"]} == {(None, None)}


def test_the_hash_of_the_figures_covers_names_and_contents_in_any_order(golden):
    files = figures_to_files(golden.made.assessment.scheme, golden.made.assessment.figures)
    assert figures_hash(files) == figures_hash(dict(reversed(files.items())))
    assert figures_hash(files) != figures_hash({**files, "more.csv": b""})
    assert figures_hash({"a": b"x", "b": b"y"}) != figures_hash({"a": b"y", "b": b"x"})
    assert settled(golden.made.assessment)["figures"] == figures_hash(files)
