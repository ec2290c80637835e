import pytest
from django.urls import reverse

from liangpai.catalogue.models import Share
from liangpai.catalogue.queries import share
from liangpai.districts.models import District
from tests.catalogue.stories import PLATFORM, a_share, an_item, an_opened_share, says
from tests.people import AT, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def today(cast: Cast) -> Cast:
    """The district at the moment of the tests."""
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=AT)
    return cast


def test_a_request_is_asked_granted_opened_and_used_on_the_pages(today: Cast) -> None:
    item, sun, wu = an_item(today), as_(today, "sun"), as_(today, "wu")
    form = seen(sun.get(f"{reverse('share-new')}?item={item.pk}"))
    assert "村集体经营性收入" in form and "枕河镇" in form
    sent = {"item": item.pk, "unit": today.units["town"].pk, "purpose": "核对名单", "until_on": "2024-06-30"}
    assert "归口单位最迟2024年1月17日答复" in seen(sun.post(reverse("share-ask"), sent, follow=True))
    row = Share.objects.of(today.district).get()
    assert "有1件数据共享申请待答复" in seen(wu.get("/"))
    assert "您申请共享的1项数据正在办理" in seen(sun.get("/"))
    at = [row.pk]
    waits = seen(sun.get(reverse("share-page", args=at)))
    assert "等区农业农村局答复，最迟2024年1月17日" in waits and "须由归口" not in waits
    assert "核对名单" in seen(wu.get(reverse("share-page", args=at)))
    wu.post(reverse("share-grant", args=at), {"until_on": "2024-03-31", "answer": "仅供比对"})
    assert "有1件共享已同意待开通" in seen(wu.get("/"))
    wu.post(reverse("share-open", args=at), {"access": "接口"})
    text = seen(
        sun.post(reverse("share-use", args=at), {"used_on": "2024-01-10", "purpose": "比对三村"}, follow=True)
    )
    assert "比对三村" in text and "仅供比对" in text and "已登记使用" in text
    assert share(today.district, row.pk).state == "opened"


def test_a_refusal_without_law_comes_back_with_the_reason(today: Cast) -> None:
    row = a_share(today)
    address = reverse("share-refuse", args=[row.pk])
    answer = as_(today, "wu").post(address, {"basis": "不便", "reason": "不便"})
    assert answer.status_code == 422 and "没有依据的应当共享" in seen(answer)
    as_(today, "wu").post(address, {"basis": "《中华人民共和国统计法》", "reason": "尚未公布"})
    text = seen(as_(today, "sun").get(reverse("share-page", args=[row.pk])))
    assert "《中华人民共和国统计法》" in text and "尚未公布" in text


def test_the_office_reads_why_it_may_not_answer_yet(today: Cast) -> None:
    row = a_share(today)
    text = seen(as_(today, "zhao").get(reverse("share-page", args=[row.pk])))
    assert "逾期不答复才升级到办公室" in text
    Share.objects.of(today.district).update(level=2)
    text = seen(as_(today, "zhao").get(reverse("share-page", args=[row.pk])))
    assert "逾期已升级" in text and 'action="/shares/' in text


def test_the_list_is_narrowed_by_state_and_taken_away_as_a_workbook(today: Cast) -> None:
    a_share(today)
    an_opened_share(today, an_item(today, "C2", name="耕地面积"))
    zhao = as_(today, "zhao")
    everything = seen(zhao.get(reverse("share-list")))
    assert "村集体经营性收入" in everything and "耕地面积" in everything
    opened = seen(zhao.get(reverse("share-list") + "?state=opened"))
    assert "耕地面积" in opened and "村集体经营性收入" not in opened
    assert "耕地面积" in seen(zhao.get(reverse("share-list") + "?state=nothing"))
    assert zhao.get(reverse("share-export")).headers["Content-Type"].endswith("sheet")


@pytest.mark.parametrize("person", ["feng", "zheng", "stranger"])
def test_who_neither_sees_all_nor_works_in_a_unit_does_not_see_the_list(today: Cast, person: str) -> None:
    assert as_(today, person).get(reverse("share-list")).status_code in (302, 403)


def test_a_unit_withdraws_its_request(today: Cast) -> None:
    row = a_share(today)
    assert "已撤回" in seen(as_(today, "sun").post(reverse("share-withdraw", args=[row.pk]), follow=True))


def test_the_item_leads_to_the_form(today: Cast) -> None:
    item = an_item(today)
    says(today, item, 9.8, PLATFORM)
    address = f"{reverse('share-new')}?item={item.pk}"
    assert address in seen(as_(today, "sun").get(reverse("item-page", args=[item.pk])))
    assert address not in seen(as_(today, "feng").get(reverse("item-page", args=[item.pk])))
