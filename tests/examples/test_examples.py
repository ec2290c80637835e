"""The shipped examples load, pass the checks, tell their stories, and name no real place or person they must not."""

import csv
import hashlib
import re
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from liangpai.examples import example_names, example_units, load_example, template_names
from liangpai.problems import Rejected
from liangpai.scoring.assessment import Assessment, Decision, assess, check_figures
from liangpai.scoring.certainty import certainty
from liangpai.scoring.scheme import from_tables, from_yaml, to_tables, to_yaml
from liangpai.scoring.soundness import check_scheme
from scripts.make_examples import contents

CHECKOUT = Path(__file__).resolve().parent.parent.parent
SHIPPED = ("docs", "scripts", "src")

# Names of real leaders in the news report behind this project, in both scripts: first 16 digits of SHA-256.
LEADERS = {
    *("45142f7acb7ef981", "16dcb81e72e85599", "52d78451cfdd11ee", "c1bd7101aca0ab24", "294717a5e7678ad6"),
    *("2bfc4b8df51b66ba", "0580b0ae2e8fba80", "964669200e042ee1", "5b46524649ba9359", "aea877d8f75ac860"),
    *("5b40659c214a44df", "b7cc98204fd3d48a", "6cc3432648ca9ee0", "48eb75ec338d61c8", "0eb733764c2a3bf5"),
    *("0d81a37f07534073", "856b9c426f3d4a73", "c3f64b70a9a65326", "ca26c86dd33e203b", "2298f99b0f9085a9"),
    *("9edc4e24333ec2b8", "dc19cee08e71c678"),
}


@pytest.fixture(scope="module")
def golden() -> Assessment:
    return assess(*load_example("golden"), runs=200_000)


@pytest.fixture(scope="module")
def yunxiu() -> Assessment:
    return assess(*load_example("yunxiu"), runs=4_000)


def decided(assessment: Assessment, unit: str) -> dict[str, Decision]:
    return {item.rule: item for item in assessment.decisions if item.unit == unit}


def failed(decision: Decision) -> list[str]:
    return [check.code for check in decision.failed]


def test_the_examples_are_named() -> None:
    assert example_names() == ("conference", "golden", "yunxiu")
    assert template_names() == ("qingcheng",)


@pytest.mark.parametrize("name", ["atlantis", "qingcheng", "__pycache__", "../examples/golden", ""])
def test_an_example_that_does_not_exist_is_refused_with_the_names_that_do(name: str) -> None:
    with pytest.raises(Rejected, match=r"conference, golden, yunxiu") as refused:
        load_example(name)
    assert [problem.code for problem in refused.value.problems] == ["example.unknown"]
    with pytest.raises(Rejected, match="qingcheng"):
        example_units("golden")


@pytest.mark.parametrize("name", example_names())
def test_every_example_is_marked_fictional_and_says_what_is_a_default_of_ours(name: str) -> None:
    scheme, figures = load_example(name)
    assert scheme.fictional and "本系统默认" in scheme.origin and "虚构" in scheme.origin
    assert (figures.as_of, figures.stage) == ("2024-01-10", "试算")


@pytest.mark.parametrize(
    ("name", "codes"), [("conference", []), ("golden", []), ("yunxiu", ["scheme.error_default"])]
)
def test_every_example_passes_the_checks_but_for_the_warnings_it_means(name: str, codes: list[str]) -> None:
    scheme, figures = load_example(name)
    found = [*check_scheme(scheme), *check_figures(scheme, figures)]
    assert [problem.code for problem in found] == codes
    assert all(problem.warning for problem in found)


@pytest.mark.parametrize("name", example_names())
def test_every_scheme_survives_both_of_its_forms(name: str) -> None:
    scheme, _ = load_example(name)
    assert from_yaml(to_yaml(scheme)) == scheme
    assert from_tables(to_tables(scheme)) == scheme


@pytest.mark.parametrize("name", example_names())
def test_the_stored_certainty_is_what_the_calibration_gives(name: str) -> None:
    scheme, figures = load_example(name)
    with_rank = {code for rule in scheme.card_rules if rule.trigger == "rank" for code in rule.classes}
    for entry in scheme.gate.certainty:
        assert entry.value == certainty(entry.n, entry.k, classes=entry.classes)
        assert entry.n == sum(unit.class_code == entry.class_code for unit in figures.units)
        assert entry.classes == max(len(with_rank), 1)


def test_the_golden_scores_are_right_to_four_decimals(golden: Assessment) -> None:
    assert np.round(golden.total, 4) == pytest.approx([86.9825, 83.7333, 73.3333, 73.4000], abs=1e-9)
    assert golden.published.tolist() == [86.98, 83.73, 73.33, 73.40]
    by_indicator = [
        [90.4, 82.6667, 84.9123],
        [80.0, 93.3333, 78.6667],
        [69.6, 70.6667, 86.6667],
        [68, 72.6667, 88],
    ]
    assert golden.scores == pytest.approx(np.array(by_indicator), abs=6e-5)


@pytest.mark.parametrize("runs", [None, 200_000])
def test_the_golden_last_place_is_a_coin_toss(runs: int | None) -> None:
    chances = assess(*load_example("golden"), runs=runs).standing_of("镇").simulated.p_last
    assert chances == pytest.approx([0, 0, 0.515, 0.485], abs=0.01)


def test_the_golden_case_deals_no_card_and_names_both_towns_for_deliberation(golden: Assessment) -> None:
    (decision,) = golden.decisions
    assert (decision.unit, decision.outcome) == ("G3", "indistinguishable")
    assert failed(decision) == ["p_last", "not_flipped"]
    (near,) = golden.near_last
    assert (near.k, set(near.units), near.told_apart) == (1, {"G3", "G4"}, False)


def test_the_golden_last_place_flips_without_opinions(golden: Assessment) -> None:
    assert golden.without_subjective[2:].tolist() == [70.00, 69.75]
    assert (golden.ranks[2:].tolist(), golden.ranks_without_subjective[2:].tolist()) == ([4, 3], [3, 4])


def test_the_tutorial_has_a_card_that_is_carried_and_a_class_that_is_not_told_apart() -> None:
    found = assess(*load_example("conference"))
    assert [(one.unit, one.rule, one.outcome) for one in found.decisions] == [
        ("YXZ1", "yellow_rank", "proposed"),
        ("YXJ3", "yellow_rank", "indistinguishable"),
    ]
    towns, streets = found.near_last
    assert (towns.units, streets.units) == (("YXZ1",), ("YXJ3", "YXJ4"))


def test_the_figures_of_yunxiu_are_what_their_script_makes() -> None:
    shipped = files("liangpai.examples").joinpath("yunxiu")
    made = contents()
    assert {item.name for item in shipped.iterdir()} == {"scheme.yaml", *made}
    for name, content in made.items():
        assert shipped.joinpath(name).read_bytes() == content, name


def test_yunxiu_has_the_classes_areas_and_tiers_of_the_default_scheme() -> None:
    scheme, figures = load_example("yunxiu")
    count = {
        item.code: sum(unit.class_code == item.code for unit in figures.units) for item in scheme.classes
    }
    assert count == {"镇": 8, "街道": 4, "专班": 10}
    points = {code: [area.weights.get(code, 0) for area in scheme.areas] for code in count}
    assert points["镇"] == [25, 20, 20, 15, 10, 10, 0, 0, 0, 0, 0]
    assert points["街道"] == [30, 15, 10, 15, 20, 10, 0, 0, 0, 0, 0]
    assert points["专班"] == [0, 0, 0, 0, 0, 0, 40, 25, 15, 10, 10]
    shares = {tier.code: (tier.level, tier.growth, tier.places) for tier in scheme.tiers}
    assert shares == {"创先": (60, 30, 10), "进位": (40, 40, 20), "消薄": (30, 50, 20)}
    assert {unit.tier for unit in figures.units} == {"进位"}
    assert (scheme.bonus_cap, scheme.deduction_cap) == (3, 6)


def test_yunxiu_shows_every_way_of_scoring_an_office_needs() -> None:
    scheme, _ = load_example("yunxiu")
    methods = {item.scoring.method for item in scheme.indicators}
    assert methods == {"efficacy", "bands", "deduct", "target", "threshold_or_growth"}
    assert {item.error.kind for item in scheme.indicators} == {
        "default",
        "stated",
        "relative",
        "band",
        "none",
    }
    assert any(item.season_end for item in scheme.indicators)
    assert all(item.source and item.duty and item.definition for item in scheme.indicators)


def test_two_towns_007_apart_are_not_told_apart(yunxiu: Assessment) -> None:
    last, before = yunxiu.row_of("YXZ7"), yunxiu.row_of("YXZ8")
    assert (yunxiu.published[last], yunxiu.published[before]) == (73.99, 74.06)
    decision = decided(yunxiu, "YXZ7")["yellow_rank"]
    assert (decision.outcome, failed(decision)) == ("indistinguishable", ["p_last", "not_flipped"])
    towns = next(near for near in yunxiu.near_last if near.class_code == "镇")
    assert (set(towns.units), towns.told_apart, towns.certainty_stored) == ({"YXZ7", "YXZ8"}, False, True)
    assert not any(item.class_code == "镇" and item.outcome == "proposed" for item in yunxiu.decisions)


def test_the_street_clearly_behind_is_carded_even_with_doubled_errors(yunxiu: Assessment) -> None:
    assert yunxiu.published[[yunxiu.row_of("YXJ4"), yunxiu.row_of("YXJ3")]].tolist() == [71.61, 76.26]
    decision = decided(yunxiu, "YXJ4")["yellow_rank"]
    assert (decision.outcome, decision.required, decision.stands_doubled) == ("proposed", 0.917, True)
    assert decision.probability is not None and decision.probability > 0.99


def test_a_task_force_is_carded_on_its_record_and_another_is_held_by_its_appeal(yunxiu: Assessment) -> None:
    assert {code: item.outcome for code, item in decided(yunxiu, "YXT04").items()} == {
        "yellow_overdue": "proposed"
    }
    held = decided(yunxiu, "YXT09")
    assert {code: (item.outcome, failed(item)) for code, item in held.items()} == {
        "yellow_fulfilment": ("held", ["no_open_hold"])
    }


def test_a_second_yellow_card_in_a_row_becomes_red(yunxiu: Assessment) -> None:
    assert {code: (item.card, item.outcome) for code, item in decided(yunxiu, "YXT05").items()} == {
        "yellow_fulfilment": ("yellow", "proposed"),
        "red_repeated": ("red", "proposed"),
    }


def test_a_third_overdue_of_six_matters_is_too_few_for_a_card(yunxiu: Assessment) -> None:
    records = {item.record: item.value for item in yunxiu.figures.records if item.unit == "YXT08"}
    assert records["逾期率"] > 0.2 and records["督办事项数"] == 6
    assert decided(yunxiu, "YXT08") == {}


def test_a_conflict_on_a_decisive_figure_keeps_the_red_card_away(yunxiu: Assessment) -> None:
    assert yunxiu.published[yunxiu.row_of("YXT07")] < 60
    decision = decided(yunxiu, "YXT07")["red_floor"]
    assert (decision.outcome, failed(decision)) == ("held", ["no_open_hold"])


def test_nobody_else_is_proposed_or_held(yunxiu: Assessment) -> None:
    assert {item.unit for item in yunxiu.decisions} == {"YXZ7", "YXJ4", "YXT04", "YXT05", "YXT07", "YXT09"}


def test_a_town_falls_three_places_when_opinions_are_dropped(yunxiu: Assessment) -> None:
    shift = yunxiu.subjective_shift[yunxiu.row_of("YXZ4")]
    assert shift == -3


def test_a_veto_caps_the_grade_of_the_first_street_and_leaves_its_score(yunxiu: Assessment) -> None:
    row = yunxiu.row_of("YXJ2")
    assert yunxiu.ranks[row] == 1 and yunxiu.published[row] >= 85
    assert yunxiu.grades[row] == "良好"


def test_bonus_and_deductions_count_as_ruled(yunxiu: Assessment) -> None:
    units = [unit.code for unit in yunxiu.figures.units]
    assert {units[row]: yunxiu.bonus[row] for row in np.flatnonzero(yunxiu.bonus)} == {"YXZ5": 1, "YXJ1": 2}
    assert {units[row]: yunxiu.deduction[row] for row in np.flatnonzero(yunxiu.deduction)} == {"YXZ3": 2}


def test_growth_earns_the_full_marks_that_the_threshold_would_not(yunxiu: Assessment) -> None:
    cell = yunxiu.row_of("YXZ3"), yunxiu.scheme.indicator_codes.index("D3")
    assert yunxiu.figures.now[cell] < 85 and yunxiu.scores[cell] == 100


def test_a_few_figures_are_missing_and_everybody_is_rated(yunxiu: Assessment) -> None:
    absent = {
        unit.code: share for unit, share in zip(yunxiu.figures.units, yunxiu.missing_weight, strict=True)
    }
    assert {code: share for code, share in absent.items() if share} == pytest.approx(
        {"YXZ6": 0.03, "YXJ3": 0.03}
    )
    assert set(yunxiu.status) == {"rated"}
    assert {excuse.unit for excuse in yunxiu.figures.excuses} == {"YXJ1", "YXJ2"}


def test_every_unit_has_a_standing_before_and_one_has_a_result_from_above(yunxiu: Assessment) -> None:
    assert [item.unit for item in yunxiu.figures.previous] == [unit.code for unit in yunxiu.figures.units]
    (received,) = yunxiu.figures.received
    assert (received.unit, received.grade, received.rank) == ("YXZ1", "优秀", 6)


def test_no_two_units_report_the_same_figures(yunxiu: Assessment) -> None:
    now = yunxiu.figures.now
    same = [(a, b) for a in range(len(now)) for b in range(a) if np.sum(now[a] == now[b]) > 6]
    assert same == []


def test_the_units_of_qingcheng_fit_the_default_scheme_and_carry_no_figures() -> None:
    units = example_units("qingcheng")
    scheme, _ = load_example("yunxiu")
    assert len(units) == len({unit.code for unit in units}) == 8
    assert all(re.fullmatch(r"441802\d{3}", unit.code) and not unit.tier for unit in units)
    assert {unit.class_code for unit in units} == {"街道", "镇"} < {item.code for item in scheme.classes}
    held = {item.name for item in files("liangpai.examples").joinpath("qingcheng").iterdir()}
    assert held == {"units.json", "villages.csv"}


def test_no_leader_of_the_news_report_occurs_in_what_is_shipped() -> None:
    kinds = {".py", ".md", ".yaml", ".json", ".csv", ".html", ".j2"}
    paths = (path for folder in SHIPPED for path in (CHECKOUT / folder).rglob("*") if path.suffix in kinds)
    runs = {run for path in paths for run in re.findall(r"[\u4e00-\u9fff]{3,}", path.read_text("utf-8"))}
    threes = {run[start : start + 3] for run in runs for start in range(len(run) - 2)}
    assert {name for name in threes if hashlib.sha256(name.encode()).hexdigest()[:16] in LEADERS} == set()


@pytest.mark.published
def test_no_real_town_is_among_the_fictional_units(reference: Path) -> None:
    with (reference / "places" / "gd_towns.csv").open(encoding="utf-8") as file:
        real = {row["name"] for row in csv.DictReader(file)}
    assert {"源潭镇", "石角镇"} < real
    assert {unit.name for name in example_names() for unit in load_example(name)[1].units} & real == set()


@pytest.mark.published
def test_the_units_of_qingcheng_are_those_of_the_statistical_codes(reference: Path) -> None:
    with (reference / "places" / "gd_towns.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["county_code"] == "441802"]
    assert {unit.code: (unit.name, unit.class_code) for unit in example_units("qingcheng")} == {
        row["nbs_code"]: (row["name"], row["kind"]) for row in rows
    }
