from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest

from liangpai.districts.models import District
from tests.commitments.stories import BEGUN, SHOWN, TERMS, an_approved, verified
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _after_the_notice(cast: Cast) -> None:
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=BEGUN)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_board_has_a_column_of_promises_in_the_order_of_units(cast: Cast, lang: str) -> None:
    verified(cast).conclude()
    an_approved(cast).announce()
    text = seen(as_(cast, "stranger", lang).get("/board/"))
    assert "枕河镇" in text and ("兑现1" if lang == "zh" else "1 kept") in text
    assert f"/board/promises/?year=2024&amp;unit={cast.units['town'].pk}" in text


@pytest.mark.parametrize(
    ("level", "person", "sees"),
    [
        ("society", "stranger", True),
        ("district", "stranger", False),
        ("district", "wu", True),
        ("meeting", "wu", False),
        ("meeting", "zhao", True),
        ("unit", "zhao", False),
    ],
)
def test_each_audience_sees_what_is_announced_to_it(cast: Cast, level: str, person: str, sees: bool) -> None:
    an_approved(cast).announce(shown=replace(SHOWN, level=level))
    client = as_(cast, person)
    assert ("枕河镇" in seen(client.get("/board/"))) is sees
    assert (TERMS.text in seen(client.get("/board/promises/"))) is sees


def test_all_announced_promises_go_to_excel(cast: Cast) -> None:
    an_approved(cast).announce()
    client = as_(cast, "stranger")
    unit = cast.units["town"].pk
    assert TERMS.text in seen(client.get(f"/board/promises/?year=2024&unit={unit}"))
    answer = client.get(f"/board/promises/export/?unit={unit}")
    content = b"".join(answer.streaming_content)  # type: ignore[attr-defined] # a file
    rows = openpyxl.load_workbook(BytesIO(content)).worksheets[0].iter_rows(values_only=True)
    assert [row for row in rows if TERMS.text in row]
