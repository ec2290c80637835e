import pytest

from liangpai.assessments.queries import circumstances
from liangpai.oversight.queries import findings
from tests.assessments.stories import Assessed, a_final
from tests.people import AT, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(cast: Cast) -> Assessed:
    """A final run, on its day."""
    story = a_final(cast)
    story.show(AT)
    return story


def recorded(told: Assessed, lang: str = "zh") -> str:
    """Li records that the town's first figure was falsified, from its page."""
    figure = told.story.figure("I1")
    client = as_(told.cast, "li", lang)
    way = f"/oversight/findings/?subject=figure:{figure.pk}"
    assert way in seen(client.get(f"/figures/{figure.pk}/"))
    form = seen(client.get(way))
    assert f'name="of" value="{figure.pk}"' in form and "<b>枕河镇 " in form
    sent = {"kind": "figure", "of": str(figure.pk), "basis": "云岫纪〔2024〕3号", "on": "2024-01-09"}
    return seen(client.post("/oversight/findings/record/", sent, follow=True))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_finding_is_recorded_counted_and_corrects_the_figure(told: Assessed, lang: str) -> None:
    text = recorded(told, lang)
    figure, row = told.story.figure("I1"), findings(told.district)[0]
    assert "云岫纪〔2024〕3号" in text and f'"/figures/{figure.pk}/">枕河镇 ' in text
    assert row.unit == told.cast.units["town"]
    legal = seen(as_(told.cast, "zheng", lang).get("/oversight/findings/"))
    assert "枕河镇 " in legal and f"/figures/{figure.pk}/" not in legal, (
        "no way to a page that is closed to them"
    )
    sent = {"round": str(told.story.round.pk)}
    as_(told.cast, "zhao", lang).post(f"/oversight/findings/{row.pk}/count/", sent)
    assert circumstances(told.district, told.story.round.pk)[-1].content["value"] == 1
    listed = seen(as_(told.cast, "zhao", lang).get("/oversight/findings/"))
    assert told.story.round.name in listed and f"/findings/{row.pk}/count/" not in listed
    page = seen(as_(told.cast, "wu", lang).get(f"/figures/{figure.pk}/"))
    assert f"/figures/{figure.pk}/settle/" in page
    as_(told.cast, "wu", lang).post(f"/figures/{figure.pk}/settle/", {"value": "40"})
    assert told.story.figure("I1").value == 40


def test_a_wrong_one_is_revoked(told: Assessed) -> None:
    recorded(told)
    row = findings(told.district)[0]
    text = seen(as_(told.cast, "li").post(f"/oversight/findings/{row.pk}/revoke/", follow=True))
    assert "已撤销" in text


def test_what_is_not_there_was_not_falsified(told: Assessed) -> None:
    for kind in ("figure", "commitment"):
        sent = {"kind": kind, "of": "999999", "basis": "云岫纪〔2024〕3号"}
        answer = as_(told.cast, "li").post("/oversight/findings/record/", sent)
        assert answer.status_code == 404
    assert "没有查实记录" in seen(as_(told.cast, "wang").get("/oversight/findings/"))
