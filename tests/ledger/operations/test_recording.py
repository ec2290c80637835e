from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import IntegrityError, connection, transaction

from liangpai.access.actor import Actor
from liangpai.ledger.models import Entry, Head
from liangpai.ledger.operations import record, recording, verify_chain
from liangpai.ledger.queries import entries, history, last_of, length, verify
from liangpai.ledger.rules import Broken
from liangpai.refusal import Refusal, Refused
from liangpai.words import Words
from tests.ledger.chains import a_chain, tampering, write
from tests.people import AT, Cast


@pytest.mark.django_db
def test_what_is_recorded_makes_a_whole_chain(cast: Cast) -> None:
    start = length(cast.district)
    for number in range(3):
        record(
            district=cast.district,
            actor=cast.zhao,
            at=AT,
            action="round.open",
            subject=("round", number),
            content={"n": number},
        )
    assert length(cast.district) == start + 3
    assert verify(cast.district) is None


@pytest.mark.django_db
def test_an_entry_says_who_did_what_to_which_thing(cast: Cast) -> None:
    client = Actor("", cast.district, client="三资平台")
    for actor in (cast.zhao, client):
        record(district=cast.district, actor=actor, at=AT, action="round.open", subject=("round", 12))
    first, second = history(cast.district, "round", 12)
    assert (first.actor, first.account, first.at, first.content) == ("zhao", cast.zhao.account, AT, "{}")
    assert (second.actor, second.account) == ("三资平台", None)


@pytest.mark.django_db
def test_every_district_counts_for_itself() -> None:
    first, second = a_chain(2), a_chain(3, "sm3", code="LX")
    assert (length(first), length(second)) == (2, 3)
    assert entries(second)[0].digest.startswith("sm3:")


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_recorded() -> None:
    district = a_chain(0)
    with pytest.raises(RuntimeError, match="only inside the transaction"):
        record(district=district, actor=Actor("x"), at=AT, action="round.open", subject=("round", 1))
    assert length(district) == 0


@pytest.mark.django_db
@pytest.mark.parametrize("verb", ["update", "delete"])
def test_the_database_refuses_to_change_or_delete_a_row(verb: str) -> None:
    district = a_chain(2)
    rows = Entry.objects.of(district).filter(sequence=1)
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        rows.update(actor="y") if verb == "update" else rows.delete()
    assert verify(district) is None


@pytest.mark.django_db
def test_the_database_refuses_to_delete_a_head() -> None:
    district = a_chain(2)
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        Head.objects.filter(district_id=district).delete()
    assert length(district) == 2


@pytest.mark.skipif(
    connection.vendor == "sqlite", reason="one in memory cannot wait; tests/faults has it on a file"
)
@pytest.mark.django_db(transaction=True)
def test_many_writers_at_once_get_different_numbers() -> None:
    district = a_chain(0)

    def write_some(writer: int) -> list[int]:
        try:
            return [write(district, writer * 10 + step) for step in range(5)]
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        numbers = [number for part in pool.map(write_some, range(4)) for number in part]
    assert sorted(numbers) == list(range(1, 21))
    assert (length(district), verify(district)) == (20, None)


@pytest.mark.django_db
def test_a_whole_chain_is_recorded_as_verified_and_a_broken_one_is_named(cast: Cast) -> None:
    chu = cast.actors["chu"]
    assert verify_chain(district=cast.district, actor=chu, at=AT) is None
    last = last_of(cast.district, "ledger.verify")
    assert last is not None
    assert (last.sequence, last.subject) == (length(cast.district), f"ledger:{last.sequence - 1}")
    with tampering():
        Entry.objects.of(cast.district).filter(sequence=1).update(actor="somebody else")
        assert verify_chain(district=cast.district, actor=chu, at=AT) == Broken(1, "changed")
        assert length(cast.district) == last.sequence


@pytest.mark.django_db
def test_only_audit_and_discipline_verify_the_chain(cast: Cast) -> None:
    with pytest.raises(Refused):
        verify_chain(district=cast.district, actor=cast.actors["zhao"], at=AT)


@pytest.mark.django_db
def test_an_act_during_the_verification_breaks_nothing(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([Broken(9, "beyond the head"), None])

    def verify_while_somebody_acts(district: int) -> Broken | None:
        write(district, 1)
        return next(answers)

    monkeypatch.setattr(recording, "verify", verify_while_somebody_acts)
    assert verify_chain(district=cast.district, actor=cast.actors["chu"], at=AT) is None


@pytest.mark.django_db
def test_long_work_is_written_in_portions_with_a_breath_between_and_what_is_refused_is_left_out(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    breaths: list[float] = []
    monkeypatch.setattr(recording, "sleep", breaths.append)
    monkeypatch.setattr(recording, "PORTION", 2)

    start = length(cast.district)

    def write(row: int) -> int:
        record(district=cast.district, actor=cast.zhao, at=AT, action="unit.rename", subject=("unit", row))
        if row == 3:
            raise Refused(Refusal("x.overtaken", Words("别人已办", "somebody was faster")))
        return row

    assert recording.in_portions([1, 2, 3, 4, 5], write) == 12
    assert length(cast.district) == start + 4 and verify(cast.district) is None
    assert breaths == [0, recording.BREATH, recording.BREATH]
