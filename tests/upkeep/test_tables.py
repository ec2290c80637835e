from datetime import UTC, date, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.ledger.models import Entry
from liangpai.organisations.models import Post, Unit
from liangpai.upkeep.tables import Hash, columns, count, hash_of, line, one_moment, rows, tables, values
from tests.people import Cast

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("table", tables(), ids=lambda table: table._meta.db_table)
def test_every_column_of_every_table_is_carried(table: type) -> None:
    assert {field.column for field in columns(table)} == {
        field.column
        for field in table._meta.get_fields()
        if getattr(field, "column", None)  # type: ignore[attr-defined] # a model
    }


def test_rows_come_district_by_district_in_the_order_of_the_key(cast: Cast, neighbours: Cast) -> None:
    order = [(row["district_id"], row["id"]) for row in (values(Unit, line(row)) for row in rows(Unit))]
    assert order == sorted(order)
    assert {district for district, _pk in order} == {cast.district, neighbours.district}
    assert count(Unit) == len(order)


def test_a_line_gives_the_row_back(cast: Cast) -> None:
    row = next(rows(Unit))
    names = [field.attname for field in columns(Unit)]
    assert values(Unit, line(row)) == dict(zip(names, row, strict=True))


def test_values_of_every_kind_become_json() -> None:
    east = timezone(timedelta(hours=8))
    moment = datetime(2024, 1, 10, 10, 0, tzinfo=east)
    text = line([moment, date(2024, 1, 10), b"\xff", memoryview(b"a"), UUID(int=1), None, True, 1.5, "字"])
    assert text == (
        '["2024-01-10T02:00:00.000000+00:00","2024-01-10","/w==","YQ==",'
        '"00000000-0000-0000-0000-000000000001",null,true,1.5,"字"]'
    )
    assert line([moment]) == line([moment.astimezone(UTC)])


def hash_of_lines(table: type, *texts: str) -> str:
    made = Hash(table)
    for text in texts:
        made.take(text)
    return str(made)


def test_a_hash_does_not_ask_how_a_database_writes_json() -> None:
    assert hash_of_lines(Post, '[1,{"a":3.0,"b":[1e22]}]') == hash_of_lines(
        Post, '[1,{"b":[10000000000000000000000],"a":3}]'
    )
    assert hash_of_lines(Post, '["1"]') != hash_of_lines(Post, "[1]")


@given(st.lists(st.text(max_size=5), min_size=1, max_size=4), st.lists(st.text(max_size=5), max_size=4))
def test_two_tables_are_alike_only_when_their_lines_are(first: list[str], second: list[str]) -> None:
    a, b = [line([text]) for text in first], [line([text]) for text in second]
    assert (hash_of_lines(Entry, *a) == hash_of_lines(Entry, *b)) == (a == b)


def test_a_table_that_changes_has_another_hash(cast: Cast) -> None:
    before = str(hash_of(Unit))
    Unit.objects.of(cast.district).filter(pk=cast.units["town"].pk).update(order=9)
    assert str(hash_of(Unit)) != before


@pytest.mark.django_db(transaction=True)
def test_reading_at_one_moment_leaves_no_transaction_behind(cast: Cast) -> None:
    with one_moment():
        assert count(Unit) == len(cast.units)
    Unit.objects.of(cast.district).filter(pk=cast.units["town"].pk).update(order=9)
    with one_moment():
        assert count(Unit) == len(cast.units)
