"""What the board shows."""

import pytest

from liangpai.assessments import queries
from liangpai.refusal import Refused
from tests.assessments.stories import AFTER, a_release

pytestmark = pytest.mark.django_db

ON = AFTER.date()


def test_of_several_releases_of_a_round_the_newest_is_shown(cast) -> None:
    told = a_release(cast)
    told.propose(level="society", override_basis="粤办〔2024〕9号", override_reason="上级要求")
    told.approve()
    shown = queries.visible_releases(cast.zhao, told.district, ON)
    assert [one.pk for one in shown] == [told.release_id]


def test_a_release_is_seen_by_its_audience_alone(cast) -> None:
    told = a_release(cast)
    see = queries.visible_release
    assert see(cast.sun, told.district, told.release_id, ON).pk == told.release_id
    for person in (cast.wu, cast.stranger):
        with pytest.raises(Refused):
            see(person, told.district, told.release_id, ON)


def test_the_record_is_read_by_those_who_oversee_before_it_is_shown(cast) -> None:
    told = a_release(cast)
    told.propose(level="society", override_basis="粤办〔2024〕9号", override_reason="上级要求")
    read = queries.release_for
    assert read(cast.zhao, told.district, told.release_id, ON).state == "proposed"
    with pytest.raises(Refused):
        read(cast.sun, told.district, told.release_id, ON)


def test_classes_come_in_the_order_of_the_scheme_with_their_names(cast) -> None:
    told = a_release(cast)
    assert queries.class_sizes(told.run) == {"镇": 2, "专班": 1}
    assert queries.class_names(told.run) == {"镇": "镇", "专班": "专班"}
    shown = queries.class_shown(told.district, told.run_id, "镇", 2, start=1)
    assert [one.unit.name for one in shown.rows] == ["听松镇"]
