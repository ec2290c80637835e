from dataclasses import replace

import pytest

from liangpai.examples import load_example
from liangpai.problems import Rejected
from liangpai.scoring.scheme import from_tables, from_yaml, to_tables, to_yaml
from liangpai.scoring.scheme.document import LOADER
from liangpai.scoring.scheme.model import Scoring
from liangpai.scoring.scheme.unfolding import DEEPEST, LARGEST, Unfolding, refuse_unfolding

SCHEME, _ = load_example("yunxiu")
BOMB = "\n".join(
    ["a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    + [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 12)]
)


def nested(depth: int) -> str:
    return "[" * depth + "]" * depth


@pytest.mark.parametrize(
    "text", [BOMB, nested(DEEPEST), nested(200_000), "a: &a [*a]", f"[{'1,' * LARGEST}]"]
)
def test_what_would_unfold_or_nest_without_end_is_refused_at_once(text: str) -> None:
    with pytest.raises(Unfolding):
        refuse_unfolding(text, LOADER)


@pytest.mark.parametrize("text", [nested(DEEPEST - 1), "a: &a [1, 2]\nb: [*a, *a]", "a: &s word\nb: *s", ""])
def test_what_a_person_writes_passes(text: str) -> None:
    refuse_unfolding(text, LOADER)


@pytest.mark.parametrize("text", [BOMB, "classes: " + nested(200_000)])
def test_a_scheme_made_to_unfold_is_named_by_its_place(text: str) -> None:
    with pytest.raises(Rejected) as rejected:
        from_yaml(f"format: liangpai-scheme/1\n{text}")
    (problem,) = rejected.value.problems
    assert problem.code == "scheme.yaml_unfolds" and "行" in problem.place


def test_a_cell_made_to_nest_is_named_by_its_place() -> None:
    tables = to_tables(SCHEME)
    tables["指标"][0]["计分"] = nested(5_000)
    with pytest.raises(Rejected) as rejected:
        from_tables(tables)
    assert [problem.code for problem in rejected.value.problems] == ["scheme.cell_unreadable"]


def test_a_list_that_two_indicators_share_is_written_and_read_by_reference() -> None:
    shared = Scoring("bands", {"edges": [1.0, 2.0], "points": [0.0, 1.0, 2.0]})
    scheme = replace(SCHEME, indicators=tuple(replace(one, scoring=shared) for one in SCHEME.indicators))
    assert "*id001" in to_yaml(scheme)
    assert from_yaml(to_yaml(scheme)) == scheme
