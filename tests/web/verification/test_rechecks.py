import pytest

from liangpai.spreadsheets.tables import read_tables
from tests.people import Cast
from tests.results.stories import a_round
from tests.web.doors import as_, seen
from tests.web.reporting.pages import body

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_published_seed_draws_the_same_figures_for_everybody(cast: Cast, lang: str) -> None:
    story = a_round(cast)
    story.confirm({"I1": 95.0, "I2": 12.6})
    address = f"/verification/recheck/?round={story.round.pk}&seed=20240110&size=50"
    first = seen(as_(cast, "wu", lang).get(address))
    assert "12.6" in first and "枕河镇" in first
    export = address.replace("recheck/", "recheck/export/")
    rows = read_tables(body(as_(cast, "wu").get(export)), name="a.xlsx")["抽查复核"]
    assert [row["数值"] for row in rows] == [95, 12.6]


def test_without_a_seed_nothing_is_drawn_and_only_a_verifier_draws(cast: Cast) -> None:
    a_round(cast)
    assert "还没有抽取" in seen(as_(cast, "wu").get("/verification/recheck/?size=x"))
    assert as_(cast, "sun").get("/verification/recheck/").status_code == 403
