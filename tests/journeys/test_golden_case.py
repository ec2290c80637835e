"""The golden case by the pages alone: filled in, verified, computed, shown to its units, collected, deliberated (AC-4.1)."""

import re
from dataclasses import replace

import pytest

from liangpai.assessments.queries import run
from liangpai.cards.queries import cards, occasions
from liangpai.examples import load_example
from liangpai.organisations.operations import appoint, found_post
from tests.cards.stories import GOLDEN, four_towns, in_force
from tests.people import AT, SINCE, Cast
from tests.results.stories import a_round
from tests.web.cards.clock import on_day
from tests.web.doors import as_, seen
from tests.web.reporting.pages import cells

pytestmark = pytest.mark.django_db


def test_the_golden_case_by_the_pages_alone_ends_in_deliberation_and_deals_no_card(cast: Cast) -> None:
    _towns_with_clerks(cast)
    in_force(cast)
    on_day(cast, AT)
    round_id = _filled_in_and_verified(cast)
    run_id = _computed_and_shown(cast, round_id)
    office = as_(cast, "zhao")
    sent = {"name": "2023年度亮牌", "held_on": "2024-01-25", "year": "2023", "run": str(run_id)}
    office.post("/cards/occasions/plan/", sent)
    occasion = occasions(cast.district)[0]
    office.post(f"/cards/occasions/{occasion.pk}/collect/")
    found = {one.unit.name: one.state for one in cards(cast.district) if one.side == "warn"}
    assert found == {"碧岑镇": "close"}, "丙镇 is last by 0.07 points, and people are asked"
    text = seen(as_(cast, "zheng").get(f"/cards/occasions/{occasion.pk}/deliberation/"))
    assert "最末两名只差 0.07 分，在测量误差之内。按名单亮牌会亮给碧岑镇" in text
    assert "不足以区分" in text and "流萤镇" in text
    assert text.count('name="settlement"') == 3
    assert "黄牌警示" not in seen(as_(cast, "sun").get("/board/"))


def _towns_with_clerks(cast: Cast) -> None:
    """Four towns; Sun reports for each of them."""
    four_towns(cast)
    for unit in ("other_town", "third", "fourth"):
        post = found_post(
            district=cast.district,
            unit=cast.units[unit].pk,
            title="填报员",
            roles=["reporter"],
            founded_on=SINCE,
            actor=cast.feng,
            at=AT,
        )
        appoint(
            district=cast.district,
            post=post,
            account=cast.accounts["sun"].pk,
            from_on=SINCE,
            basis="云岫组〔2023〕1号",
            actor=cast.chen,
            at=AT,
        )


def _filled_in_and_verified(cast: Cast) -> int:
    """Sun fills every grid in and submits it; Wu verifies what waits in the queue."""
    story = a_round(cast, replace(load_example("golden")[0], id="golden-case"))
    clerk, keeper = as_(cast, "sun"), as_(cast, "wu")
    for unit, values in GOLDEN.items():
        typed = {item: str(value) for item, value in zip(("I1", "I2", "I3"), values, strict=True)}
        way = f"/rounds/{story.round.pk}/units/{cast.units[unit].pk}/fill/"
        clerk.post(way, cells(story, typed, unit=unit) | {"submit": "1"})
    waiting = re.findall(r'name="figure" value="(\d+)"', seen(keeper.get("/verification/")))
    assert len(waiting) == 12
    keeper.post("/verification/verify/", {"figure": waiting, "kind": "final", "query": ""})
    return story.round.pk


def _computed_and_shown(cast: Cast, round_id: int) -> int:
    """Zhao asks for a run and shows every unit its sheet."""
    office = as_(cast, "zhao")
    answer = office.post("/assessments/request/", {"round": str(round_id), "runs": "2000"})
    run_id = int(re.findall(r"\d+", answer["Location"])[0])
    assert run(cast.district, run_id).state == "trial"
    office.post(f"/assessments/{run_id}/feedback/", {"until": "2024-01-12"})
    assert run(cast.district, run_id).state == "feedback"
    return run_id
