import pytest

from liangpai.reports.models import PlanLine, Report
from tests.people import Cast
from tests.reports.written import DUTY
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def test_a_plan_goes_its_way_through_the_pages(at_its_day: Cast) -> None:
    office, leader = as_(at_its_day, "zhao"), as_(at_its_day, "wang")
    sent = {"unit": str(at_its_day.units["office"].pk), "kind": "plan", "year": "2024", "period": "year"}
    assert "已按确认数据生成草稿" in seen(office.post("/reports/begin/", sent, follow=True))
    at = f"/reports/{Report.objects.of(at_its_day.district).get().pk}/"
    told = {"title": "2024年工作安排", "body": "# 总体要求\n稳中求进。"}
    assert "已保存" in seen(office.post(f"{at}edit/", told, follow=True))
    line = {
        "text": "建成示范带",
        "unit": str(at_its_day.units["town"].pk),
        "due_on": "2024-12-20",
        "duty_item": DUTY,
    }
    for text in ("建成示范带", "编制绿化方案", "另一件事"):
        assert "已加入计划" in seen(office.post(f"{at}lines/", line | {"text": text}, follow=True))
    first, second, third = PlanLine.objects.of(at_its_day.district).order_by("pk")
    assert "已移出计划" in seen(office.post(f"/reports/lines/{third.pk}/drop/", follow=True))
    assert "已核对" in seen(office.post(f"{at}check/", follow=True))
    assert "已退回" in seen(leader.post(f"{at}return/", {"reason": "再核"}, follow=True))
    office.post(f"{at}check/")
    assert "数据已定格" in seen(leader.post(f"{at}confirm/", follow=True))
    assert "已印发" in seen(office.post(f"{at}issue/", follow=True))
    assert "已登记" in seen(office.post(f"/reports/lines/{first.pk}/mark/", follow=True))
    assert "已转督办1件" in seen(office.post(f"{at}tasks/", follow=True))
    assert "已归档" in seen(office.post(f"{at}archive/", follow=True))
    assert PlanLine.objects.of(at_its_day.district).get(pk=second.pk).task_id
