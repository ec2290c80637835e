"""Promises through the API: drafted, handed in, reported on, amended by the program of the unit."""

import pytest

from liangpai.districts.models import District
from tests.api.client import Program, a_secret, at_its_clock
from tests.commitments.stories import BEGUN, a_draft, underway
from tests.people import Cast

pytestmark = pytest.mark.django_db


def vow(cast: Cast, **changes: object) -> dict[str, object]:
    """Three parks of the town, for which it needs land."""
    need = {
        "department": cast.units["department"].pk,
        "kind": "land",
        "title": "公园用地30亩",
        "quantity": 30,
        "needed_by": "2024-03-29",
    }
    return {
        "unit": cast.units["town"].pk,
        "year": 2024,
        "text": "新建公园3个",
        "target": 3,
        "unit_of_measure": "个",
        "due_on": "2024-06-28",
        "needs": [need],
    } | changes


def _at_work(cast: Cast) -> None:
    District.objects.filter(pk=cast.district).update(demo_at=BEGUN)


def test_a_promise_is_drafted_and_handed_in_by_a_program(cast: Cast) -> None:
    town = Program(a_secret(at_its_clock(cast)))
    status, made = town.post("/commitments", vow(cast))
    assert (status, made["state"], made["target"], made["due_on"]) == (200, "draft", 3.0, "2024-06-28")
    assert town.post(f"/commitments/{made['id']}/submission", {})[1]["state"] == "submitted"
    assert [row["id"] for row in town.get("/commitments", state="submitted", year=2024)[1]["rows"]] == [
        made["id"]
    ]
    assert Program(a_secret(cast, "other_town")).get(f"/commitments/{made['id']}")[0] == 403


def test_progress_completion_and_amendment_are_told(cast: Cast) -> None:
    told = underway(at_its_clock(cast))
    _at_work(cast)
    town, at = Program(a_secret(cast)), f"/commitments/{told.pk}"
    assert town.post(f"{at}/reports", {"value": 60, "text": "一半"})[1]["value"] == 60.0
    change = {
        "text": "新建100亩",
        "target": 100,
        "unit_of_measure": "亩",
        "due_on": "2024-09-30",
        "reason": "晚",
    }
    assert town.post(f"{at}/amendments", change)[1]["state"] == "amending"
    other = underway(cast)
    assert town.post(f"/commitments/{other.pk}/completion", {"value": 120})[1]["state"] == "due"
    assert town.get(f"/commitments/{other.pk}")[1]["value"] == 120.0


def test_what_cannot_be_measured_is_refused_with_every_reason(cast: Cast) -> None:
    told = a_draft(at_its_clock(cast))
    town = Program(a_secret(cast))
    status, no = town.post("/commitments", vow(cast, text="诺" * 101))
    assert status == 422
    status, made = town.post("/commitments", vow(cast, target=None, due_on=None))
    status, no = town.post(f"/commitments/{made['id']}/submission", {})
    assert (status, [one["code"] for one in no["refusals"]]) == (
        422,
        ["commitment.target", "commitment.due_on"],
    )
    assert town.post(f"/commitments/{told.pk}/reports", {"value": 1})[0] == 409
