"""Figures in and out through the API."""

from typing import Any

import pytest

from liangpai.results.models import Figure
from tests.api.client import Program, a_secret, at_its_clock
from tests.people import Cast
from tests.results.stories import Story, a_round

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(cast: Cast) -> Story:
    return a_round(at_its_clock(cast))


@pytest.fixture
def program(cast: Cast) -> Program:
    return Program(a_secret(cast))


def cell(story: Story, item: str, value: object, **changes: object) -> dict[str, Any]:
    return {"unit": story.town, "item": item, "period": "2023", "value": value} | changes


def send(story: Story, program: Program, *cells: dict[str, Any]) -> tuple[int, Any]:
    return program.post(f"/rounds/{story.round.pk}/figures", {"cells": list(cells)})


def test_good_cells_are_stored_as_drafts_and_bad_ones_are_named(story: Story, program: Program) -> None:
    status, taken = send(
        story,
        program,
        cell(story, "I1", 82.5),
        cell(story, "I2", "约十二"),
        cell(story, "I3", "９0", period=""),
    )
    assert (status, taken["saved"]) == (200, 3)
    [bad] = [problem for problem in taken["problems"] if not problem["is_warning"]]
    assert "I2" in bad["place"] and bad["zh"] and bad["en"]
    figure = story.figure("I1")
    assert (figure.state, figure.value, figure.source, figure.filled_by) == ("draft", 82.5, "api", None)
    assert story.figure("I3").value == 90


def test_the_same_again_changes_nothing(story: Story, program: Program) -> None:
    cells = [cell(story, "I1", 82.5), cell(story, "I3", 70)]
    assert send(story, program, *cells)[1]["saved"] == 2
    before = list(Figure.objects.of(story.district).values())
    assert send(story, program, *cells)[1]["saved"] == 0
    assert list(Figure.objects.of(story.district).values()) == before


def test_a_cell_that_is_there_twice_is_refused_with_everything(story: Story, program: Program) -> None:
    status, answer = send(story, program, cell(story, "I1", 1), cell(story, "I1", 2, period=""))
    assert (status, [problem["code"] for problem in answer["problems"]]) == (422, ["figure.twice"])
    assert not Figure.objects.of(story.district).exists()


def test_what_the_round_does_not_ask_is_refused(story: Story, program: Program) -> None:
    assert send(story, program, cell(story, "I9", 1))[0] == 422
    assert send(story, program, cell(story, "I1", 1, unit=story.cast.units["village"].pk))[0] == 404


def test_a_token_of_one_town_gives_no_figures_for_another(story: Story, program: Program) -> None:
    other = story.cast.units["other_town"].pk
    status, answer = send(story, program, cell(story, "I1", 1, unit=other))
    assert (status, answer["refusals"][0]["code"]) == (403, "figure.fill")
    assert program.post(f"/rounds/{story.round.pk}/submission", {"unit": other})[0] == 403


def test_drafts_are_submitted_and_seen_again_with_their_state(story: Story, program: Program) -> None:
    send(story, program, cell(story, "I1", 82.5), cell(story, "I2", "约十二"))
    status, done = program.post(f"/rounds/{story.round.pk}/submission", {"unit": story.town})
    assert (status, done["submitted"], len(done["problems"])) == (200, 1, 1)
    _, submitted = program.get(f"/rounds/{story.round.pk}/figures", state="submitted")
    assert [(row["item"], row["value"], row["version"]) for row in submitted["rows"]] == [("I1", 82.5, 1)]
    _, drafts = program.get(f"/rounds/{story.round.pk}/figures", state="draft", item="I2", unit=story.town)
    assert [(row["value"], row["text"]) for row in drafts["rows"]] == [(None, "约十二")]


def test_nothing_to_submit_is_told(story: Story, program: Program) -> None:
    status, answer = program.post(f"/rounds/{story.round.pk}/submission", {"unit": story.town})
    assert status in (409, 422)
    assert answer["refusals"]


def test_figures_are_seen_by_those_the_policy_names(story: Story, program: Program, cast: Cast) -> None:
    story.confirm({"I1": 80.0})
    story.confirm({"I1": 60.0}, unit="other_town")
    address = f"/rounds/{story.round.pk}/figures"
    assert program.get(address)[1]["total"] == 1
    keeper = Program(a_secret(cast, "department", "verifier"))
    overseer = Program(a_secret(cast, "discipline", "discipline"))
    assert (keeper.get(address)[1]["total"], overseer.get(address)[1]["total"]) == (2, 2)
    elsewhere = Program(a_secret(cast, "task_force", "verifier"))
    assert elsewhere.get(address)[1]["total"] == 0
    assert Program(a_secret(cast, "legal", "legal")).get(address)[0] == 403


@pytest.mark.parametrize(
    "extra", ["state", "version", "verified_by", "submitted_by", "district_id", "source", "sigma", "kind"]
)
def test_a_cell_carries_nothing_but_what_is_described(story: Story, program: Program, extra: str) -> None:
    status, answer = send(story, program, cell(story, "I1", 1) | {extra: "confirmed"})
    assert (status, [problem["code"] for problem in answer["problems"]]) == (422, ["shape.extra_forbidden"])
    assert not Figure.objects.of(story.district).exists()


@pytest.mark.parametrize("value", [True, [1], {"a": 1}, "a\0b", "x" * 201])
def test_a_value_is_a_number_or_a_plain_text(story: Story, program: Program, value: object) -> None:
    assert send(story, program, cell(story, "I1", value))[0] == 422


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 1e308, -1.0])
def test_no_number_breaks_it(story: Story, program: Program, value: float) -> None:
    status, _ = send(story, program, cell(story, "I1", value))
    assert status in (200, 422)
    assert program.get(f"/rounds/{story.round.pk}/figures")[0] == 200


def test_more_cells_than_one_request_takes_are_refused(story: Story, program: Program) -> None:
    status, answer = send(story, program, *[cell(story, "I1", 1)] * 5_001)
    assert (status, answer["problems"][0]["code"]) == (422, "shape.too_long")
    assert send(story, program)[0] == 422
