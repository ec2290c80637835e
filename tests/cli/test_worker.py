import io

import pytest

from liangpai.cli.worker import EVERY, end_with, rounds


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
