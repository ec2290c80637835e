import pytest

from liangpai.results.operations import correct
from liangpai.spreadsheets.tables import read_tables
from tests.people import AT, Cast
from tests.results.stories import Story, a_round
from tests.web.doors import as_, seen
from tests.web.reporting.pages import body

pytestmark = pytest.mark.django_db


def submitted(cast: Cast) -> Story:
    story = a_round(cast)
    story.hold("I2", 12.6, "年报", is_confirmed=True, period="2022")
    story.fill({"I1": 95.0, "I2": 12.6})
    story.submit()
    return story


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_department_confirms_one_and_returns_another(cast: Cast, lang: str) -> None:
    story = submitted(cast)
    client = as_(cast, "wu", lang)
    text = seen(client.get("/verification/"))
    assert (
        "枕河镇" in text
        and ("与上期完全相同" if lang == "zh" else "the same as in the period before") in text
    )
    form = {"figure": [str(story.figure("I1").pk)], "kind": "flash", "query": "prompted=1"}
    assert client.post("/verification/verify/", form)["Location"] == "/verification/?prompted=1"
    assert (story.figure("I1").state, story.figure("I1").kind) == ("confirmed", "flash")
    form = {"figure": [str(story.figure("I2").pk)], "reason": "请核对", "query": ""}
    text = seen(client.post("/verification/return/", form, follow=True))
    assert story.figure("I2").state == "returned"
    assert ("没有待核验的数据" if lang == "zh" else "Nothing waits") in text


def test_the_queue_is_narrowed_by_round_item_and_prompt(cast: Cast) -> None:
    story = submitted(cast)
    client = as_(cast, "wu")
    for query, there in (
        ("prompted=1", False),
        (f"round={story.round.pk}&item=I1", True),
        ("item=I9", False),
    ):
        text = seen(client.get(f"/verification/?{query}"))
        assert (f'value="{story.figure("I1").pk}"' in text) is there


def test_a_correction_and_a_dispute_are_marked(cast: Cast) -> None:
    story = a_round(cast)
    story.confirm({"I2": 12.6})
    story.hold("I2", 9.8, "三资平台", is_confirmed=False)
    correct(figure=story.figure("I2"), typed=9.8, reason="漏减一笔", actor=cast.sun, at=AT)
    text = seen(as_(cast, "wu").get("/verification/"))
    assert "漏减一笔" in text and "/conflicts/" in text


def test_nothing_chosen_a_wrong_kind_and_no_reason_are_told(cast: Cast) -> None:
    story = submitted(cast)
    client = as_(cast, "wu")
    chosen = {"figure": [str(story.figure("I1").pk)]}
    assert client.post("/verification/verify/", {"kind": "final"}).status_code == 422
    assert client.post("/verification/verify/", chosen | {"kind": "x"}).status_code == 422
    assert client.post("/verification/return/", chosen | {"reason": ""}).status_code == 422


@pytest.mark.parametrize(
    ("person", "status"), [("wu", 200), ("qian", 200), ("sun", 403), ("zhao", 403), ("stranger", 302)]
)
def test_the_queue_is_for_those_who_verify(cast: Cast, person: str, status: int) -> None:
    submitted(cast)
    assert as_(cast, person).get("/verification/").status_code == status


def test_the_queue_goes_to_excel_and_nothing_crosses_the_border(cast: Cast, neighbours: Cast) -> None:
    story = submitted(cast)
    rows = read_tables(body(as_(cast, "wu").get("/verification/export/")), name="a.xlsx")["待核验"]
    assert [(row["指标编码"], row["数值"]) for row in rows] == [("I1", 95), ("I2", 12.6)]
    form = {"figure": [str(story.figure("I1").pk)], "kind": "final"}
    assert as_(neighbours, "wu").post("/verification/verify/", form).status_code == 404
    assert "枕河镇" not in seen(as_(neighbours, "wu").get("/verification/"))


def test_the_queue_asks_the_database_few_times(cast: Cast, django_assert_max_num_queries: object) -> None:
    story = submitted(cast)
    client = as_(cast, "wu")
    address = f"/verification/?round={story.round.pk}&item=I1"
    client.get(address)
    with django_assert_max_num_queries(18):  # type: ignore[operator] # eight of its own; the rest is visitor, session, frame
        client.get(address)


def test_pages_of_the_queue_follow_each_other_over_the_ends_of_its_stretches(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = submitted(cast)
    monkeypatch.setattr("liangpai.web.going_on.paged.__defaults__", (None, 1))
    shown = [seen(as_(cast, "wu").get(f"/verification/?page={page}")) for page in (1, 2)]
    ids = [story.figure(code).pk for code in ("I1", "I2")]
    assert [[f'value="{pk}"' in text for pk in ids] for text in shown] == [[True, False], [False, True]]


def test_a_page_takes_the_end_of_one_stretch_and_the_beginning_of_the_next(cast: Cast) -> None:
    story = submitted(cast)
    text = seen(as_(cast, "wu").get("/verification/"))
    assert all(f'value="{story.figure(code).pk}"' in text for code in ("I1", "I2"))
