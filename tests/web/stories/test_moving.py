import pytest

from liangpai.stories.models import Case
from tests.people import Cast
from tests.stories.stories import a_figure, corrected, released
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db
TEXTS = {"title": "联营", "problem": "没有收入", "method": "入股", "reuse": "有果园", "cost": "8"}


def test_a_case_is_told_reviewed_and_released_by_pages(at_its_day: Cast) -> None:
    figure = a_figure(at_its_day)
    unit, office, commander = (as_(at_its_day, one) for one in ("sun", "zhao", "wang"))
    told = TEXTS | {"unit": str(at_its_day.units["town"].pk), "figure": str(figure.pk)}
    assert "草稿已保存" in seen(unit.post("/cases/draft/", told, follow=True))
    at = f"/cases/{Case.objects.of(at_its_day.district).get().pk}/"
    assert "已保存" in seen(unit.post(f"{at}edit/", told | {"method": "按股分红"}, follow=True))
    assert "已报送" in seen(unit.post(f"{at}submit/", follow=True))
    assert "已退回" in seen(office.post(f"{at}return/", {"reason": "写具体"}, follow=True))
    unit.post(f"{at}submit/")
    assert "审核通过" in seen(office.post(f"{at}review/", follow=True))
    terms = {
        "basis": "云岫〔2024〕9号",
        "secrecy_check": "9",
        "channel": "society",
        "expires_on": "2024-06-30",
    }
    assert "已发布" in seen(commander.post(f"{at}release/", terms, follow=True))
    assert "按股分红" in seen(as_(at_its_day, "stranger").get(at))
    assert "已撤回" in seen(commander.post(f"{at}withdraw/", {"reason": "不实"}, follow=True))


def test_a_corrected_figure_withholds_the_case_until_it_is_bound_anew(at_its_day: Cast) -> None:
    row = corrected(at_its_day, released(at_its_day))
    at, office = f"/cases/{row.pk}/", as_(at_its_day, "zhao")
    assert "暂不展示" in seen(office.get(at))
    assert as_(at_its_day, "wu").get(at).status_code == 403
    assert "重新审核" in seen(office.post(f"{at}rebind/", follow=True))


def test_an_adoption_is_noted_and_confirmed_and_counts_only_from_three_towns_on(at_its_day: Cast) -> None:
    row = released(at_its_day)
    at, village = f"/cases/{row.pk}/", str(at_its_day.units["village"].pk)
    office, clerk = as_(at_its_day, "zhao"), as_(at_its_day, "zhou")
    assert "已登记" in seen(office.post(f"{at}adopt/", {"unit": village, "note": "照做"}, follow=True))
    used = row.pk and str(seen(clerk.get(at)).split("/cases/adoptions/")[1].split("/")[0])
    assert "已确认采用" in seen(clerk.post(f"/cases/adoptions/{used}/confirm/", follow=True))
    assert office.post(f"{at}count/", {"rule": "adopted"}).status_code == 409
