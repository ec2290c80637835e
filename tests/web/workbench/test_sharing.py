import pytest

from liangpai.catalogue.models import Share
from liangpai.web.workbench.lines import Asking
from liangpai.web.workbench.sharing import for_me, on_me
from tests.catalogue.stories import a_share, an_opened_share
from tests.people import ON, Cast

pytestmark = pytest.mark.django_db


def _asking(cast: Cast, person: str) -> Asking:
    return Asking(cast.district, cast.actors[person], ON)


def test_a_request_waits_on_the_keeper_by_its_deadline_and_the_asker_waits(cast: Cast) -> None:
    row = a_share(cast)
    (line,) = on_me(_asking(cast, "wu"))
    assert (line.words.zh, line.due_on) == ("有1件数据共享申请待答复", row.due_on)
    assert line.words.en == "1 request to share data waits for an answer"
    (mine,) = for_me(_asking(cast, "sun"))
    assert mine.due_on == row.due_on
    assert list(on_me(_asking(cast, "zhao"))) == []


def test_what_silence_has_raised_waits_on_the_office_and_what_is_granted_on_the_keeper(cast: Cast) -> None:
    a_share(cast)
    Share.objects.of(cast.district).update(level=2)
    assert len(list(on_me(_asking(cast, "zhao")))) == 1
    Share.objects.of(cast.district).update(state="granted")
    (line,) = on_me(_asking(cast, "wu"))
    assert "待开通" in line.words.zh


def test_nothing_waits_where_all_is_open(cast: Cast) -> None:
    an_opened_share(cast)
    assert [list(on_me(_asking(cast, "wu"))), list(for_me(_asking(cast, "sun")))] == [[], []]
