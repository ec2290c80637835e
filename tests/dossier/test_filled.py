"""Figures written into the workbook that asks for them, and read back, are the same figures to the last bit."""

from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liangpai.dossier.filled import filled_template
from liangpai.dossier.sources import read_figures
from liangpai.examples import load_example
from liangpai.scoring.assessment import (
    Adjustment,
    Excuse,
    Figures,
    Hold,
    PreviousStanding,
    PriorCard,
    Received,
    Record,
    Unit,
    VetoCase,
)
from liangpai.spreadsheets.template import write_template

SCHEME, FIGURES = load_example("yunxiu")


def same(one: Figures, other: Figures) -> bool:
    """Whether two sets of figures agree in every bit."""
    return all(
        np.array_equal(mine, theirs, equal_nan=mine.dtype != bool)
        if isinstance(mine, np.ndarray)
        else mine == theirs
        for mine, theirs in (
            (getattr(one, field.name), getattr(other, field.name)) for field in fields(Figures)
        )
    )


def through_a_workbook(scheme, figures, path):
    write_template(filled_template(scheme, figures), path)
    return read_figures(scheme, path)


@pytest.mark.parametrize("name", ["conference", "golden", "yunxiu"])
def test_the_figures_of_every_example_survive(tmp_path, name):
    scheme, figures = load_example(name)
    read, problems = through_a_workbook(scheme, figures, tmp_path / "a.xlsx")
    assert same(read, figures)
    assert problems == []


def test_two_sets_of_figures_that_differ_in_one_bit_are_not_the_same():
    now = FIGURES.now.copy()
    now[0, 0] = np.nextafter(now[0, 0], 1e9)
    assert same(FIGURES, replace(FIGURES, now=FIGURES.now.copy()))
    assert not same(FIGURES, replace(FIGURES, now=now))
    assert not same(FIGURES, replace(FIGURES, stage="定稿"))


WORDS = st.text("甲乙丙abc012〔〕（）·,;%=+-@'\"<&", min_size=1, max_size=12).map(lambda text: f"文{text}号")
NUMBERS = st.floats(-1e6, 1e6, allow_nan=False, width=64) | st.floats(1e-9, 1) | st.just(float("nan"))
UNITS = [
    Unit(f"U{row}", f"第{row}单位", kind.code, SCHEME.tiers[row % 3].code, None if row % 2 else row)
    for row, kind in enumerate(SCHEME.classes * 2)
]
CODES = [unit.code for unit in UNITS]
unit = st.sampled_from(CODES)
SHAPE = (len(UNITS), len(SCHEME.indicators))


@st.composite
def figures(draw: st.DrawFn) -> Figures:
    """Figures of a few units with every kind of record."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    some = [np.where(rng.random(SHAPE) < 0.7, rng.uniform(2, 300, SHAPE), np.nan) for _ in range(2)]
    # Not in a column of percentages, where a number under 1 is asked about.
    some[0][0, SCHEME.indicator_codes.index("A5")] = draw(NUMBERS)
    sigma = np.where(rng.random(SHAPE) < 0.1, rng.random(SHAPE), np.nan)
    excused = rng.random(SHAPE) < 0.05
    pairs = [(UNITS[row].code, SCHEME.indicators[column].code) for row, column in np.argwhere(excused)]
    asked = sorted({condition.record for rule in SCHEME.card_rules for condition in rule.when})
    subjects = st.sampled_from([*SCHEME.indicator_codes, *asked, *(kind.code for kind in SCHEME.card_kinds)])
    rules = st.sampled_from([rule.code for rule in SCHEME.adjustments])
    cards = st.sampled_from([kind.code for kind in SCHEME.card_kinds])
    whole = st.none() | st.integers(1, 30)
    score = st.none() | st.floats(0, 100)
    grade = st.sampled_from(["", "优秀", "良好"])

    def some_of(build: st.SearchStrategy, key: object = None) -> tuple:
        return tuple(draw(st.lists(build, max_size=3, unique_by=key)))  # type: ignore[arg-type]  # None: no key

    return Figures(
        units=tuple(UNITS),
        now=some[0],
        base=some[1],
        sigma=sigma,
        excused=excused,
        excuses=tuple(Excuse(code, indicator, draw(WORDS)) for code, indicator in pairs),
        adjustments=some_of(st.builds(Adjustment, unit, rules, st.floats(0, 9), WORDS)),
        vetoes=some_of(
            st.builds(VetoCase, unit, st.sampled_from([veto.code for veto in SCHEME.vetoes]), WORDS)
        ),
        records=some_of(
            st.builds(Record, unit, st.sampled_from(asked), st.floats(0, 1), WORDS | st.just("")),
            key=lambda record: (record.unit, record.record),
        ),
        prior_cards=some_of(
            st.builds(PriorCard, unit, cards, st.integers(1, 9), st.booleans()),
            key=lambda card: (card.unit, card.card, card.occasions_ago),
        ),
        holds=some_of(
            st.builds(Hold, unit, subjects, st.sampled_from(["conflict", "appeal"]), WORDS | st.just(""))
        ),
        received=some_of(st.builds(Received, unit, WORDS, WORDS, score, grade, whole)),
        previous=some_of(st.builds(PreviousStanding, unit, score, whole, grade), key=lambda item: item.unit),
        as_of=draw(st.sampled_from(["", "2024-01-10"])),
        stage=draw(st.sampled_from(["", "试算", "定稿"])),
    )


@settings(max_examples=8, suppress_health_check=list(HealthCheck), deadline=None)
@given(made=figures())
def test_any_figures_survive(tmp_path_factory, made):
    read, _ = through_a_workbook(SCHEME, made, tmp_path_factory.mktemp("filled") / "a.xlsx")
    assert same(read, made)


def test_the_cover_says_whose_figures_stand_inside():
    assert "演示" in filled_template(SCHEME, FIGURES, "演示数据").notes[0]
    assert filled_template(SCHEME, FIGURES).notes[0].startswith("先填")
