from datetime import date

import pytest

from liangpai.refusal import Refused
from liangpai.reports import operations as ops
from liangpai.reports.queries import done_of, line, lines_of
from liangpai.reports.rules.planning import Planned
from tests.people import AT, Cast
from tests.reports.written import a_line, a_report, again, issued

pytestmark = pytest.mark.django_db


def test_lines_of_a_plan_become_tasks_with_the_plan_as_their_source(cast: Cast) -> None:
    plan = a_report(cast, kind="plan", year=2024)
    first, second = a_line(cast, plan), a_line(cast, plan, "编制绿化方案")
    with pytest.raises(Refused):
        ops.assign_lines(report=plan, actor=cast.zhao, at=AT)
    done = issued(cast, again(plan))
    ops.mark(line=line(cast.district, second.pk), is_done=True, actor=cast.zhao, at=AT)
    assert ops.assign_lines(report=done, actor=cast.zhao, at=AT) == 1
    row = line(cast.district, first.pk)
    assert row.task is not None
    assert (row.task.source_kind, row.task.source, row.task.due_on) == (
        "plan",
        plan.title,
        date(2024, 12, 20),
    )
    with pytest.raises(Refused):
        ops.mark(line=row, is_done=True, actor=cast.zhao, at=AT)
    assert done_of(done) == (1, 2)
    type(row.task).objects.of(cast.district).update(state="closed")
    assert done_of(done) == (2, 2)


def test_lines_change_only_in_a_plan_that_is_drafted(cast: Cast) -> None:
    plan = a_report(cast, kind="plan", year=2024)
    row = a_line(cast, plan)
    with pytest.raises(Refused):
        ops.mark(line=line(cast.district, row.pk), is_done=True, actor=cast.zhao, at=AT)
    ops.drop_line(line=line(cast.district, row.pk), actor=cast.zhao, at=AT)
    assert lines_of(plan) == []
    with pytest.raises(Refused):
        a_line(cast, a_report(cast))
    with pytest.raises(Refused):
        ops.add_line(
            report=plan,
            planned=Planned("", cast.units["town"].pk, date(2025, 1, 1)),
            actor=cast.zhao,
            at=AT,
        )
    with pytest.raises(Refused):
        line(cast.district, 999)
