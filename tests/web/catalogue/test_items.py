from typing import Any

import pytest

from liangpai.catalogue.models import Holding
from liangpai.catalogue.queries import items
from liangpai.districts.models import District
from liangpai.spreadsheets.tables import read_tables
from tests.catalogue.stories import PLATFORM, an_item, an_opened_share, says
from tests.frameworks.stories import YUNXIU, a_version
from tests.people import AT, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_everybody_signed_in_reads_the_catalogue_and_what_is_held(cast: Cast, lang: str) -> None:
    item = an_item(cast)
    says(cast, item, 9.8, PLATFORM)
    client = as_(cast, "sun", lang)
    assert item.name in seen(client.get("/items/"))
    text = seen(client.get(f"/items/{item.pk}/"))
    assert "溪口村" in text and "9.8" in text
    assert as_(cast, "stranger").get("/items/").status_code == 302


def test_values_of_other_units_are_only_counted_until_they_are_shared(cast: Cast) -> None:
    item = an_item(cast)
    says(cast, item, 9.8, PLATFORM)
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=AT)
    Holding.objects.of(cast.district).update(unit=cast.units["department"])
    client = as_(cast, "sun")
    text = seen(client.get(f"/items/{item.pk}/"))
    assert "9.8" not in text and "其他单位还有1条数据" in text
    assert _values(client.get(f"/items/{item.pk}/export/")) == []
    for reader in ("wu", "zhao"):
        assert "9.8" in seen(as_(cast, reader).get(f"/items/{item.pk}/"))
    an_opened_share(cast, item)
    assert "9.8" in seen(client.get(f"/items/{item.pk}/"))
    assert _values(client.get(f"/items/{item.pk}/export/")) == [9.8]


def _values(answer: Any) -> list[object]:
    sheets = read_tables(b"".join(answer.streaming_content), name="a.xlsx")
    return [row["数值"] for rows in sheets.values() for row in rows]


def test_an_empty_catalogue_says_what_to_do(cast: Cast) -> None:
    assert "目录还是空的" in seen(as_(cast, "zhao").get("/items/"))


def test_the_office_registers_an_item_and_describes_it_anew(cast: Cast) -> None:
    keeper = cast.units["department"].pk
    form = {
        "code": "C1",
        "name": "收入",
        "keeper": keeper,
        "source": "三资平台",
        "tolerance": "5",
        "line": "10",
    }
    client = as_(cast, "zhao")
    assert "收入" in seen(client.post("/items/register/", form, follow=True))
    found = items(cast.district)["C1"]
    assert (found.tolerance, found.line, found.valid_months) == (0.05, 10.0, 12)
    client.post("/items/register/", form | {"line": "", "tolerance": "", "valid_months": "6"})
    found = items(cast.district)["C1"]
    assert (found.tolerance, found.line, found.valid_months) == (0.05, None, 6)


@pytest.mark.parametrize(
    "wrong", [{"line": "十万"}, {"code": "C" * 21}, {"source": ""}, {"tolerance": "500"}]
)
def test_what_cannot_be_registered_is_refused_with_the_field_named(cast: Cast, wrong: dict[str, str]) -> None:
    form = {"code": "C1", "name": "收入", "keeper": cast.units["department"].pk, "source": "台账"}
    assert as_(cast, "zhao").post("/items/register/", form | wrong).status_code == 422
    assert items(cast.district) == {}


def test_a_schemes_indicators_are_adopted_at_once_and_listed_by_fifty(cast: Cast) -> None:
    version = a_version(cast)
    form = {"scheme": version.pk, "keeper": cast.units["office"].pk}
    answer = as_(cast, "zhao").post("/items/adopt/", form, follow=True)
    assert "已登记" in seen(answer)
    assert set(items(cast.district)) == set(YUNXIU.indicator_codes)


def test_an_item_is_retired_once(cast: Cast) -> None:
    item = an_item(cast)
    client = as_(cast, "zhao")
    assert "已停用" in seen(client.post(f"/items/{item.pk}/retire/", follow=True))
    assert client.post(f"/items/{item.pk}/retire/").status_code == 409
    assert as_(cast, "sun").post(f"/items/{item.pk}/retire/").status_code == 403


def test_lists_go_to_excel(cast: Cast) -> None:
    item = an_item(cast)
    says(cast, item, 9.8, PLATFORM)
    for address, sheet, column, value in (
        ("/items/export/", "数据目录", "归口单位", "区农业农村局"),
        (f"/items/{item.pk}/export/", "村集体经营性收入", "数值", 9.8),
    ):
        answer = as_(cast, "wu").get(address)
        rows = read_tables(b"".join(answer.streaming_content), name="a.xlsx")[sheet]  # type: ignore[attr-defined] # a file
        assert rows[0][column] == value


def test_another_districts_item_is_not_there(cast: Cast, neighbours: Cast) -> None:
    item = an_item(neighbours)
    assert as_(cast, "zhao").get(f"/items/{item.pk}/").status_code == 404
