import pytest

from liangpai.refusal import Refused
from liangpai.results.operations import remember_mapping
from liangpai.results.queries import asked_one, mapping_of
from liangpai.spreadsheets.mapping import Mapping
from tests.people import AT, Cast
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db

LAYOUT = Mapping("本期数据", "台账", 1, 2, "单位", {"I1": "完成率"})


def test_a_layout_is_kept_for_its_unit_by_its_unit(cast: Cast) -> None:
    story = a_round(cast)
    asked = asked_one(cast.district, story.now(), story.town)
    remember_mapping(asked=asked, name="台账", mappings=[LAYOUT], actor=cast.sun, at=AT)
    assert mapping_of(cast.district, story.town, "台账") == (LAYOUT,)
    assert mapping_of(cast.district, story.town, "别的") == ()
    with pytest.raises(Refused):
        remember_mapping(asked=asked, name="台账", mappings=[LAYOUT], actor=cast.wu, at=AT)
