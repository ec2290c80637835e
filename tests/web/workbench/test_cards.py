"""What waits in cards stands on the workbench of whoever has to do it."""

from datetime import date

import pytest

from liangpai.cards import operations
from liangpai.oversight.operations import give_opinion
from liangpai.web.workbench import cards
from liangpai.web.workbench.lines import Line
from tests.cards.stories import (
    a_candidate,
    a_close_call,
    a_decision,
    a_notice,
    a_rectification,
    an_inspection,
    default,
    moment,
)
from tests.people import Cast
from tests.web.workbench.visits import visit

pytestmark = pytest.mark.django_db
ON = date(2024, 1, 16)


def told_of(line: Line) -> str:
    """A line with whom it lies."""
    return f"{line.words.zh}｜{line.lies.zh if line.lies else ''}"


def test_the_unit_is_told_to_be_heard_to_plan_and_to_mend(cast: Cast) -> None:
    a_notice(cast)
    (line,) = cards.on_unit(visit(cast, "sun", ON))
    assert line.words.zh == "收到拟亮牌提醒函：1张，请说明情况或申请复核"
    assert (line.way, line.due_on) == ("/cards/all/?state=noticed", date(2024, 1, 19))
    assert list(cards.on_unit(visit(cast, "zhou", ON))) == []


def test_a_rectification_stands_there_until_it_is_due(cast: Cast) -> None:
    a_rectification(cast)
    (line,) = cards.on_unit(visit(cast, "sun", date(2024, 1, 30)))
    assert (line.words.en, line.due_on) == ("mend and ask for delisting: 1 card", date(2024, 2, 26))


def test_the_lawyer_vets_and_deliberates(cast: Cast) -> None:
    a_close_call(cast)
    told = [line.words.zh for line in cards.on_lawyer(visit(cast, "zheng", ON))]
    assert "会商：1个单位不足以区分" in told


def test_the_office_goes_on_step_by_step(cast: Cast) -> None:
    told = a_candidate(cast).vet()
    (line,) = cards.on_office(visit(cast, "zhao", ON))
    assert line.words.zh == "拟亮牌：1张依据已审查"
    told.propose()
    (line,) = cards.on_office(visit(cast, "zhao", ON))
    assert (line.words.zh, line.due_on) == ("发出提醒函：1张拟亮牌", date(2024, 1, 16))


def test_approvers_and_inspectors_are_told_theirs(cast: Cast) -> None:
    told = a_notice(cast).speak().day(date(2024, 1, 22)).deliberate()
    (line,) = cards.on_approver(visit(cast, "wang", ON))
    assert line.words.zh == "审批亮牌：1张已集体研究"
    told.approve()
    assert list(cards.on_approver(visit(cast, "wang", ON))) == []


def test_a_card_that_missed_its_conference_waits_for_the_approver_to_end_it(cast: Cast) -> None:
    a_candidate(cast).vet()
    (line,) = cards.on_approver(visit(cast, "wang", date(2024, 1, 26)))
    assert line.words.zh == "了结未赶上大会的牌：1张，不予亮牌或撤回"
    assert list(cards.on_office(visit(cast, "zhao", date(2024, 1, 26)))) == []


def test_what_one_inspector_recorded_waits_for_the_other_by_its_name(cast: Cast) -> None:
    told = a_rectification(cast).day(date(2024, 2, 23)).prove().day(date(2024, 2, 26)).ask_delist()
    (line,) = cards.on_inspector(visit(cast, "li", ON))
    assert line.words.zh == "现场核验整改：1张牌申请摘牌"
    told.inspect()
    (line,) = cards.on_inspector(visit(cast, "li", ON))
    assert (line.words.zh, line.way) == (
        "确认现场核验：1张牌已由第一人登记",
        "/cards/all/?state=delist_asked",
    )
    assert list(cards.on_inspector(visit(cast, "qian", ON))) == []


def test_an_inspected_card_waits_for_the_decision(cast: Cast) -> None:
    an_inspection(cast)
    (line,) = cards.on_approver(visit(cast, "wang", ON))
    assert line.words.en == "decide on delisting: 1 card inspected"
    assert list(cards.on_inspector(visit(cast, "li", ON))) == []


def test_an_approved_card_waits_for_its_conference(cast: Cast) -> None:
    told = a_decision(cast)
    assert list(cards.on_office(visit(cast, "zhao", ON))) == []
    (line,) = cards.for_me(visit(cast, "zhao", ON))
    assert told_of(line) == "亮牌：1张已审批，大会举行后亮出｜大会，2024年1月22日起"
    assert line.due_on == date(2024, 1, 25)
    told.day(date(2024, 1, 25)).hold()
    (line,) = cards.on_office(visit(cast, "zhao", date(2024, 1, 25)))
    assert line.words.zh == "亮牌：1张现在可以亮出"
    assert list(cards.for_me(visit(cast, "zhao", date(2024, 1, 25)))) == []


def test_whoever_did_a_step_sees_with_whom_the_next_one_lies_and_since_when(cast: Cast) -> None:
    told = a_candidate(cast)
    (line,) = cards.for_me(visit(cast, "zhao", ON))
    assert told_of(line) == "审查亮牌依据：1个候选｜法制部门，2024年1月12日起"
    assert list(cards.for_me(visit(cast, "zheng", ON))) == []
    told.vet()
    (line,) = cards.for_me(visit(cast, "zheng", ON))
    assert line.words.en == "propose: 1 card vetted"
    assert line.lies and line.lies.en == "office, since 12 January 2024"
    assert list(cards.for_me(visit(cast, "wang", ON))) == list(cards.for_me(visit(cast, "sun", ON))) == []
    told.propose().day(ON).notice()
    told.day(date(2024, 1, 17)).appeal()
    (line,) = cards.for_me(visit(cast, "sun", date(2024, 1, 17)))
    assert told_of(line) == "复核：1张｜复核人，2024年1月17日起"
    assert line.way == "/cards/all/?state=reviewing"


def test_the_first_inspector_waits_for_the_second(cast: Cast) -> None:
    told = a_rectification(cast).day(date(2024, 2, 20)).prove().ask_delist().inspect()
    (line,) = cards.for_me(visit(cast, "qian", told.at.date()))
    assert told_of(line).endswith("｜第二名核验人，2024年2月20日起")
    assert list(cards.for_me(visit(cast, "li", told.at.date()))) == []


def test_the_group_is_told_what_is_late_after_the_showing_and_nothing_before(cast: Cast) -> None:
    told = a_decision(cast)
    assert cards.for_the_group(visit(cast, "zhao", date(2024, 3, 1))).count == 0
    told.day(date(2024, 1, 25)).hold().show()
    assert cards.for_the_group(visit(cast, "zhao", date(2024, 2, 1))).count == 0
    owed = cards.for_the_group(visit(cast, "zhao", date(2024, 2, 2)))
    assert [line.words.zh for line in owed.lines] == ["枕河镇：2023年度亮牌的整改方案未报"]
    told.day(date(2024, 2, 2)).hand_in()
    owed = cards.for_the_group(visit(cast, "zhao", date(2024, 2, 27)))
    assert [line.words.en for line in owed.lines] == [
        "枕河镇: the rectification after 2023年度亮牌 is overdue"
    ]


def test_rules_on_their_way_into_force_wait_for_the_approver_and_then_for_the_office(cast: Cast) -> None:
    made = operations.draft(district=cast.district, rules=default(), actor=cast.zhao, at=moment(ON))
    assert list(cards.on_approver(visit(cast, "wang", ON))) == []
    asked = operations.ask_legality(ruleset=made, actor=cast.zhao, at=moment(ON))
    give_opinion(review=asked, is_lawful=True, opinion="合法", actor=cast.zheng, at=moment(ON))
    (line,) = cards.on_approver(visit(cast, "wang", ON))
    assert (line.words.zh, line.way) == ("亮牌规则待审定：默认 v1", f"/cards/rules/{made.pk}/")
    operations.approve_ruleset(ruleset=made, actor=cast.wang, at=moment(ON))
    assert list(cards.on_approver(visit(cast, "wang", ON))) == []
    (line,) = cards.on_office(visit(cast, "zhao", ON))
    assert line.words.zh == "亮牌规则已审定，待施行：默认 v1"
