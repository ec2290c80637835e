import pytest

from liangpai.refusal import Refused
from liangpai.results.queries import evidence_file, figure, history, item_of, thing_of_figure
from liangpai.results.queries.figures import figures
from tests.people import Cast
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db


def test_the_history_names_the_people(cast: Cast) -> None:
    story = a_round(cast)
    story.confirm({"I2": 12.6})
    (version,) = history(cast.district, story.figure("I2"))
    assert (version.filled_by, version.submitted_by, version.verified_by) == ("sun", "sun", "wu")


def test_a_figure_is_a_thing_by_unit_keeper_and_who_submitted(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I2": 12.6})
    found = story.figure("I2")
    assert thing_of_figure(found, item_of(found)).done == {"figure.submit": frozenset()}
    story.submit()
    thing = thing_of_figure(figure(cast.district, found.pk), item_of(found))
    assert thing.done == {"figure.submit": {cast.accounts["sun"].pk}}
    assert thing.keeper == cast.units["department"].path
    assert thing_of_figure(found, None).keeper == ""


def test_what_is_not_in_the_district_is_not_there(cast: Cast, neighbours: Cast) -> None:
    story = a_round(cast)
    story.fill({"I2": 12.6})
    for look in (figure, evidence_file, lambda district, pk: figures(district, [pk])):
        with pytest.raises(Refused) as caught:
            look(neighbours.district, story.figure("I2").pk)
        assert caught.value.first.kind == "absent"
