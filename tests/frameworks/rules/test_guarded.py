from dataclasses import replace

import pytest

from liangpai.examples import load_example
from liangpai.frameworks.rules import guarded, without_asides
from liangpai.scoring.scheme import Scheme
from liangpai.scoring.scheme.model import VetoRule


@pytest.fixture
def scheme() -> Scheme:
    return load_example("golden")[0]


def _named(scheme: Scheme, name: str, **changes: str) -> Scheme:
    first = replace(scheme.indicators[0], name=name, **changes)  # type: ignore[arg-type] # the test's own
    return replace(scheme, indicators=(first, *scheme.indicators[1:]))


def _codes(scheme: Scheme) -> list[str]:
    return [problem.code for problem in guarded(scheme)]


def test_a_scheme_of_ordinary_indicators_is_let_through(scheme: Scheme) -> None:
    assert _codes(_named(scheme, "办件满意率")) == []


def test_gross_growth_and_seasons_are_warned_of(scheme: Scheme) -> None:
    assert _codes(_named(scheme, "固定资产投资增速")) == ["guard.g2"]
    assert _codes(_named(scheme, "撂荒地复耕率")) == ["guard.g8"]
    assert _codes(_named(scheme, "撂荒地复耕率", season_end="12-31")) == []


@pytest.mark.parametrize(
    ("basis", "codes"), [("按会议要求", ["guard.g13"]), ("云岫府办〔2024〕1号第三条", []), (" ", [])]
)
def test_a_veto_names_a_document_number(scheme: Scheme, basis: str, codes: list[str]) -> None:
    veto = VetoRule("safety", "较大事故", "良好", basis)
    problems = list(guarded(replace(_named(scheme, "办件满意率"), vetoes=(veto,))))
    assert [one.code for one in problems] == codes
    assert all(not one.warning for one in problems)


def test_warnings_of_guard_rails_that_are_set_aside_are_silent(scheme: Scheme) -> None:
    problems = list(guarded(_named(scheme, "固定资产投资增速，含造林")))
    assert [one.code for one in without_asides(problems, {"G2"})] == ["guard.g8"]
    assert without_asides(problems, {}) == tuple(problems)
