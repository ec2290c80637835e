"""Meetings through the API: a unit reads, proposes and answers."""

import pytest

from liangpai.districts.models import District
from liangpai.meetings.queries import attendees
from tests.api.client import Program, a_secret, at_its_clock
from tests.meetings.stories import Told, day
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_a_unit_proposes_a_topic_by_a_program(cast: Cast) -> None:
    town = Program(a_secret(at_its_clock(cast)))
    told = Told(cast).planned().collecting()
    sent = {"unit": cast.units["town"].pk, "title": "产业园用地", "minutes": 10}
    status, topic = town.post(f"/meetings/{told.pk}/topics", sent)
    assert (status, topic["state"], topic["kind"]) == (200, "proposed", "report")
    assert [row["id"] for row in town.get("/meetings")[1]["rows"]] == [told.pk]


def test_a_unit_reads_what_was_resolved_and_answers_its_invitation(cast: Cast) -> None:
    town, other = Program(a_secret(at_its_clock(cast))), Program(a_secret(cast, "other_town"))
    told = Told(cast).ready()
    District.objects.filter(pk=cast.district).update(demo_at=day(22))
    mine = next(one.pk for one in attendees(told.row) if one.unit.name == "枕河镇")
    assert town.post(f"/attendees/{mine}/leave", {"reason": "出差"})[1]["state"] == "leave"
    sent = {"substitute": "副镇长", "reason": "镇长出差"}
    assert town.post(f"/attendees/{mine}/substitute", sent)[1]["substitute"] == "副镇长"
    assert other.post(f"/attendees/{mine}/leave", {"reason": "出差"})[0] == 403
    assert other.get(f"/meetings/{told.pk}")[0] == 404
    told.held().resolved().drafted().countersigned().issued()
    whole = town.get(f"/meetings/{told.pk}")[1]
    assert whole["name"] == "2024年第一次会议暨公开亮牌大会"
    assert [one["kind"] for one in whole["items"]][:2] == ["convey", "convey"]
    assert (whole["resolutions"][0]["due_on"], whole["resolutions"][0]["task"] > 0) == ("2024-02-18", True)
