from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liangpai.ledger.queries import entries, head_of, history, last_acts, length, links, verify
from liangpai.ledger.rules import Broken
from tests.ledger.chains import a_chain, tampering
from tests.people import ON

pytestmark = pytest.mark.django_db

LENGTH = 5
TEXTS = ["actor", "action", "subject", "content", "previous", "digest"]


@pytest.fixture(params=["sha256", "sm3"])
def chain(request: pytest.FixtureRequest, db: None) -> int:
    """A district with five entries."""
    return a_chain(LENGTH, request.param)


def run(sql: str, *values: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def put(district: int, row: int, column: str, value: object) -> None:
    run(
        f"UPDATE ledger_entry SET {column} = %s WHERE district_id = %s AND sequence = %s",
        value,
        district,
        row,
    )


def got(district: int, row: int, column: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {column} FROM ledger_entry WHERE district_id = %s AND sequence = %s", [district, row]
        )
        return cursor.fetchone()[0]


def test_a_chain_that_nobody_touched_holds(chain: int) -> None:
    assert verify(chain) is None
    assert (length(chain), head_of(chain)[0], len(list(links(chain)))) == (LENGTH, LENGTH, LENGTH)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(1, LENGTH), st.sampled_from(TEXTS), st.integers(0, 200), st.integers(0, 6))
def test_ac_21_1_any_flipped_byte_of_a_text_is_named_by_its_row(
    chain: int, row: int, column: str, position: int, bit: int
) -> None:
    with tampering():
        text = got(chain, row, column) or "x"
        at = position % len(text)
        flipped = (
            text[:at]
            + (chr(ord(text[at]) ^ (1 << bit)) if ord(text[at]) ^ (1 << bit) else "?")
            + text[at + 1 :]
        )
        put(chain, row, column, flipped)
        assert getattr(verify(chain), "sequence", None) == row
    assert verify(chain) is None


@pytest.mark.parametrize("row", range(1, LENGTH + 1))
@pytest.mark.parametrize(("column", "value"), [("at", "2024-01-10 02:00:00.000001+00:00"), ("account", 0)])
def test_another_moment_or_account_is_named_by_its_row(
    chain: int, row: int, column: str, value: object
) -> None:
    with tampering():
        put(chain, row, column, value)
        assert verify(chain) == Broken(row, "changed")


@pytest.mark.parametrize("row", range(1, LENGTH + 1))
def test_a_deleted_row_is_named(chain: int, row: int) -> None:
    with tampering():
        run("DELETE FROM ledger_entry WHERE district_id = %s AND sequence = %s", chain, row)
        assert verify(chain) == Broken(row, "missing")


@pytest.mark.parametrize("row", range(1, LENGTH + 1))
def test_a_row_moved_to_another_district_is_missing_here_and_wrong_there(chain: int, row: int) -> None:
    other = a_chain(0, code="LX")
    with tampering():
        put(chain, row, "district_id", other)
        assert verify(chain) == Broken(row, "missing")
        assert verify(other) is not None


@pytest.mark.parametrize("row", range(1, LENGTH))
def test_two_rows_that_changed_places_are_named_by_the_first(chain: int, row: int) -> None:
    with tampering():
        put(chain, row, "sequence", 99)
        put(chain, row + 1, "sequence", row)
        put(chain, 99, "sequence", row + 1)
        assert getattr(verify(chain), "sequence", None) == row


@pytest.mark.parametrize("number", [-3, 0, LENGTH + 1])
def test_an_inserted_row_is_named(chain: int, number: int) -> None:
    columns = "sequence, district_id, at, account, actor, action, subject, content, previous, digest"
    copied = columns.replace("sequence", f"{number}", 1)
    run(
        f"INSERT INTO ledger_entry ({columns}) SELECT {copied} FROM ledger_entry "
        "WHERE district_id = %s AND sequence = 1",
        chain,
    )
    assert getattr(verify(chain), "sequence", None) == number


@pytest.mark.parametrize(("column", "value"), [("sequence", 3), ("sequence", 9), ("digest", "sha256:00")])
def test_a_head_that_was_moved_is_found(chain: int, column: str, value: object) -> None:
    run(f"UPDATE ledger_head SET {column} = %s WHERE district_id = %s", value, chain)
    assert verify(chain) is not None


def test_a_head_that_is_gone_is_found(chain: int) -> None:
    with tampering():
        run("DELETE FROM ledger_head WHERE district_id = %s", chain)
        assert verify(chain) == Broken(1, "beyond the head")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the other database refuses values of another kind")
@pytest.mark.parametrize("row", range(1, LENGTH + 1))
@pytest.mark.parametrize(
    ("column", "value"),
    [("at", "never"), ("at", "2024-13-40 99:99:99"), ("account", "x"), ("content", b"\xff\xfe")],
)
def test_a_row_that_cannot_even_be_read_is_named(chain: int, row: int, column: str, value: object) -> None:
    with tampering():
        sql = f"UPDATE ledger_entry SET {column} = CAST(%s AS TEXT) WHERE district_id = %s AND sequence = %s"
        run(sql, value, chain, row)
        assert getattr(verify(chain), "sequence", None) == row


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the other database refuses values of another kind")
def test_numbers_that_are_none_do_not_hide_anything(chain: int) -> None:
    with tampering():
        put(chain, 2, "sequence", "x")
        assert getattr(verify(chain), "sequence", None) == 2
    with tampering():
        run("UPDATE ledger_head SET sequence = 'x' WHERE district_id = %s", chain)
        assert verify(chain) is not None


def test_the_history_of_a_thing_is_told_from_the_beginning(chain: int) -> None:
    assert [entry.sequence for entry in history(chain, "round", 2)] == [2]
    assert history(chain, "round", 99) == []


def test_the_newest_entries_come_first_and_are_paged(chain: int) -> None:
    assert [entry.sequence for entry in entries(chain, most=2)] == [5, 4]
    assert [entry.sequence for entry in entries(chain, before=4, most=2)] == [3, 2]
    assert len(entries(chain, action="round.")) == LENGTH
    assert entries(chain, action="figure.") == []


def test_entries_are_narrowed_by_thing_person_and_day(chain: int) -> None:
    assert [entry.sequence for entry in entries(chain, subject="round:3")] == [3]
    assert len(entries(chain, subject="round:")) == len(entries(chain, actor="系")) == LENGTH
    assert entries(chain, subject="round:33") == entries(chain, actor="某") == []
    assert len(entries(chain, on=ON)) == LENGTH
    assert entries(chain, on=ON + timedelta(days=1)) == entries(chain, on=ON - timedelta(days=1)) == []


def test_the_ledger_of_another_district_is_not_read(chain: int) -> None:
    assert entries(a_chain(0, code="LX")) == []


def test_the_last_act_on_each_of_some_things_is_read_at_once(chain: int) -> None:
    told = {one.subject: one.at for one in reversed(entries(chain))}
    assert last_acts(chain, list(told)) == told
    assert last_acts(chain, ["nothing:0"]) == last_acts(chain, []) == {}
