import pytest

from liangpai.results.models import Round
from liangpai.results.operations import correct
from liangpai.spreadsheets.tables import read_tables
from tests.people import AT, Cast
from tests.results.stories import Story, a_plan, a_round, a_scheme, frozen, register
from tests.web.doors import as_, seen
from tests.web.reporting.pages import body

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_office_plans_opens_and_closes_a_round(cast: Cast, lang: str) -> None:
    register(cast)
    version = frozen(cast, a_scheme())
    client = as_(cast, "zhao", lang)
    assert "测试方案" in seen(client.get("/rounds/"))
    form = {"name": "年度填报", "period": "2023", "opens_on": "2024-01-08", "due_on": "2024-01-20"}
    text = seen(client.post("/rounds/plan/", form | {"scheme": str(version.pk)}, follow=True))
    assert "年度填报" in text and "投资完成率" in text
    pk = Round.objects.of(cast.district).get().pk
    assert "枕河镇" in seen(client.post(f"/rounds/{pk}/open/", follow=True))
    text = seen(client.post(f"/rounds/{pk}/close/", follow=True))
    assert ("已截止" if lang == "zh" else "closed") in text


def test_where_no_scheme_is_frozen_the_form_leads_to_the_schemes(cast: Cast) -> None:
    client = as_(cast, "zhao")
    assert '还没有冻结的方案，<a href="/schemes/">先定方案</a>' in seen(client.get("/rounds/"))
    form = {"name": "年度填报", "period": "2023", "opens_on": "2024-01-08", "due_on": "2024-01-20"}
    assert "请选择方案，或至少选一个数据项" in client.post("/rounds/plan/", form).content.decode()


def test_a_list_of_items_is_planned_with_its_purpose(cast: Cast) -> None:
    register(cast)
    client = as_(cast, "zhao")
    form = {"name": "摸底", "period": "2023", "opens_on": "2024-01-08", "due_on": "2024-01-20", "scheme": "0"}
    lists = {"items": ["I2"], "units": [str(cast.units["town"].pk), "x"]}
    assert client.post("/rounds/plan/", form | lists).status_code == 422
    text = seen(client.post("/rounds/plan/", form | lists | {"purpose": "编制规划"}, follow=True))
    assert "编制规划" in text and "村集体经营性收入" in text


@pytest.mark.parametrize(("person", "units"), [("zhao", 3), ("sun", 1), ("zhou", 0), ("wu", 0), ("feng", 0)])
def test_everybody_signed_in_sees_the_round_and_only_units_within_reach(
    cast: Cast, person: str, units: int
) -> None:
    story = a_round(cast)
    text = seen(as_(cast, person).get(f"/rounds/{story.round.pk}/"))
    assert text.count(f"/rounds/{story.round.pk}/units/") == units
    assert ("计划一轮填报" in seen(as_(cast, person).get("/rounds/"))) is (person == "zhao")


def test_a_stranger_signs_in_first(cast: Cast) -> None:
    story = a_round(cast)
    for address in ("/rounds/", f"/rounds/{story.round.pk}/", f"/rounds/{story.round.pk}/export/"):
        assert as_(cast, "stranger").get(address).status_code == 302


def test_only_the_office_plans_opens_and_closes(cast: Cast) -> None:
    story = Story(cast, a_plan(cast))
    for person in ("sun", "wu", "wang", "feng"):
        for tail in ("open", "close"):
            answer = as_(cast, person).post(f"/rounds/{story.round.pk}/{tail}/")
            assert answer.status_code == 403


def test_the_progress_goes_to_excel(cast: Cast) -> None:
    story = a_round(cast)
    story.confirm({"I1": 95.0})
    answer = as_(cast, "zhao").get(f"/rounds/{story.round.pk}/export/")
    rows = read_tables(body(answer), name="a.xlsx")["填报进度"]
    town = next(row for row in rows if row["单位"] == "枕河镇")
    assert (town["应报"], town["核验通过"]) == (4, 1)


def test_corrections_are_listed_with_their_reasons(cast: Cast) -> None:
    story = a_round(cast)
    story.confirm({"I2": 12.6})
    address = f"/rounds/{story.round.pk}/changes/"
    assert "没有更正" in seen(as_(cast, "sun").get(address))
    correct(figure=story.figure("I2"), typed=11.6, reason="漏减一笔", actor=cast.sun, at=AT)
    text = seen(as_(cast, "sun", "en").get(address))
    assert "漏减一笔" in text and "self-reported" in text
    rows = read_tables(body(as_(cast, "sun").get(f"{address}export/")), name="a.xlsx")["更正"]
    assert rows[0]["数值"] == 11.6 and rows[0]["自报"] is True


def test_the_page_of_a_round_asks_the_database_few_times(
    cast: Cast, django_assert_max_num_queries: object
) -> None:
    story = a_round(cast)
    client = as_(cast, "zhao")
    client.get(f"/rounds/{story.round.pk}/")
    with django_assert_max_num_queries(17):  # type: ignore[operator] # six of its own; the rest is visitor, session, frame
        client.get(f"/rounds/{story.round.pk}/")


def test_a_round_of_another_district_is_not_there(cast: Cast, neighbours: Cast) -> None:
    story = a_round(cast)
    for tail in ("", "export/", "changes/", "matrix/", "template/"):
        assert as_(neighbours, "zhao").get(f"/rounds/{story.round.pk}/{tail}").status_code == 404


def test_a_subdistrict_can_be_chosen_as_well_as_a_town(cast: Cast) -> None:
    towns = type(cast.units["town"]).objects.of(cast.district)
    towns.filter(pk=cast.units["town"].pk).update(kind="subdistrict")
    text = seen(as_(cast, "zhao").get("/rounds/"))
    assert f'<option value="{cast.units["town"].pk}">枕河镇' in text


def test_before_a_round_is_closed_it_is_asked_with_what_is_still_unverified(cast: Cast) -> None:
    story = a_round(cast)
    page, client = f"/rounds/{story.round.pk}/", as_(cast, "zhao")
    text = seen(client.get(page))
    assert "确定截止？" in text and "待核验：" not in text
    story.fill({"I1": 80})
    story.submit()
    assert "还有1个数待核验：截止后仍可核验，没有核验的不计入考核" in seen(client.get(page))
