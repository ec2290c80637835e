import pytest

from liangpai.catalogue.models import DataItem, Holding
from liangpai.ledger.queries import history
from liangpai.refusal import Refused
from liangpai.reports import operations as ops
from liangpai.reports.queries import facts_of
from tests.people import AT, ON, Cast
from tests.reports.queries.test_facts import villages_held
from tests.reports.written import a_report, again, issued, written

pytestmark = pytest.mark.django_db


def test_a_report_is_drafted_from_confirmed_figures_and_goes_its_way(cast: Cast) -> None:
    villages_held(cast)
    made = a_report(cast)
    assert made.title == "指挥部办公室2023年工作总结" and "典型村{{item.C1}}" in made.body
    done = issued(cast, made)
    ops.archive(report=done, actor=cast.zhao, at=AT)
    assert [one.action for one in history(cast.district, "report", made.pk)] == [
        "report.draft",
        "report.edit",
        "report.check",
        "report.confirm",
        "report.issue",
        "report.archive",
    ]


def test_figures_stand_as_they_were_confirmed(cast: Cast) -> None:
    villages_held(cast)
    made = issued(cast, a_report(cast))
    Holding.objects.of(cast.district).update(value=40)
    assert facts_of(again(made), ON)["item.C1"].said == "31个"
    assert DataItem.objects.of(cast.district).exists()


def test_a_marker_that_stands_for_nothing_is_not_checked(cast: Cast) -> None:
    made = written(cast, a_report(cast), "增长{{item.X}}")
    with pytest.raises(Refused) as refused:
        ops.check(report=made, actor=cast.zhao, at=AT)
    assert refused.value.first.code == "report.unbound"


def test_a_blank_of_the_draft_is_filled_before_it_is_checked(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        ops.check(report=a_report(cast), actor=cast.zhao, at=AT)
    assert refused.value.first.code == "report.unfilled"


def test_a_report_is_sent_back_with_a_reason_and_written_anew(cast: Cast) -> None:
    made = written(cast, a_report(cast), "# 一\n正文")
    ops.check(report=made, actor=cast.zhao, at=AT)
    with pytest.raises(Refused):
        ops.edit(report=again(made), title="题", body="新", actor=cast.zhao, at=AT)
    with pytest.raises(Refused):
        ops.return_(report=again(made), reason=" ", actor=cast.wang, at=AT)
    ops.return_(report=again(made), reason="数据再核", actor=cast.wang, at=AT)
    assert (again(made).state, again(made).returned_for) == ("draft", "数据再核")
    with pytest.raises(Refused):
        ops.edit(report=again(made), title="", body="正文", actor=cast.zhao, at=AT)


def test_units_write_their_own_and_there_is_one_of_a_period(cast: Cast) -> None:
    of_town = {"unit": cast.units["town"], "kind": "summary", "year": 2023, "period": "q4", "at": AT}
    made = ops.begin(actor=cast.sun, **of_town)  # type: ignore[arg-type] # keywords of the operation
    assert made.title == "枕河镇2023年第四季度工作总结"
    for actor, changes in ((cast.wu, {}), (cast.sun, {"kind": "poem"}), (cast.sun, {})):
        with pytest.raises(Refused):
            ops.begin(actor=actor, **of_town | changes)  # type: ignore[arg-type] # as above
    written_by = written(cast, again(made), "正文")
    ops.check(report=written_by, actor=cast.sun, at=AT)
    with pytest.raises(Refused):
        ops.confirm(report=again(made), actor=cast.sun, at=AT)
