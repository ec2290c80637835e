from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from liangpai.access.actor import house
from liangpai.ledger.models import Archive, Entry, Head
from liangpai.ledger.operations import approve_archive, ask_archive, decline_archive, record
from liangpai.ledger.queries import (
    acts_ever,
    anchor_of,
    archive,
    archives,
    head_of,
    length,
    links,
    old_end,
    verify,
)
from liangpai.ledger.rules import Broken, broken_archive, unpacked
from liangpai.refusal import Refused
from tests.ledger.chains import tampering, write
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db

NOW = datetime(2024, 7, 20, 2, 0, tzinfo=AT.tzinfo)
"""Six months and ten days after the acts of the cast."""
OLD = date(2024, 1, 11)


def acted(cast: Cast, at: datetime) -> int:
    """Somebody does something at another moment."""
    with transaction.atomic():
        return record(
            district=cast.district,
            actor=house(cast.district),
            at=at,
            action="round.open",
            subject=("round", 1),
        )


def asked(cast: Cast, before: date = OLD, at: datetime = NOW) -> Archive:
    """Chu, who administers the audit, asks."""
    made = ask_archive(district=cast.district, before_on=before, actor=cast.chu, at=at)
    return archive(cast.district, made.pk)


def approved(cast: Cast, by: str = "chen", at: datetime = NOW) -> Archive:
    """Chen, who administers security, approves."""
    made = asked(cast, at=at)
    approve_archive(archive=made, key="key", checkpoint="note", actor=cast.actors[by], at=at)
    return archive(cast.district, made.pk)


def test_ac_21_5_six_months_cannot_be_purged_and_the_seventh_can_by_two_people(cast: Cast) -> None:
    rows, first_kept = length(cast.district), acted(cast, AT + timedelta(days=20))
    with pytest.raises(Refused) as refused:
        asked(cast, date(2024, 1, 21))
    assert refused.value.first.code == "ledger.too_young"
    before = list(links(cast.district))
    made = approved(cast)
    assert (made.first, made.last, made.state) == (1, rows, "approved")
    assert anchor_of(cast.district) == (rows, made.last_digest) == (rows, before[rows - 1].digest)
    kept = list(links(cast.district))
    assert [link.sequence for link in kept] == [first_kept, first_kept + 1, first_kept + 2]
    assert [link.action for link in kept[1:]] == ["ledger.ask_archive", "ledger.archive"]
    assert kept[0].previous == made.last_digest
    assert verify(cast.district) is None
    file = unpacked(bytes(made.content or b""))
    assert list(file.links) == before[:rows]
    assert broken_archive(file) is None
    assert (file.head.last, file.head.checkpoint) == ((rows, made.last_digest), "note")


def test_a_second_archive_begins_where_the_first_ended(cast: Cast) -> None:
    first = approved(cast)
    much_later = NOW + timedelta(days=400)
    acted(cast, much_later)
    second = asked(cast, before=NOW.date() + timedelta(days=1), at=much_later)
    approve_archive(archive=second, key="", checkpoint="", actor=cast.li, at=much_later)
    done = archive(cast.district, second.pk)
    assert done.first == first.last + 1
    files = [unpacked(bytes(one.content or b"")) for one in (archive(cast.district, first.pk), done)]
    assert files[1].head.after == files[0].head.last
    assert [broken_archive(file) for file in files] == [None, None]
    assert verify(cast.district) is None
    acts = [act.subject for act in acts_ever(cast.district, "ledger.archive")]
    assert acts == [f"archive:{second.pk}", f"archive:{first.pk}"]


@pytest.mark.parametrize("person", ["li", "chen", "feng", "zhao", "wang", "sun", "stranger"])
def test_only_the_audit_administrator_asks(cast: Cast, person: str) -> None:
    with pytest.raises(Refused) as refused:
        ask_archive(district=cast.district, before_on=OLD, actor=cast.actors[person], at=NOW)
    assert refused.value.first.kind == "forbidden"


@pytest.mark.parametrize("person", ["chu", "feng", "zhao", "wang", "sun", "stranger"])
def test_only_security_or_discipline_approves_and_never_who_asked(cast: Cast, person: str) -> None:
    made = asked(cast)
    for act in (
        lambda: approve_archive(archive=made, key="", checkpoint="", actor=cast.actors[person], at=NOW),
        lambda: decline_archive(archive=made, actor=cast.actors[person], at=NOW),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.first.kind == "forbidden"


def test_one_request_waits_at_a_time_and_a_declined_one_changes_nothing(cast: Cast) -> None:
    rows = length(cast.district)
    made = asked(cast)
    with pytest.raises(Refused) as refused:
        asked(cast)
    assert refused.value.first.code == "ledger.archive_waits"
    decline_archive(archive=made, actor=cast.chen, at=NOW)
    assert [one.state for one in archives(cast.district)] == ["declined"]
    assert anchor_of(cast.district) == (0, "")
    assert head_of(cast.district)[0] == rows + 2 == Entry.objects.of(cast.district).count()
    with pytest.raises(Refused) as refused:
        approve_archive(
            archive=archive(cast.district, made.pk), key="", checkpoint="", actor=cast.chen, at=NOW
        )
    assert refused.value.first.code == "ledger.archive.state"


def test_nothing_old_is_nothing_to_archive(cast: Cast) -> None:
    assert old_end(cast.district, AT.date()) == (0, "")
    with pytest.raises(Refused) as refused:
        asked(cast, AT.date())
    assert refused.value.first.code == "ledger.nothing_old"


def test_an_old_moment_behind_a_young_one_stays(cast: Cast) -> None:
    """The prefix ends before the first young row, whatever comes after it."""
    rows = length(cast.district)
    acted(cast, NOW)
    acted(cast, AT)
    assert old_end(cast.district, OLD)[0] == rows


def test_a_broken_chain_is_not_archived(cast: Cast) -> None:
    made = asked(cast)
    with tampering():
        with connection.cursor() as cursor:
            sql = "UPDATE ledger_entry SET actor = 'x' WHERE sequence = 1 AND district_id = %s"
            cursor.execute(sql, [cast.district])
        with pytest.raises(Refused) as refused:
            approve_archive(archive=made, key="", checkpoint="", actor=cast.chen, at=NOW)
        assert refused.value.first.code == "ledger.broken"


def send(sql: str, *values: object) -> Callable[[], None]:
    def act() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, values)

    return act


def test_the_database_lets_rows_leave_in_this_way_alone(cast: Cast) -> None:
    made = asked(cast)
    young = acted(cast, NOW)
    gone = send("DELETE FROM ledger_entry WHERE district_id = %s AND sequence = 1", cast.district)
    with pytest.raises(DatabaseError):
        gone()
    approve_archive(archive=made, key="", checkpoint="", actor=cast.chen, at=NOW)
    for act in (
        send("DELETE FROM ledger_entry WHERE district_id = %s AND sequence = %s", cast.district, young),
        send("DELETE FROM ledger_archive WHERE district_id = %s", cast.district),
        send("UPDATE ledger_archive SET last = %s WHERE district_id = %s", young, cast.district),
        send("UPDATE ledger_entry SET actor = 'x' WHERE district_id = %s", cast.district),
    ):
        with pytest.raises(DatabaseError):
            act()


def test_a_prefix_that_vanished_without_an_archive_is_named(cast: Cast) -> None:
    write(cast.district, 1)
    rows = list(links(cast.district))
    with tampering():
        Entry.objects.of(cast.district).filter(sequence__lte=2).delete()
        assert verify(cast.district) == Broken(1, "missing")
        anchor = {"anchor_sequence": 2, "anchor_digest": rows[1].digest}
        Head.objects.filter(district_id=cast.district).update(**anchor)
        assert verify(cast.district) == Broken(2, "unarchived")


def test_an_anchor_that_was_moved_or_an_archive_that_is_gone_is_named(cast: Cast) -> None:
    made = approved(cast)
    rows = list(links(cast.district))
    with tampering():
        Head.objects.filter(district_id=cast.district).update(
            anchor_sequence=rows[0].sequence, anchor_digest=rows[0].digest
        )
        Entry.objects.of(cast.district).filter(sequence=rows[0].sequence).delete()
        assert verify(cast.district) == Broken(rows[0].sequence, "unarchived")
    with tampering():
        Archive.objects.of(cast.district).filter(pk=made.pk).delete()
        assert verify(cast.district) == Broken(made.last, "unarchived")
    with tampering():
        Head.objects.filter(district_id=cast.district).update(anchor_sequence=0, anchor_digest="")
        assert verify(cast.district) == Broken(1, "missing")


def test_the_archive_of_another_district_is_not_there(cast: Cast, neighbours: Cast) -> None:
    made = asked(cast)
    with pytest.raises(Refused) as refused:
        archive(neighbours.district, made.pk)
    assert refused.value.first.kind == "absent"
