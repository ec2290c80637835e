import pytest

from liangpai.reports import operations as ops
from liangpai.web.workbench import reports
from tests.people import AT, Cast
from tests.reports.written import a_report, again, filled
from tests.web.workbench.visits import visit

pytestmark = pytest.mark.django_db


def test_approvers_confirm_and_the_office_issues(cast: Cast) -> None:
    made = a_report(cast)
    ops.check(report=filled(cast, made), actor=cast.zhao, at=AT)
    (line,) = reports.on_approver(visit(cast, "wang"))
    assert line.words.zh == "审定总结和计划：1份已核对"
    assert list(reports.on_office(visit(cast, "zhao"))) == []
    ops.confirm(report=again(made), actor=cast.wang, at=AT)
    assert [one.words.en for one in reports.on_office(visit(cast, "zhao"))] == [
        "issue 1 report that is confirmed"
    ]
