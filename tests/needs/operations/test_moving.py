import pytest

from liangpai.needs.models import Need
from liangpai.needs.operations import ask_material
from liangpai.needs.operations.moving import change, move
from liangpai.refusal import Refused
from tests.needs.stories import RAISED, a_need, again
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_a_need_whose_level_or_clock_has_changed_since_is_not_moved(cast: Cast) -> None:
    need = a_need(cast)
    Need.objects.of(cast.district).filter(pk=need.pk).update(level=2)
    with pytest.raises(Refused) as refused:
        move(need, "need.accept", cast.wu, RAISED, told={})
    assert refused.value.first.code == "need.accept.overtaken"


def test_of_two_who_stop_a_clock_one_wins(cast: Cast) -> None:
    need = a_need(cast)
    ask_material(need=again(need), text="图", actor=cast.wu, at=RAISED)
    with pytest.raises(Refused) as refused:
        change(need, "need.stop", cast.wu, RAISED, told={}, is_stopped=True)
    assert refused.value.first.code == "need.stop.overtaken"
