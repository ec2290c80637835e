"""Whatever is changed in the database by hand is found, column by column and row by row."""

from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from django.db import DEFAULT_DB_ALIAS, IntegrityError, connection, models

from liangpai.ledger.models import Entry
from liangpai.notary.models import Checkpoint, Leaf, Log, Witness, Witnessed
from liangpai.notary.operations import end_witness, erase
from liangpai.notary.queries import seed_of, verify_log, witnesses
from liangpai.notary.rules.records import Record
from tests.notary import independent
from tests.notary.stories import a_record, a_witnessed_record, tampering, whole
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db

TABLES: dict[type[models.Model], tuple[str, ...]] = {
    Leaf: ("index", "kind", "subject", "leaf", "salt", "content", "published_at"),
    Checkpoint: ("size", "note", "made_at"),
    Witness: ("title", "key", "is_active"),
    Witnessed: ("size", "witness_id", "line"),
    Log: ("size", "frontier", "origin", "key", "seed", "former_keys"),
}
COLUMNS = [(table, column) for table, columns in TABLES.items() for column in columns]
ROWS = [table for table in TABLES if table is not Log]


def rows(table: type[models.Model], cast: Cast) -> Any:
    """The rows of a table of the district."""
    return table._default_manager.filter(district_id=cast.district)


def test_every_column_of_every_table_is_tried() -> None:
    named = {
        (table, field.attname) for table in TABLES for field in table._meta.concrete_fields if field.column
    }
    assert {(table, name) for table, name in named if name not in ("district_id", "id")} == set(COLUMNS)


def test_a_record_as_it_was_made_is_whole(cast: Cast) -> None:
    assert verify_log(cast.district) == ()
    a_record(cast, 3)
    assert verify_log(cast.district) == ()
    leaf = a_witnessed_record(cast, 4)[0]
    assert verify_log(cast.district) == ()
    erase(leaf=leaf, actor=cast.li, at=AT)
    end_witness(witness=witnesses(cast.district)[0], reason="换届", actor=cast.chen, at=AT)
    assert verify_log(cast.district) == ()


def other(value: Any) -> list[Any]:
    """Other values of the same kind: the smallest changes that can be made."""
    match value:
        case bool():
            return [not value]
        case int():
            return [value + 1, value + 100]
        case str() if not value:
            return ["x"]
        case str():
            flipped = [chr(ord(value[at]) ^ 1) for at in (0, len(value) // 2, -1)]
            places = (0, len(value) // 2, len(value) - 1)
            changed = [value[:at] + one + value[at + 1 :] for at, one in zip(places, flipped, strict=True)]
            return ["", *changed, value + " "]
        case list():
            return [[], [*value, "00"], value[::-1]] if len(value) > 1 else [["00"]]
        case _:
            return [value + timedelta(microseconds=1)]


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_a_changed_column_is_found(cast: Cast, table: type[models.Model], column: str) -> None:
    a_witnessed_record(cast, 6)
    found = list(rows(table, cast).order_by("pk"))
    for row in found[:: max(1, len(found) - 1)]:  # the first and the last
        for value in other(getattr(row, column)):
            if value == getattr(row, column):
                continue
            with suppress(IntegrityError), tampering(), connection.constraint_checks_disabled():
                rows(table, cast).filter(pk=row.pk).update(
                    **{column: value}
                )  # or the database itself refuses
                was = {column: getattr(row, column)}  # or cuts blanks at the end
                is_same = rows(table, cast).filter(pk=row.pk, **was).exists()
                assert is_same or verify_log(cast.district), (column, value)
    assert verify_log(cast.district) == ()


@pytest.mark.parametrize("table", [*ROWS, Log])
def test_a_deleted_row_is_found(cast: Cast, table: type[models.Model]) -> None:
    a_witnessed_record(cast, 6)
    found = list(rows(table, cast).order_by("pk"))
    for row in found:
        with tampering(), connection.constraint_checks_disabled():
            rows(table, cast).filter(pk=row.pk)._raw_delete(DEFAULT_DB_ALIAS)
            assert verify_log(cast.district)
    assert verify_log(cast.district) == ()


def test_two_entries_that_changed_places_are_found(cast: Cast) -> None:
    first, *_, last = a_witnessed_record(cast, 6)
    with tampering():
        for one, place in ((first, 99), (last, first.index)):
            Leaf.objects.of(cast.district).filter(index=one.index).update(index=place)
        Leaf.objects.of(cast.district).filter(index=99).update(index=last.index)
        assert verify_log(cast.district)


def test_an_inserted_row_is_found(cast: Cast) -> None:
    leaf = a_witnessed_record(cast, 6)[-1]
    made = Checkpoint.objects.of(cast.district).first()
    signed = Witnessed.objects.of(cast.district).first()
    known = Witness.objects.of(cast.district).first()
    assert made and signed and known
    inserted: list[models.Model] = [
        Leaf(
            district_id=cast.district, **{name: getattr(leaf, name) for name in TABLES[Leaf]} | {"index": 6}
        ),
        Checkpoint(district_id=cast.district, size=4, note=made.note, made_at=made.made_at),
        Witnessed(district_id=cast.district, size=2, witness_id=signed.witness_id, line=signed.line),
        Witness(district_id=cast.district, title="x", key=known.key.replace("discipline", "legal2")),
    ]
    for one in inserted:
        with tampering():
            one.save(force_insert=True)
            assert verify_log(cast.district)


def test_an_entry_that_no_checkpoint_covers_yet_is_not_changed_unseen(cast: Cast) -> None:
    a_witnessed_record(cast, 4)
    leaf = a_record(cast, 1)[0]
    with tampering():
        other_kind = leaf.leaf.replace('"kind":"', '"kind":"card_end"}', 1)
        Leaf.objects.of(cast.district).filter(index=leaf.index).update(leaf=other_kind)
        assert verify_log(cast.district)
    with tampering():
        changed = leaf.leaf.replace("2024", "2023")
        at = leaf.published_at.replace(year=2023)
        Leaf.objects.of(cast.district).filter(index=leaf.index).update(leaf=changed, published_at=at)
        assert [one.place for one in verify_log(cast.district)] == ["head"]


def test_an_erasure_that_nobody_recorded_is_found_and_so_is_a_content_that_came_back(cast: Cast) -> None:
    leaf = a_witnessed_record(cast, 4)[1]
    blank = {"content": "", "salt": "", "subject": ""}
    with tampering():
        Leaf.objects.of(cast.district).filter(index=1).update(**blank)
        assert [one.place for one in verify_log(cast.district)] == ["#1"]
    was = {name: getattr(leaf, name) for name in blank}
    erase(leaf=leaf, actor=cast.li, at=AT)
    with tampering():
        Leaf.objects.of(cast.district).filter(index=1).update(**was)
        assert [one.place for one in verify_log(cast.district)] == ["#1"]


def test_a_row_that_cannot_be_read_is_told_beside_what_was_found_before(cast: Cast) -> None:
    a_witnessed_record(cast, 4)
    with tampering():
        Leaf.objects.of(cast.district).filter(index=1).update(leaf="x", content="x")
        codes = [one.code for one in verify_log(cast.district)]
        assert codes[0] == "record.leaf" and codes[-1] == "record.damaged"


def test_the_record_of_the_database_is_the_one_that_is_exported(cast: Cast) -> None:
    a_witnessed_record(cast, 5)
    record = whole(cast)
    assert isinstance(record, Record)
    assert Entry.objects.of(cast.district).filter(action="notary.checkpoint").count() == 2
    log = Log.objects.get(district_id=cast.district)
    seed = seed_of(log)
    assert seed is not None and independent.key(log.key)[3]


def test_two_signatures_that_changed_places_are_found(cast: Cast) -> None:
    a_witnessed_record(cast)
    first, second = Witnessed.objects.of(cast.district).order_by("witness_id")
    with tampering():
        for one, line in ((first, second.line), (second, first.line)):
            rows(Witnessed, cast).filter(pk=one.pk).update(line=line)
        assert {one.place for one in verify_log(cast.district)} == {"checkpoint:5"}
