import pytest

from liangpai.organisations import queries
from liangpai.spreadsheets.opening import open_book
from tests.organisations.stories import a_unit
from tests.people import ON, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db

LIST = "/administration/units/"


def exported(answer: object) -> list[str]:
    content = b"".join(answer.streaming_content)  # type: ignore[attr-defined] # a file
    book = open_book(content, "export.xlsx")
    return [str(row[0]) for row in book.grid(book.sheets[0]).rows]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_tree_is_listed_down_to_the_towns_and_searched_by_pinyin(cast: Cast, lang: str) -> None:
    client = as_(cast, "sun", lang)
    text = seen(client.get(LIST))
    assert "枕河镇" in text
    assert "溪口村" not in text
    assert "溪口村" in seen(client.get(LIST, {"q": "xkc"}))
    assert "溪口村" in seen(client.get(LIST, {"kind": "village"}))


def test_nothing_found_says_what_to_try(cast: Cast) -> None:
    assert "没有找到单位" in seen(as_(cast, "sun").get(LIST, {"q": "不存在"}))
    assert "没有找到单位" in seen(as_(cast, "sun").get(LIST, {"on": "2001-01-01"}))


def test_the_list_is_exported_as_it_is_shown(cast: Cast) -> None:
    client = as_(cast, "sun")
    assert "枕河镇" in exported(client.get(f"{LIST}export/"))
    assert "枕河镇" not in exported(client.get(f"{LIST}export/", {"kind": "village"}))


def test_the_record_of_a_unit_shows_its_people_and_why_changes_are_closed(cast: Cast) -> None:
    address = f"{LIST}{cast.units['town'].pk}/"
    text = seen(as_(cast, "sun").get(address))
    assert "填报员" in text
    assert "须由系统管理员办理" in text
    assert "须由考核员办理" in text
    assert "须由考核员办理" not in seen(as_(cast, "zhao", "en").get(address))
    assert f'action="{address}rename/"' in seen(as_(cast, "feng").get(address))
    assert as_(cast, "feng").get(f"{LIST}999999/").status_code == 404


def test_a_unit_of_another_district_is_not_there(cast: Cast, neighbours: Cast) -> None:
    assert as_(cast, "feng").get(f"{LIST}{neighbours.units['town'].pk}/").status_code == 404


def test_a_unit_is_founded_on_the_page(cast: Cast) -> None:
    form = {
        "kind": "village",
        "name": "新桥村",
        "parent": cast.units["town"].pk,
        "founded_on": "2023-05-01",
        "system": "NBS",
        "code": "441802103301",
        "is_planned": "1",
    }
    text = seen(as_(cast, "feng").post(f"{LIST}found/", form, follow=True))
    assert "单位已设立" in text
    assert "启用" in text
    found = queries.unit_by_code(cast.district, "NBS", "441802103301", ON)
    assert found is not None
    assert (found.name, found.state) == ("新桥村", "planned")
    assert as_(cast, "feng").post(f"{LIST}found/", form).status_code == 409
    assert as_(cast, "feng").post(f"{LIST}found/", form | {"kind": "县"}).status_code == 422
    assert as_(cast, "zhao").post(f"{LIST}found/", {}).status_code == 403


def test_the_record_of_a_task_force_lists_its_members_and_a_merged_unit_where_it_went(cast: Cast) -> None:
    force = cast.units["task_force"].pk
    assert "还没有成员单位" in seen(as_(cast, "zhao").get(f"{LIST}{force}/"))
    one = a_unit(cast, "甲村")
    address = f"{LIST}{one}/merge/"
    form = {"into": cast.units["village"].pk, "on": "2024-01-10"}
    assert "承接" in seen(as_(cast, "feng").post(address, form, follow=True))
    assert "并入单位" in seen(as_(cast, "feng").get(f"{LIST}{one}/"))


def test_the_history_of_a_unit_stands_in_words(cast: Cast) -> None:
    client = as_(cast, "feng")
    address = f"/administration/units/{cast.units['town'].pk}/"
    client.post(f"{address}rename/", {"name": "枕水镇"})
    text = seen(client.get(address))
    assert "枕河镇 → 枕水镇" in text
    assert "修改单位" in text
    assert "unit.change" not in text
