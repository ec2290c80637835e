"""SIGKILL at random moments: nothing half-written, the ledger whole, everything acknowledged there."""

import sqlite3

import pytest

from tests.faults.watching import Watched, moments

FAST, FULL = 3, 50


def killed_imports(house: Watched, number: int) -> None:
    """Kill so many imports and look after each."""
    for moment in moments(1, number, 0.6):
        said = house.kill_while("import", moment, begun=True)
        acknowledged = [words["acknowledged"] for words in said if "acknowledged" in words]
        left = said[-1]
        assert left["whole"] == []
        assert left["uploads"] >= max(acknowledged, default=-1) + 1


def killed_runs(house: Watched, number: int) -> None:
    """Kill so many computations, look after each, and let the round of the night finish what was begun."""
    for moment in moments(2, number, 1.5):
        said = house.kill_while("assess", moment, begun=True)
        acknowledged = {words["acknowledged"] for words in said if "acknowledged" in words}
        requested = {words["requested"] for words in said if "requested" in words}
        left = said[-1]
        states = dict(left["runs"])
        assert left["whole"] == []
        assert requested <= set(states)
        assert {states[run] for run in acknowledged} <= {"trial"}
        after = house.do("go on")[-1]
        assert after["whole"] == []
        assert {state for _run, state in after["runs"]} == {"trial"}


def killed_cards(house: Watched, number: int) -> None:
    """Kill so many moves of cards and look after each."""
    for moment in moments(3, number, 0.8):
        house.kill_while("deal", moment, begun=True)
        assert house.do("look")[-1]["whole"] == []


def test_an_import_that_is_killed_leaves_nothing_half_written(house: Watched) -> None:
    killed_imports(house, FAST)


def test_a_job_that_is_killed_leaves_nothing_half_written_and_is_finished_later(house: Watched) -> None:
    killed_runs(house, FAST)


def test_a_move_of_a_card_that_is_killed_leaves_nothing_half_written(house: Watched) -> None:
    killed_cards(house, FAST)


@pytest.mark.slow
def test_fifty_moves_of_cards_that_are_killed_leave_nothing_half_written(house: Watched) -> None:
    killed_cards(house, FULL)


@pytest.mark.slow
def test_fifty_imports_that_are_killed_leave_nothing_half_written(house: Watched) -> None:
    killed_imports(house, FULL)


@pytest.mark.slow
def test_fifty_jobs_that_are_killed_leave_nothing_half_written(house: Watched) -> None:
    killed_runs(house, FULL)


def test_many_writers_on_one_file_get_different_numbers(house: Watched) -> None:
    for writer in range(4):
        house.start("entries", writer, 10)
    numbers, ended = [], 0
    while ended < 4:
        words = house.hear()
        ended += "ended" in words
        numbers += [words["number"]] if "number" in words else []
    assert len(numbers) == len(set(numbers)) == 40
    assert max(numbers) - min(numbers) == 39
    assert house.do("look")[-1]["whole"] == []


def test_the_look_finds_what_is_half_written(house: Watched) -> None:
    house.kill_while("import", 0.2, acknowledged=1)
    with sqlite3.connect(house.store / "liangpai.sqlite3") as file:
        file.execute(
            "UPDATE results_figure SET value = value + 0.5 WHERE id = "
            "(SELECT max(id) FROM results_figure WHERE state = 'draft' AND period = '2023')"
        )
    file.close()
    assert house.do("look")[-1]["whole"] != []
