import io

import pytest

from liangpai.cli.worker import EVERY, SOON, again, end_with, rounds


def test_the_worker_ends_when_its_standard_input_closes() -> None:
    ended: list[bool] = []
    end_with(io.BytesIO(b"anything"), lambda: ended.append(True))
    assert ended == [True]


def test_a_round_that_fails_is_told_and_the_next_is_made(capsys: pytest.CaptureFixture[str]) -> None:
    made: list[int] = []

    def once() -> None:
        made.append(len(made))
        if len(made) == 1:
            raise ValueError("no calendar")

    waits = iter([False, False, True])

    def wait(seconds: float) -> bool:
        assert seconds == EVERY
        return next(waits)

    rounds(once, wait)
    assert made == [0, 1, 2]
    assert "no calendar" in capsys.readouterr().err


def test_a_busy_database_is_waited_for_and_another_fault_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    answers = iter([OSError("database is locked"), None])
    waited: list[float] = []

    def work() -> None:
        if fault := next(answers):
            raise fault

    def wait(seconds: float) -> bool:
        waited.append(seconds)
        return False

    again(work, OSError, wait)
    assert waited == [SOON]
    assert "database is locked" in capsys.readouterr().err
    answers = iter([ValueError("ours")])
    with pytest.raises(ValueError, match="ours"):
        again(work, OSError, wait)


def test_who_is_asked_to_end_does_not_try_again() -> None:
    def work() -> None:
        raise OSError

    again(work, OSError, lambda _seconds: True)
