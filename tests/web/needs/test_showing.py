import pytest

from liangpai.needs.models import Need
from liangpai.needs.operations import ask_material
from tests.needs.stories import MET, REFUSED, a_need, again, answered
from tests.people import AT, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_side_sees_its_own_next_steps_and_why_the_others_are_not(at_its_day: Cast, lang: str) -> None:
    need = a_need(at_its_day, at=AT)
    at = f"/needs/{need.pk}/"
    department, town = (seen(as_(at_its_day, person, lang).get(at)) for person in ("wu", "sun"))
    assert f"{at}answer/" in department and f"{at}withdraw/" not in department
    assert f"{at}withdraw/" in town and f"{at}answer/" not in town
    assert {"zh": "由别人办的环节", "en": "Steps of others"}[lang] in town


def test_the_days_of_every_level_are_told_while_the_clock_runs(at_its_day: Cast) -> None:
    need = a_need(at_its_day, at=AT)
    text = seen(as_(at_its_day, "sun").get(f"/needs/{need.pk}/"))
    assert "最迟2024年1月17日" in text and "最迟2024年1月24日" in text
    ask_material(need=need, text="定界图", actor=at_its_day.wu, at=AT)
    text = seen(as_(at_its_day, "sun").get(f"/needs/{need.pk}/"))
    assert "停表期间不计算期限" in text and "定界图" in text
    Need.objects.of(at_its_day.district).filter(pk=need.pk).update(clock_from="2099-01-05", pauses=[])
    assert "停表期间不计算期限" not in seen(as_(at_its_day, "sun").get(f"/needs/{need.pk}/"))


def test_a_dispute_is_offered_only_where_it_leads_somewhere(at_its_day: Cast) -> None:
    refused = answered(a_need(at_its_day, at=AT), REFUSED, at_its_day.wu, AT)
    promised = answered(a_need(at_its_day, at=AT), MET, at_its_day.wu, AT)
    client = as_(at_its_day, "sun")
    assert "dispute/" in seen(client.get(f"/needs/{refused.pk}/"))
    assert "dispute/" not in seen(client.get(f"/needs/{promised.pk}/"))
    Need.objects.of(at_its_day.district).filter(pk=refused.pk).update(level=3)
    assert "没有更高一级" in seen(client.get(f"/needs/{refused.pk}/"))
    assert again(refused).level == 3


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_form_offers_the_units_of_the_reader_and_names_the_limits(at_its_day: Cast, lang: str) -> None:
    text = seen(as_(at_its_day, "sun", lang).get("/needs/new/"))
    assert "枕河镇" in text and "溪口村" in text and "听松镇" not in text
    assert "20 + 5 + 10" in text
    assert as_(at_its_day, "wu", lang).get("/needs/new/").status_code == 403
