import io

import openpyxl
import pytest

from liangpai.needs.registers import NEEDS
from tests.needs.stories import MET, REFUSED, a_need, answered
from tests.people import AT, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_list_shows_what_the_reader_may_see_and_the_clock(at_its_day: Cast, lang: str) -> None:
    a_need(at_its_day, at=AT)
    text = seen(as_(at_its_day, "wu", lang).get("/needs/"))
    assert "农产品加工园用地" in text
    assert {"zh": "还有7天", "en": "7 days left"}[lang] in text
    assert "农产品加工园用地" not in seen(as_(at_its_day, "zhou", lang).get("/needs/"))


def test_filters_narrow_the_list_and_nonsense_narrows_nothing(at_its_day: Cast) -> None:
    a_need(at_its_day, at=AT, title="甲园")
    answered(a_need(at_its_day, at=AT, title="乙园"), MET, at_its_day.wu, AT)
    client = as_(at_its_day, "zhao")
    text = seen(client.get("/needs/?state=met&sort=longest"))
    assert "乙园" in text and "甲园" not in text
    assert "甲园" in seen(client.get("/needs/?stage=99&band=x&level=&lamp=blue&sort=none"))
    assert "没有符合条件的需求" in seen(client.get("/needs/?text=丙"))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_columns_by_stage_count_and_lead_on(at_its_day: Cast, lang: str) -> None:
    for _ in range(13):
        a_need(at_its_day, at=AT)
    answered(a_need(at_its_day, at=AT), REFUSED, at_its_day.wu, AT)
    text = seen(as_(at_its_day, "sun", lang).get("/needs/?view=stages"))
    assert {"zh": "全部13项", "en": "all 13"}[lang] in text
    assert "?stage=0" in text


def test_the_export_begins_with_the_columns_of_the_template(at_its_day: Cast) -> None:
    a_need(at_its_day, at=AT)
    answer = as_(at_its_day, "zhao").get("/needs/export/?kind=land")
    book = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content)))  # type: ignore[attr-defined] # a file is streamed
    rows = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    (told,) = (row for row in rows if "农产品加工园用地" in row)
    assert len(told) == len(NEEDS.columns)
    assert told[1:4] == ["枕河镇", "区农业农村局", "用地"]
