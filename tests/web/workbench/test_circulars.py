import pytest

from liangpai.meetings.operations import circulars as ops
from liangpai.web.workbench import circulars
from tests.meetings.circulated import RECEIVED, a_circular, distributed, instructed
from tests.people import AT, Cast
from tests.web.workbench.visits import visit

pytestmark = pytest.mark.django_db


def test_everybody_is_told_what_waits_in_papers(cast: Cast) -> None:
    a_circular(cast, number="")
    instructed(cast, a_circular(cast, number=""))
    ops.propose(circular=a_circular(cast, number=""), text="拟传达", actor=cast.zhao, at=AT)
    distributed(cast, a_circular(cast))
    office = [line.words.zh for line in circulars.on_office(visit(cast, "zhao"))]
    assert office == ["拟办：1份新收文件", "分发：1份文件已批示"]
    assert [line.words.en for line in circulars.on_leader(visit(cast, "wang"))] == ["instruct on 1 paper"]
    (line,) = circulars.on_officer(visit(cast, "sun"))
    assert (line.words.zh, line.due_on) == ("传达文件：1份", RECEIVED.convey_by)
    assert list(circulars.on_officer(visit(cast, "wu"))) == []
