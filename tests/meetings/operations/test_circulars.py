import hashlib
import json
from datetime import date

import pytest

from liangpai.ledger.models import Entry
from liangpai.ledger.queries import history
from liangpai.meetings.models import Circular, Copy
from liangpai.meetings.operations import circulars as ops
from liangpai.meetings.queries.circulars import copies, copy, file_of
from liangpai.refusal import Refused
from tests.meetings.circulated import RECEIVED, a_circular, again, distributed, instructed
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_a_paper_is_registered_proposed_instructed_distributed_conveyed_and_archived(cast: Cast) -> None:
    row, mine = distributed(cast, a_circular(cast), "town", "other_town")
    ops.receive(copy=mine, actor=cast.sun, at=AT)
    ops.convey(copy=copy(cast.district, mine.pk), manner="study", note="周例会", actor=cast.sun, at=AT)
    with pytest.raises(Refused, match="1 unit has not"):
        ops.conclude(circular=row, actor=cast.zhao, at=AT)
    other = next(one for one in copies(row) if one.pk != mine.pk)
    Copy.objects.of(cast.district).filter(pk=other.pk).update(state="conveyed")
    ops.conclude(circular=row, actor=cast.zhao, at=AT)
    ops.archive(circular=again(row), actor=cast.zhao, at=AT)
    assert again(row).state == "archived"
    assert [one.action for one in history(cast.district, "circular", row.pk)] == [
        "circular.register",
        "circular.propose",
        "circular.instruct",
        "circular.distribute",
        "circular.conclude",
        "circular.archive",
    ]


@pytest.mark.parametrize(
    ("changes", "content"),
    [
        ({"title": "秘密：人事通知"}, b""),
        ({"number": "绝密〔2024〕3号"}, b""),
        ({}, "云岫区文件\n秘密★1年\n正文".encode()),
    ],
)
def test_ac_7_3_a_mark_of_secrecy_stops_everything_and_nothing_is_kept(
    cast: Cast, changes: dict[str, object], content: bytes
) -> None:
    before = Entry.objects.of(cast.district).count()
    with pytest.raises(Refused) as refused:
        a_circular(cast, content=content, **changes)
    assert refused.value.first.code == "circular.marked"
    assert not Circular.objects.of(cast.district).exists()
    assert Entry.objects.of(cast.district).count() == before


@pytest.mark.parametrize("name", ["机密文件.txt", "内部资料.txt"])
def test_a_mark_in_the_name_of_the_file_counts_too(cast: Cast, name: str) -> None:
    with pytest.raises(Refused):
        a_circular(cast, content="正文".encode(), file_name=name)


@pytest.mark.parametrize("content", [b"\x00\x01", b"%PDF-1.7" + b"0" * 10 * 2**20])
def test_a_file_that_can_neither_be_read_nor_kept_is_refused(cast: Cast, content: bytes) -> None:
    with pytest.raises(Refused) as refused:
        a_circular(cast, content=content, file_name="a.pdf", is_looked_at=True)
    assert refused.value.first.code == "circular.file"


def test_a_pdf_is_kept_unread_with_its_hash_once_somebody_has_looked_at_it(cast: Cast) -> None:
    content = b"%PDF-1.7 \xe7\xa7\x98 broken beyond reading"
    with pytest.raises(Refused) as refused:
        a_circular(cast, content=content, file_name="a.pdf")
    assert refused.value.first.code == "circular.looked_at"
    made = a_circular(cast, content=content, file_name="通知.exe", is_looked_at=True)
    assert (made.file_name, bytes(file_of(made) or b"")) == ("通知.exe.pdf", content)
    assert made.digest == f"sha256:{hashlib.sha256(content).hexdigest()}"
    assert json.loads(history(cast.district, "circular", made.pk)[0].content)["looked_at"] is True


def test_the_characters_of_a_file_are_counted_and_its_name_is_made_safe(cast: Cast) -> None:
    made = a_circular(cast, content="一二三\n四 五".encode(), file_name="../通知:一.txt", characters=9_000)
    assert (made.characters, made.file_name) == (5, "通知_一.txt")
    assert file_of(made) == "一二三\n四 五".encode() and made.digest.startswith("sha256:")


def test_a_number_is_set_right_and_registered_once(cast: Cast) -> None:
    made = a_circular(cast, number="云岫办(2024)03号")
    assert made.number == "云岫办〔2024〕3号"
    with pytest.raises(Refused, match="registered already"):
        a_circular(cast)
    assert a_circular(cast, number="").pk != a_circular(cast, number="").pk


def test_everything_that_must_be_mended_is_said_at_once(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        a_circular(cast, title="", received_on=date(2024, 2, 1))
    assert len(refused.value.refusals) == 3


def test_nobody_instructs_on_the_own_proposal_and_officers_do_not_distribute(cast: Cast) -> None:
    made = a_circular(cast)
    ops.propose(circular=made, text="拟传达", actor=cast.zhao, at=AT)
    with pytest.raises(Refused) as refused:
        ops.instruct(circular=again(made), text="同意", actor=cast.zhao, at=AT)
    assert refused.value.first.kind == "forbidden"
    row = instructed(cast, a_circular(cast, number=""))
    with pytest.raises(Refused):
        ops.distribute(circular=row, to=[cast.units["town"].pk], actor=cast.sun, at=AT)
    with pytest.raises(Refused):
        ops.distribute(circular=row, to=[], actor=cast.zhao, at=AT)


def test_a_paper_goes_to_further_units_and_nobody_gets_it_twice(cast: Cast) -> None:
    row, _ = distributed(cast, a_circular(cast))
    to = [cast.units["town"].pk, cast.units["department"].pk]
    by = date(2024, 1, 30)
    assert ops.distribute(circular=row, to=to, convey_by=by, actor=cast.zhao, at=AT) == 1
    assert {one.unit_id for one in copies(row)} == set(to) and again(row).convey_by == by


def test_a_unit_notes_its_own_copy_alone_in_a_known_manner(cast: Cast) -> None:
    _, mine = distributed(cast, a_circular(cast))
    for person in ("wu", "zhao"):
        with pytest.raises(Refused):
            ops.receive(copy=mine, actor=cast.actors[person], at=AT)
    with pytest.raises(Refused) as refused:
        ops.convey(copy=mine, manner="wink", note="", actor=cast.sun, at=AT)
    assert refused.value.first.code == "circular.manner"
    ops.convey(copy=mine, manner="meeting", note="", actor=cast.sun, at=AT)
    with pytest.raises(Refused):
        ops.receive(copy=copy(cast.district, mine.pk), actor=cast.sun, at=AT)


def test_a_copy_keeps_no_time_and_no_order() -> None:
    kinds = {field.get_internal_type() for field in Copy._meta.get_fields()}
    assert not kinds & {"DateField", "DateTimeField", "TimeField"}
    assert RECEIVED.convey_by
