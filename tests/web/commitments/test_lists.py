from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest
from django.test import Client

from liangpai.districts.models import District
from tests.commitments.stories import COMPLETION, SHOWN, TERMS, a_draft, an_approved, due, underway, verified
from tests.guardrails.stories import an_aside
from tests.people import AT, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_january(cast: Cast) -> None:
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=AT)


def _cells(client: Client, address: str) -> list[object]:
    """Every cell of an exported workbook."""
    content = b"".join(client.get(address).streaming_content)  # type: ignore[attr-defined] # a file
    sheet = openpyxl.load_workbook(BytesIO(content)).worksheets[0]
    return [cell for row in sheet.iter_rows(values_only=True) for cell in row]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_list_shows_promises_with_target_day_and_state(cast: Cast, lang: str) -> None:
    told = underway(cast).report(60.0)
    text = seen(as_(cast, "zhao", lang).get("/commitments/"))
    assert TERMS.text in text and "120 亩" in text and "50 %" in text
    assert f"/commitments/{told.pk}/" in text and ("在办" if lang == "zh" else "under way") in text


def test_the_list_is_narrowed_and_its_export_is_too(cast: Cast) -> None:
    a_draft(cast, terms=replace(TERMS, text="草稿一项"))
    underway(cast)
    client = as_(cast, "zhao")
    assert "草稿一项" not in seen(client.get("/commitments/?stage=work"))
    assert "草稿一项" in seen(client.get("/commitments/?text=草稿&sort=unit&state=nonsense"))
    assert "没有这样的承诺" in seen(client.get("/commitments/?year=2019"))
    assert "枕河镇" in seen(client.get(f"/commitments/?unit={cast.units['town'].pk}"))
    narrow, whole = (_cells(client, f"/commitments/export/?{one}") for one in ("stage=work", "year=0"))
    assert TERMS.text in narrow and "草稿一项" not in narrow
    assert TERMS.text in whole and "草稿一项" in whole


def test_promises_of_earlier_years_without_an_outcome_are_told(cast: Cast) -> None:
    underway(cast)
    client = as_(cast, "zhao")
    assert "以前年度还有1项没有结果" in seen(client.get("/commitments/?year=2025"))
    assert "以前年度" not in seen(client.get("/commitments/?year=0"))


def test_the_four_stages_stand_beside_each_other(cast: Cast) -> None:
    a_draft(cast, terms=replace(TERMS, text="甲"))
    underway(cast, terms=replace(TERMS, text="乙"))
    due(cast, terms=replace(TERMS, text="丙"))
    verified(cast, terms=replace(TERMS, text="丁")).conclude()
    text = seen(as_(cast, "zhao").get("/commitments/stages/"))
    places = [text.index(f">{word}</a>") for word in "甲乙丙丁"]
    assert places == sorted(places)


def test_ac_2_3_the_cascade_warns_of_what_grows_on_the_way_down(cast: Cast) -> None:
    above = a_draft(cast, terms=replace(TERMS, target=100.0)).submit().check()
    client = as_(cast, "zhao")
    assert "没有分解的承诺" in seen(client.get("/commitments/cascade/"))
    for _ in range(2):
        below = a_draft(cast, terms=replace(TERMS, target=80.0)).submit()
        below.check(completion=replace(COMPLETION, source="above", parent=above.pk))
    text = seen(client.get("/commitments/cascade/"))
    assert "层层加码</span>" in text and "160 %" in text
    an_aside(cast, "G6")
    text = seen(client.get("/commitments/cascade/"))
    assert "层层加码</span>" not in text and "已豁免" in text and "160 %" in text


def test_the_approver_approves_and_the_office_announces_many_at_once(cast: Cast) -> None:
    told = [a_draft(cast).submit().check() for _ in range(2)]
    form = {"commitment": [one.pk for one in told] + ["x"]}
    assert "全部审定" in seen(as_(cast, "wang").get("/commitments/?state=checked"))
    assert "全部审定" not in seen(as_(cast, "zhao").get("/commitments/?state=checked"))
    assert "已审定2项承诺" in seen(as_(cast, "wang").post("/commitments/approve/", form, follow=True))
    office = as_(cast, "zhao")
    assert "全部公示" in seen(office.get("/commitments/?state=approved"))
    terms = {"level": "district", "basis": SHOWN.basis, "secrecy_check": "记录", "expires_on": "2025-01-31"}
    assert office.post("/commitments/announce/", form).status_code == 422
    assert "已公示2项承诺" in seen(office.post("/commitments/announce/", form | terms, follow=True))
    assert {one.state for one in told} == {"announced"}


@pytest.mark.parametrize(
    ("person", "status", "sees"),
    [
        ("sun", 200, True),
        ("wu", 200, False),
        ("zhou", 200, False),
        ("feng", 403, False),
        ("stranger", 302, False),
    ],
)
def test_the_list_shows_each_reader_what_they_work_with(
    cast: Cast, person: str, status: int, sees: bool
) -> None:
    an_approved(cast)
    answer = as_(cast, person).get("/commitments/")
    assert answer.status_code == status
    assert (TERMS.text in seen(answer)) is sees
