"""Needs through the API, from both sides."""

import pytest

from tests.api.client import Program, a_secret, at_its_clock
from tests.needs.stories import a_need, a_quota
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def wish(cast: Cast, **changes: object) -> dict[str, object]:
    """30 亩 from the department, for the town."""
    return {
        "unit": cast.units["town"].pk,
        "keeper": cast.units["department"].pk,
        "kind": "land",
        "title": "加工园用地",
        "quantity": 30,
        "needed_by": "2024-06-30",
    } | changes


def test_a_need_goes_through_its_life_by_programs(cast: Cast) -> None:
    town = Program(a_secret(at_its_clock(cast)))
    department = Program(a_secret(cast, "department", "verifier"))
    status, need = town.post("/needs", wish(cast))
    assert (status, need["state"], need["due_on"]) == (200, "raised", "2024-01-17")
    at = f"/needs/{need['id']}"
    assert department.post(f"{at}/accept", {})[1]["state"] == "accepted"
    told = {"verdict": "partly", "reason": "不足", "granted": 24.5, "deliver_by": "2024-01-31"}
    assert department.post(f"{at}/answer", told)[1]["granted"] == 24.5
    assert department.post(f"{at}/delivery", {"text": "已供地"})[1]["state"] == "delivered"
    assert town.post(f"{at}/dispute", {"text": "面积不符"})[1]["state"] == "consulting"
    assert department.post(f"{at}/answer", {"verdict": "met", "deliver_by": "2024-01-31"})[1]["granted"] == 30
    assert department.post(f"{at}/delivery", {"text": "已供地"})[0] == 200
    assert town.post(f"{at}/confirmation", {})[1]["state"] == "confirmed"
    assert town.get(at)[1]["delivery"] == "已供地"


def test_each_side_sees_its_own_and_may_not_do_the_others_part(cast: Cast) -> None:
    need = a_need(at_its_clock(cast), at=AT)
    town, other = Program(a_secret(cast)), Program(a_secret(cast, "other_town"))
    assert [
        row["id"] for row in town.get("/needs", whose="mine", state="raised", kind="land")[1]["rows"]
    ] == [need.pk]
    assert other.get("/needs")[1]["total"] == 0
    assert other.get(f"/needs/{need.pk}")[0] == 403
    assert town.post(f"/needs/{need.pk}/accept", {})[0] == 403
    assert town.post(f"/needs/{need.pk}/withdrawal", {"text": "不需要了"})[1]["state"] == "withdrawn"


def test_a_quota_that_is_too_small_names_what_is_left(cast: Cast) -> None:
    a_quota(at_its_clock(cast), "24.5")
    need = a_need(cast, at=AT)
    department = Program(a_secret(cast, "department", "verifier"))
    status, no = department.post(f"/needs/{need.pk}/answer", {"verdict": "met", "deliver_by": "2024-01-31"})
    assert (status, no["refusals"][0]["code"]) == (409, "quota.overdrawn")
    assert Program(a_secret(cast)).post(f"/needs/{need.pk}/papers", {"text": "已补"})[0] == 409


def test_what_is_wrong_in_a_need_is_refused_with_its_reason(cast: Cast) -> None:
    town = Program(a_secret(at_its_clock(cast)))
    status, no = town.post("/needs", wish(cast, quantity=1.005))
    assert (status, no["refusals"][0]["code"]) == (422, "need.quantity")
    assert town.post("/needs", wish(cast, kind="gold"))[0] == 422
