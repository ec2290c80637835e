import pytest

from liangpai.organisations.operations import set_contact
from liangpai.visits.operations import confirm
from liangpai.web.workbench import visits
from tests.people import AT, ON, Cast
from tests.visits.stories import a_visit, an_issue, handed_on, solved
from tests.web.workbench.visits import visit

pytestmark = pytest.mark.django_db


def test_the_office_is_told_what_is_with_nobody(cast: Cast) -> None:
    an_issue(cast)
    told = [line.words.zh for line in visits.on_office(visit(cast, "zhao"))]
    assert told == ["交办走访问题：1个还没有交办", "安排挂点领导：2个镇街、典型村没有"]


def test_a_leader_is_told_of_visits_ahead_and_of_what_to_look_back_on(cast: Cast) -> None:
    a_visit(cast, "town")
    row = solved(cast)
    confirm(issue=row, actor=cast.zhou, at=AT)
    account, pk = cast.accounts["wang"].pk, cast.units["village"].pk
    set_contact(district=cast.district, pk=pk, account=account, from_on=ON, actor=cast.zhao, at=AT)
    told = [line.words.zh for line in visits.on_leader(visit(cast, "wang"))]
    assert told == ["走访枕河镇：看产业路", "回访：您挂点的1个问题已解决"]


def test_the_place_confirms_and_waits(cast: Cast) -> None:
    solved(cast)
    handed_on(cast)
    assert [line.words.en for line in visits.on_unit(visit(cast, "zhou"))] == [
        "confirm issues: 1 is said to be solved"
    ]
    assert [line.words.zh for line in visits.for_unit(visit(cast, "sun"))] == ["1个走访问题正在办理"]
