"""Cards through the API: why they stand, what a unit does about its own, and that no program judges."""

from datetime import date

import pytest

from liangpai.access.policy import POLICY
from liangpai.api.door import operations_of
from liangpai.cards.rules.separation import JUDGES, PAIRS
from tests.api.client import Program, a_secret
from tests.api.described import DOCUMENT
from tests.cards.stories import HELD, a_candidate, a_notice, a_shown
from tests.people import Cast
from tests.web.cards.clock import on_day

pytestmark = pytest.mark.django_db


def test_a_unit_does_its_part_by_programs(cast: Cast) -> None:
    told = a_notice(cast)
    on_day(cast, told.at)
    town = Program(a_secret(cast))
    (row,) = town.get("/cards", state="noticed")[1]["rows"]
    assert (row["word"], row["shape"], row["is_withheld"]) == ("黄牌警示", "triangle", False)
    at = f"/cards/{told.pk}"
    assert town.get(at)[1]["checks"][0]["passed"] is True
    assert town.post(f"{at}/statement", {"text": "已整改"})[1]["state"] == "heard"
    told.day(date(2024, 1, 22)).deliberate().approve().day(HELD).hold().show()
    on_day(cast, told.day(date(2024, 1, 29)).at)
    items = [{"text": "补报材料", "due_on": "2024-02-05", "is_critical": True}]
    assert town.post(f"{at}/plan", {"text": "整改", "items": items})[1]["state"] == "rectifying"
    assert town.post(f"{at}/evidence", {"place": 2, "text": "已办"})[0] == 422
    assert town.post(f"{at}/delisting", {})[0] == 409
    assert town.post(f"{at}/evidence", {"place": 1, "text": "已办"})[0] == 200
    assert town.post(f"{at}/delisting", {})[1]["state"] == "delist_asked"


def test_an_appeal_withholds_the_card(cast: Cast) -> None:
    told = a_notice(cast)
    on_day(cast, told.at)
    status, row = Program(a_secret(cast)).post(f"/cards/{told.pk}/appeal", {"text": "数据有误"})
    assert (status, row["state"], row["is_withheld"]) == (200, "reviewing", True)


def test_others_neither_see_it_nor_speak_for_the_unit(cast: Cast) -> None:
    told = a_notice(cast)
    on_day(cast, told.at)
    other = Program(a_secret(cast, "other_town"))
    assert other.get("/cards")[1]["total"] == 0
    assert other.get(f"/cards/{told.pk}")[0] == 404
    assert other.post(f"/cards/{told.pk}/statement", {"text": "不是我们"})[0] == 403


def test_a_candidate_is_seen_by_the_office_and_not_by_its_unit(cast: Cast) -> None:
    told = a_candidate(cast)
    on_day(cast, told.at)
    assert Program(a_secret(cast)).get(f"/cards/{told.pk}")[0] == 404
    office = Program(a_secret(cast, "office", "assessor"))
    assert office.get("/cards", occasion=told.occasion_id)[1]["total"] == 1
    assert office.get("/cards", occasion=told.occasion_id + 1)[1]["total"] == 0


def test_an_occasion_too_soon_or_the_third_in_a_year_is_refused(cast: Cast) -> None:
    told = a_shown(cast)
    on_day(cast, told.at)
    office = Program(a_secret(cast, "office", "assessor"))
    status, no = office.post("/occasions", {"name": "再来一次", "held_on": "2024-04-01", "year": 2024})
    assert (status, no["refusals"][0]["code"]) == (409, "occasion.too_soon")
    assert office.post("/occasions", {"name": "年中", "held_on": "2024-07-31", "year": 2024})[0] == 200
    status, no = office.post("/occasions", {"name": "第三次", "held_on": "2024-12-31", "year": 2024})
    assert (status, no["refusals"][0]["code"]) == (409, "occasion.too_many")
    assert office.get("/occasions")[1]["total"] == 2


def test_no_program_judges_a_card(cast: Cast) -> None:
    """Separation of duties by the API: it offers no act that closes a forbidden pair, whoever asks."""
    offered = {operation["x-action"] for operation in operations_of(DOCUMENT)}
    assert offered <= set(POLICY)
    assert offered & ({second for _, second in PAIRS} | set(JUDGES) | {"card.show", "card.revoke"}) == set()
