import pytest

from liangpai.districts.models import District
from liangpai.results.models import Round
from tests.assessments.stories import AFTER, a_release
from tests.people import AT, Cast
from tests.results.stories import a_round
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def test_a_clerk_finds_the_work_and_the_place_in_the_cycle(cast: Cast) -> None:
    a_round(cast)
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=AT)
    text = seen(as_(cast, "sun").get("/"))  # type: ignore[arg-type] # the client's answer
    assert "1个单位还没有报齐" in text
    assert "还有10天" in text
    assert "现在在这里" in text


def test_a_stranger_finds_what_is_released_and_the_sign_in(cast: Cast) -> None:
    assert "还没有向社会公开的结果" in seen(as_(cast, "stranger").get("/"))  # type: ignore[arg-type] # the client's answer
    told = a_release(cast, level="society")
    told.show(AFTER)
    text = seen(as_(cast, "stranger").get("/"))  # type: ignore[arg-type] # the client's answer
    assert "2023年度填报" in text
    assert "云办〔2024〕3号" in text
    assert "等我办" not in text


def test_the_workbench_stands_in_english_too(cast: Cast) -> None:
    text = seen(as_(cast, "zhao", "en").get("/"))  # type: ignore[arg-type] # the client's answer
    assert "Waiting for me" in text
    assert "You wait for nobody" in text


def test_another_round_that_is_still_open_is_told(cast: Cast) -> None:
    told = a_release(cast)
    told.show(AFTER)
    client = as_(cast, "sun")
    assert "轮未截止" not in seen(client.get("/"))
    first = told.story.round
    Round.objects.create(
        district_id=cast.district,
        name="村级台账",
        period="2023",
        items=[],
        opens_on=first.opens_on,
        due_on=first.due_on,
        state="open",
    )
    assert "还有1轮未截止" in seen(client.get("/"))


def test_each_step_of_the_cycle_leads_to_its_page_for_those_who_may_open_it(cast: Cast) -> None:
    text = seen(as_(cast, "zhao").get("/"))  # type: ignore[arg-type] # the client's answer
    assert (
        '<a href="/schemes/" aria-label="去方案">' in text
        and '<a href="/verification/" aria-label="去核验">' not in text
    )
    assert '<a href="/verification/" aria-label="去核验">' in seen(as_(cast, "wu").get("/"))  # type: ignore[arg-type] # the client's answer
    assert '<a href="/schemes/" aria-label="去方案">' not in seen(as_(cast, "stranger").get("/"))  # type: ignore[arg-type] # the client's answer
