import pytest

from tests.people import Cast
from tests.results.stories import a_round
from tests.web.doors import as_, seen
from tests.web.reporting.pages import cells, on_the_day, way

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_clerk_fills_the_grid_in_mends_a_cell_and_submits(cast: Cast, lang: str) -> None:
    story = a_round(cast)
    client = as_(cast, "sun", lang)
    text = seen(client.get(way(story)))
    assert "投资完成率" in text and "村集体经营性收入的口径" in text and "data-grid" in text
    text = seen(
        client.post(
            way(story, "fill/"), cells(story, {"I1": "95", "I2": "12.6万", "I3": "很好"}), follow=True
        )
    )
    assert 'value="很好"' in text and 'aria-invalid="true"' in text and 'value="12.6"' in text
    assert ("已保存2格" if lang == "zh" else "2 cells are saved") in text
    assert ("1格填的不是可用的数" if lang == "zh" else "1 cell holds no usable number") in text
    form = cells(story, {"I1": "95", "I2": "12.6", "I3": "88"}) | {"submit": "1"}
    text = seen(client.post(way(story, "fill/"), form, follow=True))
    assert ("已报送3个数" if lang == "zh" else "3 figures are submitted") in text
    assert story.figure("I3").state == "submitted"


def test_who_signs_in_anew_after_an_expired_session_comes_back_to_the_grid(cast: Cast) -> None:
    story = a_round(cast)
    lost = as_(cast, "stranger").post(way(story, "fill/"), cells(story, {"I1": "95"}))
    assert lost.status_code == 302 and "next=" in lost["Location"]
    assert as_(cast, "sun").get(way(story, "fill/"))["Location"] == way(story)


def test_a_cell_that_is_held_is_shown_and_closed(cast: Cast) -> None:
    story = a_round(cast)
    story.hold("I2", 9.8, "三资平台", is_confirmed=True)
    on_the_day(cast)
    text = seen(as_(cast, "sun").get(way(story)))
    assert "已有数据" in text and "三资平台" in text
    client = as_(cast, "sun")
    text = seen(client.post(way(story, "fill/"), cells(story, {"I2": "12.6"}), follow=True))
    assert "不再要求填报" in text


@pytest.mark.parametrize(
    ("person", "status"),
    [
        ("sun", 200),
        ("zhao", 200),
        ("wang", 200),
        ("zhou", 403),
        ("wu", 403),
        ("feng", 403),
        ("stranger", 302),
    ],
)
def test_the_grid_is_for_the_unit_and_for_who_sees_all(cast: Cast, person: str, status: int) -> None:
    assert as_(cast, person).get(way(a_round(cast))).status_code == status


def test_another_unit_is_not_filled_in_through_ones_own_page(cast: Cast) -> None:
    story = a_round(cast)
    form = cells(story, {"I1": "1"}, unit="other_town")
    as_(cast, "sun").post(way(story, "fill/"), form)
    assert as_(cast, "sun").post(way(story, "fill/", "other_town"), form).status_code == 403
    address = f"/rounds/{story.round.pk}/matrix/fill/"
    assert as_(cast, "sun").post(address, form).status_code == 403


def test_several_units_are_filled_in_by_who_reports_for_them(cast: Cast) -> None:
    story = a_round(cast)
    client = as_(cast, "sun")
    address = f"/rounds/{story.round.pk}/matrix/"
    assert "听松镇" not in seen(client.get(address))
    text = seen(client.post(f"{address}fill/", cells(story, {"I1": "77"}), follow=True))
    assert 'value="77"' in text
    assert "听松镇" in seen(as_(cast, "zhao").get(address))


def test_the_grid_asks_the_database_a_dozen_times_at_most(
    cast: Cast, django_assert_max_num_queries: object
) -> None:
    story = a_round(cast)
    story.fill({"I1": 95.0, "I2": 12.0})
    client = as_(cast, "sun")
    client.get(way(story))
    with django_assert_max_num_queries(19):  # type: ignore[operator] # nine of its own; the rest is visitor, session, frame
        client.get(way(story))


def test_a_grid_of_another_district_is_not_there(cast: Cast, neighbours: Cast) -> None:
    assert as_(neighbours, "zhao").get(way(a_round(cast))).status_code == 404


def test_nothing_is_called_saved_or_submitted_when_nothing_was(cast: Cast) -> None:
    story = a_round(cast)
    client = as_(cast, "sun")
    text = seen(client.post(way(story, "fill/"), cells(story, {"I3": "很好"}), follow=True))
    assert "1格填的不是可用的数" in text
    assert "已保存" not in text
    form = cells(story, {"I3": "很好"})
    assert "没有改动" in seen(client.post(way(story, "fill/"), form, follow=True))
    text = seen(client.post(way(story, "fill/"), form | {"submit": "1"}, follow=True))
    assert "没有报送任何数：1格有问题" in text
    assert "已报送" not in text
