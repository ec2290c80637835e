import pytest

from liangpai.results.queries.past import confirmed_before, past_values, peers_values
from liangpai.results.rules.asking import Place
from tests.people import Cast
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db


def test_what_earlier_periods_said_comes_from_rounds_before_the_catalogue(cast: Cast) -> None:
    story = a_round(cast)
    story.hold("I2", 9.0, "年报", is_confirmed=True, period="2021")
    story.hold("I2", 8.0, "旧平台", is_confirmed=False, period="2021")
    story.confirm({"I2": 12.6})
    assert past_values(cast.district, story.town, ["I2"], ["2023", "2021", ""]) == {
        Place(story.town, "I2", "2023"): 12.6,
        Place(story.town, "I2", "2021"): 9.0,
    }
    before = confirmed_before(cast.district, [story.town], ["I2"], "2023")
    assert before == {story.place("I2"): (12.6, "2023年度填报")}
    assert confirmed_before(cast.district, [story.town], ["I2"], "2023", besides=story.round.pk) == {}
    assert confirmed_before(cast.district, [story.town], ["I2"], "") == {}


def test_peers_are_those_who_have_submitted(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I1": 70.0}, unit="other_town")
    other = cast.units["other_town"].pk
    asked = (cast.district, story.round.pk, [other], ["I1"], "2023")
    assert peers_values(*asked) == {}
    story.submit("other_town")
    assert peers_values(*asked) == {other: {"I1": 70.0}}
