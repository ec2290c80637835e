"""Requests to share by the API: from the question to the use, each step by the unit whose step it is."""

import pytest

from tests.api.client import Program, a_secret, at_its_clock
from tests.catalogue.stories import PLATFORM, TOWN, a_share, an_item, says
from tests.people import Cast

pytestmark = pytest.mark.django_db


def _asked(cast: Cast, **changes: object) -> dict[str, object]:
    return {
        "item": an_item(cast).pk,
        "unit": cast.units["town"].pk,
        "purpose": "核对",
        "until_on": "2024-06-30",
    } | changes


def test_two_programs_walk_a_request_from_the_question_to_the_use(cast: Cast) -> None:
    sent = _asked(at_its_clock(cast))
    town, keeper = Program(a_secret(cast)), Program(a_secret(cast, "department", "verifier"))
    status, made = town.post("/shares", sent)
    assert (status, made["state"], made["due_on"], made["level"]) == (200, "asked", "2024-01-17", 1)
    address = f"/shares/{made['id']}"
    assert (
        keeper.post(f"{address}/grant", {"until_on": "2024-03-31", "answer": "仅供比对"})[1]["state"]
        == "granted"
    )
    assert keeper.post(f"{address}/opening", {"access": "接口"})[1]["state"] == "opened"
    assert town.post(f"{address}/uses", {"used_on": "2024-01-10", "purpose": "比对名单"})[0] == 200
    one = town.get(address)[1]
    assert (one["until_on"], one["answer"], one["access"]) == ("2024-03-31", "仅供比对", "接口")
    assert [row["id"] for row in keeper.get("/shares", state="opened")[1]["rows"]] == [made["id"]]
    assert keeper.get("/shares", state="asked")[1]["total"] == 0


def test_what_is_opened_shows_the_values_of_every_unit(cast: Cast) -> None:
    sent = _asked(at_its_clock(cast), unit=cast.units["other_town"].pk)
    item = sent["item"]
    says(cast, an_item(cast), 9.8, PLATFORM)
    other, keeper = Program(a_secret(cast, "other_town")), Program(a_secret(cast, "department", "verifier"))
    made = other.post("/shares", sent)[1]
    assert other.get(f"/items/{item}/values")[1]["total"] == 0
    keeper.post(f"/shares/{made['id']}/grant", {"until_on": "2024-03-31"})
    keeper.post(f"/shares/{made['id']}/opening", {"access": TOWN})
    assert other.get(f"/items/{item}/values")[1]["total"] == 1


def test_a_refusal_without_law_is_answered_with_its_rule(cast: Cast) -> None:
    row = a_share(at_its_clock(cast))
    keeper = Program(a_secret(cast, "department", "verifier"))
    status, no = keeper.post(f"/shares/{row.pk}/refusal", {"basis": "不便", "reason": "不便"})
    assert (status, no["refusals"][0]["code"]) == (422, "share.unlawful")
    sent = {"basis": "《中华人民共和国统计法》", "reason": "尚未公布"}
    assert keeper.post(f"/shares/{row.pk}/refusal", sent)[1]["state"] == "refused"


def test_the_unit_withdraws_its_own_and_nobody_elses(cast: Cast) -> None:
    row = a_share(at_its_clock(cast))
    assert Program(a_secret(cast, "other_town")).post(f"/shares/{row.pk}/withdrawal", {})[0] == 403
    assert Program(a_secret(cast)).post(f"/shares/{row.pk}/withdrawal", {})[1]["ended_on"] == "2024-01-10"


@pytest.mark.parametrize("wrong", [20240630, "2024-6-30", "heute", "2024-02-30", "0001-01-01", None])
def test_a_day_is_a_day(cast: Cast, wrong: object) -> None:
    sent = _asked(at_its_clock(cast), until_on=wrong)
    assert Program(a_secret(cast)).post("/shares", sent)[0] == 422
