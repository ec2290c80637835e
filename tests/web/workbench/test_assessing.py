import pytest

from liangpai.frameworks.operations import ask_legality
from liangpai.ledger.operations import verify_chain
from liangpai.ledger.queries import length
from liangpai.web.workbench import assessing
from tests.assessments.stories import AFTER, UNTIL, a_final, a_ready_round, a_trial, an_empty_trial
from tests.frameworks.stories import a_version
from tests.oversight.stories import a_complaint
from tests.people import AT, Cast
from tests.web.workbench.visits import visit

pytestmark = pytest.mark.django_db


FROZEN = "方案已冻结，待施行：测试方案"
"""The rounds of these stories rest on a scheme that is frozen and not yet in force."""


def said(lines: object) -> list[str]:
    told = [line.words.zh for line in lines]  # type: ignore[attr-defined] # lines of the workbench
    return [line for line in told if line != FROZEN]


def test_a_unit_is_told_of_trial_feedback_and_the_office_of_the_next_step(cast: Cast) -> None:
    told = a_trial(cast)
    assert said(assessing.on_unit(visit(cast, "sun"))) == []
    assert said(assessing.on_office(visit(cast, "zhao"))) == [
        f"试算已完成，可以开始试算反馈：2023年度填报（第{told.run_id}号，2024年1月10日提出）"
    ]
    told.feedback()
    [line] = assessing.on_unit(visit(cast, "sun"))
    assert line.words.zh.startswith("可以核对自己的得分表")
    assert (line.due_on, line.way) == (UNTIL, f"/units/{cast.units['town'].pk}/")
    told.objected()
    assert said(assessing.on_office(visit(cast, "zhao"))) == [
        f"试算反馈进行中：2023年度填报（第{told.run_id}号，2024年1月10日提出）",
        f"有1条异议待答复：2023年度填报（第{told.run_id}号，2024年1月10日提出）",
    ]


def test_a_trial_that_rated_nobody_is_not_offered_for_feedback(cast: Cast) -> None:
    told = an_empty_trial(cast)
    assert said(assessing.on_office(visit(cast, "zhao"))) == [
        f"试算没有评出任何单位，请核验数据后重新试算：2023年度填报（第{told.run_id}号，2024年1月10日提出）"
    ]


def test_feedback_is_told_though_a_later_trial_was_made(cast: Cast) -> None:
    told = a_trial(cast)
    told.feedback()
    first = told.run_id
    told.request()
    told.compute()
    assert len(said(assessing.on_unit(visit(cast, "sun")))) == 1
    lines = said(assessing.on_office(visit(cast, "zhao")))
    assert [line[:4] for line in lines] == ["试算已完", "试算反馈"]
    assert [f"第{told.run_id}号" in lines[0], f"第{first}号" in lines[1]] == [True, True]


def test_feedback_that_a_later_final_run_has_overtaken_waits_for_nobody(cast: Cast) -> None:
    told = a_trial(cast)
    told.feedback()
    told.request()
    told.compute()
    told.settle()
    assert said(assessing.on_unit(visit(cast, "sun"))) == []
    assert not [line for line in said(assessing.on_office(visit(cast, "zhao"))) if "试算反馈" in line]


def test_a_unit_is_led_to_the_figure_that_an_accepted_objection_asks_it_to_correct(cast: Cast) -> None:
    told = a_trial(cast)
    told.feedback()
    told.answered(told.objected(), is_accepted=True)
    line, _ = assessing.on_unit(visit(cast, "sun"))
    assert line.words.zh == f"异议已采纳，请更正“I2”：2023年度填报（第{told.run_id}号，2024年1月10日提出）"
    assert line.way == f"/figures/{told.story.figure('I2').pk}/#correct"
    assert len(said(assessing.on_unit(visit(cast, "zhou")))) == 1
    told.corrected(40.0, AFTER)
    assert len(said(assessing.on_unit(visit(cast, "sun")))) == 1


def test_a_restatement_is_told_from_what_it_restates(cast: Cast) -> None:
    told = a_final(cast)
    told.corrected(40.0, AFTER)
    told.request(at=AFTER, corrects=told.run)
    made = told.run
    words = assessing.called(made)
    assert words.zh == f"2023年度填报（第{made.pk}号，更正第{made.corrects_id}号，2024年1月13日提出）"
    assert f"restates no. {made.corrects_id}" in words.en


def test_a_run_that_has_not_begun_waits_for_nobody(cast: Cast) -> None:
    a_ready_round(cast).request()
    assert said(assessing.on_office(visit(cast, "zhao"))) == []


def test_the_approver_is_told_of_schemes_and_releases(cast: Cast) -> None:
    told = a_final(cast)
    assert said(assessing.on_approver(visit(cast, "wang"))) == []
    told.propose()
    a_version(cast, "consulting")
    assert said(assessing.on_approver(visit(cast, "wang"))) == [
        "方案待审定：镇街年度（示例）",
        f"结果待批准发布：2023年度填报（第{told.run_id}号，2024年1月10日提出）",
    ]
    lines = list(assessing.for_office(visit(cast, "zhao")))
    assert said(lines) == said(assessing.on_approver(visit(cast, "wang")))
    assert [line.lies.zh for line in lines if line.lies] == [
        "审批人，2024年1月10日起",
        "审批人，2024年1月13日起",
    ]
    [line] = assessing.for_approver(visit(cast, "wang"))
    assert line.words.zh == FROZEN and line.lies and line.lies.en == "office"


def test_the_legal_office_is_told_and_the_office_waits_for_it(cast: Cast) -> None:
    row = a_version(cast, "frozen")
    ask_legality(version=row, actor=cast.zhao, at=AT)
    [line] = assessing.on_lawyer(visit(cast, "zheng"))
    assert line.words.zh.startswith("待出具合法性审查意见：镇街年度（示例）")
    [line] = assessing.for_office(visit(cast, "zhao"))
    assert line.words.zh.startswith("待出具合法性审查意见：")
    assert line.lies and line.lies.zh == "法制部门，2024年1月10日起"
    assert said(assessing.on_office(visit(cast, "zhao"))) == ["方案已冻结，待施行：镇街年度（示例）"]


def test_a_district_without_a_scheme_begins_with_one(cast: Cast) -> None:
    [line] = assessing.on_office(visit(cast, "zhao"))
    assert (line.words.zh, line.way) == ("起草考核方案：还没有方案", "/schemes/")
    a_version(cast)
    assert said(assessing.on_office(visit(cast, "zhao"))) == []


def test_complaints_stand_with_their_nearest_day(cast: Cast) -> None:
    row = a_complaint(cast)
    [_, line] = assessing.on_office(visit(cast, "zhao"))
    assert (line.words.zh, line.due_on) == ("有1件投诉建议待答复", row.due_on)


def test_an_administrator_is_told_of_steps_that_nobody_can_do(cast: Cast) -> None:
    [line] = assessing.on_administrator(visit(cast, "feng"))
    assert "无人可办" in line.words.zh


def test_the_audit_administrator_is_told_what_of_the_ledger_nobody_has_verified(cast: Cast) -> None:
    [line] = assessing.on_auditor(visit(cast, "chu"))
    assert line.words.zh == f"核验审计记录校验链：还没有核验过，共{length(cast.district)}行"
    verify_chain(district=cast.district, actor=cast.actors["chu"], at=AT)
    assert said(assessing.on_auditor(visit(cast, "chu"))) == []
    a_complaint(cast)
    [line] = assessing.on_auditor(visit(cast, "chu"))
    assert line.words.zh == "核验审计记录校验链：上次核验2024年1月10日，此后新增1行"
    assert line.way == "/ledger/"


def test_feedback_that_is_over_is_late_for_nobody_and_its_review_can_be_closed(cast: Cast) -> None:
    told = a_trial(cast)
    told.feedback()
    (line,) = [
        one for one in assessing.on_office(visit(cast, "zhao", AFTER.date())) if one.words.zh != FROZEN
    ]
    assert line.words.zh.startswith("试算反馈已到期，可以完成复核：2023年度填报")
    assert line.due_on is None
