"""Running numbers are never given twice."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connection, transaction

from liangpai.refusal import Refused
from liangpai.tasks.models import Task
from liangpai.tasks.operations import accept, register
from liangpai.tasks.operations.writing import next_serials
from tests.people import Cast, a_cast
from tests.tasks.stories import AT, a_task


@pytest.mark.django_db
def test_numbers_are_taken_in_a_row_and_begin_anew_with_the_year(cast: Cast) -> None:
    taken = [
        next_serials(cast.district, 2024),
        next_serials(cast.district, 2024, 5),
        next_serials(cast.district, 2024),
    ]
    assert taken == [1, 2, 7]
    assert next_serials(cast.district, 2025) == 1


@pytest.mark.skipif(
    connection.vendor == "sqlite", reason="one in memory cannot wait; tests/faults has it on a file"
)
@pytest.mark.django_db(transaction=True)
def test_many_who_register_at_once_get_different_numbers_and_of_two_on_one_button_one_wins() -> None:
    cast = a_cast()
    rows = [a_task(cast).now for _ in range(4)]

    def all_of(row: Task) -> list[str]:
        try:
            return [_tried(cast, row)]
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        told = [one for part in pool.map(all_of, [*rows, *rows]) for one in part]
    numbers = Task.objects.of(cast.district).values_list("number", flat=True)
    assert sorted(numbers) == [f"督〔2024〕{at}号" for at in range(1, 5)]
    assert sorted(told) == [*["overtaken"] * 4, *sorted(numbers)]


def _tried(cast: Cast, row: Task) -> str:
    try:
        with transaction.atomic():
            return register(task=row, actor=cast.zhao, at=AT)
    except Refused as no:
        return no.first.code.rpartition(".")[2]


@pytest.mark.django_db
def test_of_two_on_one_button_the_slower_is_told(cast: Cast) -> None:
    told = a_task(cast).registered().assigned(due_on=date(2024, 3, 1))
    seen = told.now
    told.accepted()
    with pytest.raises(Refused) as no:
        accept(task=seen, actor=cast.sun, at=AT)
    assert no.value.first.code == "task.accept.overtaken"
