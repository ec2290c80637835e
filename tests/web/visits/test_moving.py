import pytest

from liangpai.visits.models import Issue, Visit
from tests.people import Cast
from tests.visits.stories import a_visit, again, concluded, handed_on, solved
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def sent(cast: Cast, **changes: str) -> dict[str, str]:
    told = {"leader": cast.accounts["wang"].pk, "unit": cast.units["village"].pk, "on": "2024-01-10"}
    return {name: str(value) for name, value in told.items()} | {"purpose": "看产业路"} | changes


def test_a_visit_is_planned_made_and_its_issue_handed_on_by_pages(at_its_day: Cast) -> None:
    office, leader = as_(at_its_day, "zhao"), as_(at_its_day, "wang")
    assert "走访已安排" in seen(office.post("/visits/plan/", sent(at_its_day), follow=True))
    at = f"/visits/{Visit.objects.of(at_its_day.district).get().pk}/"
    assert "走访已登记" in seen(leader.post(f"{at}make/", follow=True))
    told = {"kind": "works", "text": "路坏了", "promise": "本月修好"}
    assert "问题已登记" in seen(leader.post(f"{at}raise/", told, follow=True))
    assert office.post(f"{at}close/").status_code == 409
    issue = f"/issues/{Issue.objects.of(at_its_day.district).get().pk}/"
    assert "本月修好" in seen(office.get(issue))
    task = {"keeper": str(at_its_day.units["department"].pk), "title": "修路"}
    assert "已转督办" in seen(office.post(f"{issue}hand-on/", task, follow=True))
    assert "走访已办结" in seen(office.post(f"{at}close/", follow=True))
    assert office.post("/visits/plan/", sent(at_its_day, on="")).status_code == 422


def test_where_ways_cross_the_page_says_so(at_its_day: Cast) -> None:
    a_visit(at_its_day)
    other = at_its_day.accounts["wu"]
    Visit.objects.of(at_its_day.district).update(leader=other)
    text = seen(as_(at_its_day, "zhao").post("/visits/plan/", sent(at_its_day), follow=True))
    assert "wu当天（2024年1月10日）也到溪口村走访" in text and "走访已安排" in text


def test_a_visit_is_cancelled_by_its_page(at_its_day: Cast) -> None:
    row = a_visit(at_its_day)
    answer = as_(at_its_day, "wang").post(f"/visits/{row.pk}/cancel/", {"reason": "防汛"}, follow=True)
    assert "走访已取消" in seen(answer) and "防汛" in seen(answer)


def test_the_village_makes_a_need_of_its_issue(at_its_day: Cast) -> None:
    row = handed_on(at_its_day)
    Issue.objects.of(at_its_day.district).update(state="raised", task=None, keeper=None)
    told = {
        "keeper": str(at_its_day.units["department"].pk),
        "kind": "funds",
        "source": "district",
        "title": "修路资金",
        "quantity": "30",
        "needed_by": "2024-06-30",
    }
    text = seen(as_(at_its_day, "zhou").post(f"/issues/{row.pk}/ask/", told, follow=True))
    assert "已转要素需求" in text and "要素需求" in text


def test_an_issue_is_solved_sent_back_confirmed_and_looked_back_on(at_its_day: Cast) -> None:
    row = concluded(at_its_day, handed_on(at_its_day))
    at, done = f"/issues/{row.pk}/", {"solution": "已修复"}
    keeper, village = as_(at_its_day, "wu"), as_(at_its_day, "zhou")
    assert "等村居确认" in seen(keeper.post(f"{at}solve/", done, follow=True))
    assert "已退回" in seen(village.post(f"{at}dispute/", {"reason": "只修一半"}, follow=True))
    keeper.post(f"{at}solve/", done)
    assert "已确认解决" in seen(village.post(f"{at}confirm/", follow=True))
    found = {"look_back": "通车正常"}
    assert "回访已登记" in seen(as_(at_its_day, "wang").post(f"{at}look-back/", found, follow=True))
    assert again(row).state == "looked_back"


def test_who_may_not_confirm_reads_the_reason(at_its_day: Cast) -> None:
    row = solved(at_its_day)
    assert f"/issues/{row.pk}/confirm/" not in seen(as_(at_its_day, "wu").get(f"/issues/{row.pk}/"))
    assert as_(at_its_day, "wu").post(f"/issues/{row.pk}/confirm/").status_code == 403
