import pytest

from liangpai.ledger.queries import history
from liangpai.needs.operations import answer_need
from liangpai.needs.queries import need as need_of
from liangpai.needs.rules.answering import Answer
from liangpai.refusal import Refused
from liangpai.tasks.operations import cancel
from liangpai.tasks.queries import task as task_of
from liangpai.visits import operations as ops
from tests.people import AT, Cast
from tests.visits.stories import NEEDED, again, an_issue, concluded, handed_on, solved

pytestmark = pytest.mark.django_db


def test_an_issue_becomes_a_task_that_says_which_visit_it_comes_from(cast: Cast) -> None:
    row = handed_on(cast)
    task = task_of(cast.district, row.task_id or 0)
    assert (row.state, row.keeper_id) == ("handed_on", cast.units["department"].pk)
    assert (task.source_kind, task.source, task.source_id) == ("visit", "2024年1月10日走访溪口村", row.pk)
    with pytest.raises(Refused) as refused:
        ops.hand_on(issue=row, title="再办", unit=cast.units["department"], actor=cast.zhao, at=AT)
    assert refused.value.first.code == "issue.underway"


def test_what_came_to_nothing_is_handed_on_again(cast: Cast) -> None:
    row = handed_on(cast)
    cancel(task=task_of(cast.district, row.task_id or 0), reason="重复", actor=cast.zhao, at=AT)
    ops.ask(issue=again(row), keeper=cast.units["department"], wanted=NEEDED, actor=cast.zhou, at=AT)
    row = again(row)
    assert row.task_id is None and row.need is not None and row.need.unit_id == cast.units["village"].pk
    refused = Answer("refused", reason="没有资金", alternative="以工代赈")
    answer_need(need=need_of(cast.district, row.need.pk), answer=refused, actor=cast.wu, at=AT)
    with pytest.raises(Refused):
        ops.solve(issue=again(row), text="已解决", actor=cast.wu, at=AT)
    ops.hand_on(issue=again(row), title="修路", unit=cast.units["department"], actor=cast.wang, at=AT)
    assert again(row).need_id is None


def test_only_the_place_asks_and_only_the_office_or_a_leader_hands_on(cast: Cast) -> None:
    row = an_issue(cast)
    with pytest.raises(Refused):
        ops.ask(issue=row, keeper=cast.units["department"], wanted=NEEDED, actor=cast.zhao, at=AT)
    with pytest.raises(Refused):
        ops.hand_on(issue=row, title="修路", unit=cast.units["department"], actor=cast.zhou, at=AT)


def test_an_issue_is_solved_confirmed_by_the_village_and_looked_back_on(cast: Cast) -> None:
    row = handed_on(cast)
    with pytest.raises(Refused) as refused:
        ops.solve(issue=row, text="已修复", actor=cast.wu, at=AT)
    assert refused.value.first.code == "issue.not_done"
    row = concluded(cast, row)
    ops.solve(issue=row, text="已修复", actor=cast.wu, at=AT)
    with pytest.raises(Refused):
        ops.confirm(issue=again(row), actor=cast.wu, at=AT)
    ops.confirm(issue=again(row), actor=cast.zhou, at=AT)
    ops.look_back(issue=again(row), text="雨后复看，通车正常", actor=cast.wang, at=AT)
    assert (again(row).state, again(row).look_back) == ("looked_back", "雨后复看，通车正常")
    assert [one.action for one in history(cast.district, "issue", row.pk)] == [
        "issue.raise",
        "issue.hand_on",
        "issue.solve",
        "issue.confirm",
        "issue.look_back",
    ]


def test_the_village_says_that_it_is_not_solved_and_it_is_solved_again(cast: Cast) -> None:
    row = solved(cast)
    with pytest.raises(Refused):
        ops.dispute(issue=row, reason=" ", actor=cast.zhou, at=AT)
    ops.dispute(issue=again(row), reason="只修了一半", actor=cast.zhou, at=AT)
    row = again(row)
    assert (row.state, row.disputes, row.solution) == ("handed_on", 1, "")
    ops.solve(issue=row, text="全部修复", actor=cast.wu, at=AT)
    ops.confirm(issue=again(row), actor=cast.sun, at=AT)
    assert again(row).state == "confirmed"
