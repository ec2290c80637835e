import pytest

from liangpai.oversight.queries import recusals, recused
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_somebody_steps_back_and_an_approver_decides(at_its_day: Cast, lang: str) -> None:
    cast = at_its_day
    form = seen(as_(cast, "li", lang).get("/oversight/recusals/new/?subject=appeal:3"))
    assert 'value="appeal" selected' in form and 'value="3"' in form
    sent = {"kind": "appeal", "of": "3", "ground": "relative"}
    assert as_(cast, "li", lang).post("/oversight/recusals/declare/", sent).status_code == 302
    assert recused(cast.district, ["appeal:3"]) == {cast.li.account}
    row = recusals(cast.district)[0]
    way = f"/oversight/recusals/{row.pk}/decide/"
    assert way in seen(as_(cast, "wang", lang).get("/oversight/recusals/"))
    assert way not in seen(as_(cast, "li", lang).get("/oversight/recusals/"))
    text = seen(as_(cast, "wang", lang).post(way, {"is_agreed": "yes"}, follow=True))
    assert ("同意回避" if lang == "zh" else "agreed") in text


def test_another_is_named_by_user_name(at_its_day: Cast) -> None:
    cast = at_its_day
    sent = {"kind": "card", "of": "12", "ground": "served", "username": "wu"}
    assert as_(cast, "sun").post("/oversight/recusals/declare/", sent).status_code == 302
    row = recusals(cast.district)[0]
    assert (row.account, row.declared_by) == (cast.wu.account, cast.sun.account)
    answer = as_(cast, "sun").post("/oversight/recusals/declare/", sent | {"username": "nobody"})
    assert answer.status_code == 404


def test_a_form_without_a_thing_is_open_to_everybody_signed_in(at_its_day: Cast) -> None:
    assert as_(at_its_day, "feng").get("/oversight/recusals/new/?subject=figure").status_code == 200
    assert as_(at_its_day, "stranger").get("/oversight/recusals/new/").status_code == 302
    assert "没有回避申请" in seen(as_(at_its_day, "wang").get("/oversight/recusals/"))
    answer = as_(at_its_day, "sun").post("/oversight/recusals/declare/", {"kind": "card", "of": "0"})
    assert answer.status_code == 422


def test_a_unit_stands_in_the_list_by_its_name(at_its_day: Cast) -> None:
    cast = at_its_day
    sent = {"kind": "unit", "of": str(cast.units["town"].pk), "ground": "relative"}
    assert as_(cast, "li").post("/oversight/recusals/declare/", sent).status_code == 302
    assert "枕河镇" in seen(as_(cast, "wang").get("/oversight/recusals/"))
