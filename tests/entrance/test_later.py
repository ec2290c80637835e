"""Work is handed to the background by its name."""

import pytest

from liangpai.entrance.later import later
from liangpai.jobs import tasks


def test_a_task_is_put_into_the_queue_by_name(monkeypatch) -> None:
    asked = []

    class Task:
        """A task that notes what it was asked."""

        @staticmethod
        def enqueue(**arguments: object) -> None:
            asked.append(arguments)

    monkeypatch.setattr(tasks, "assess_run", Task)
    later("assess_run", district=1, run=2)
    assert asked == [{"district": 1, "run": 2}]


def test_a_name_that_is_no_task_is_a_mistake_of_ours() -> None:
    with pytest.raises(AttributeError):
        later("tidy_up")
