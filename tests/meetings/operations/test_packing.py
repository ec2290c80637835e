"""One click freezes a snapshot; what is made again from it later is equal to the byte."""

import hashlib
import io
import json
import zipfile

import pytest

from liangpai.dossier.conference import from_json
from liangpai.dossier.conference.pack import pack_bytes
from liangpai.ledger.queries import history
from liangpai.meetings import operations, queries
from liangpai.refusal import Refused
from tests.meetings.stories import Told
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_what_is_made_again_later_has_the_hash_that_was_noted(cast: Cast) -> None:
    told = Told(cast).ready()
    operations.freeze_pack(meeting=told.row, actor=cast.zhao, at=told.at)
    told.invited("legal", part="sit_in")
    made = queries.pack(told.row)
    again = pack_bytes(from_json(made.facts))
    assert made.zip_digest == f"sha256:{hashlib.sha256(again).hexdigest()}"


def test_the_act_and_both_hashes_stand_in_the_ledger(cast: Cast) -> None:
    told = Told(cast).ready()
    made = operations.freeze_pack(meeting=told.row, actor=cast.zhao, at=told.at)
    last = list(history(cast.district, "meeting", told.pk))[-1]
    assert last.action == "meeting.pack"
    assert json.loads(last.content) == {"pack": made.pk, "digest": made.digest, "zip": made.zip_digest}


def test_a_second_pack_counts_and_the_first_stays_readable(cast: Cast) -> None:
    told = Told(cast).ready()
    first = operations.freeze_pack(meeting=told.row, actor=cast.zhao, at=told.at)
    told.invited("legal", part="sit_in")
    second = operations.freeze_pack(meeting=told.row, actor=cast.zhao, at=told.at)
    assert second.digest != first.digest
    assert [one.pk for one in queries.packs(told.row)] == [second.pk, first.pk]
    assert queries.pack(told.row, first.pk).digest == first.digest


def test_no_pack_before_the_agenda_is_approved_and_none_by_a_town(cast: Cast) -> None:
    told = Told(cast).planned()
    with pytest.raises(Refused):
        operations.freeze_pack(meeting=told.row, actor=cast.zhao, at=told.at)
    told.collecting().arranged().approved()
    with pytest.raises(Refused):
        operations.freeze_pack(meeting=told.row, actor=cast.sun, at=told.at)
    assert queries.packs(told.row) == []


def test_ac_6_1_the_agenda_of_the_seed_meeting_yields_agenda_seats_script_and_statements(cast: Cast) -> None:
    told = Told(cast).ready()
    made = operations.freeze_pack(meeting=told.row, actor=cast.zhao, at=told.at)
    facts = from_json(made.facts)
    assert [one.kind for one in facts.agenda] == ["convey", "convey", "report", "notify", "cards", "speech"]
    names = zipfile.ZipFile(io.BytesIO(pack_bytes(facts))).namelist()
    for paper in ("议程", "座位表", "主持词", "表态"):
        assert any(paper in name for name in names), names
