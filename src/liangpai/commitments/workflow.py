"""The lives of a promise and of an amendment, and the four stages in which people see a promise."""

from liangpai.statemachine import Move, Workflow
from liangpai.words import Words

COMMITMENT = Workflow(
    name=Words("承诺", "promise"),
    states={
        "draft": Words("草拟", "draft"),
        "submitted": Words("已报送", "submitted"),
        "checked": Words("已初审", "checked"),
        "approved": Words("已审定", "approved"),
        "announced": Words("公示中", "announced"),
        "underway": Words("在办", "under way"),
        "amending": Words("申请变更", "amendment asked"),
        "due": Words("待核验", "to be verified"),
        "verified": Words("已核验", "verified"),
        "kept": Words("兑现", "kept"),
        "partly": Words("部分兑现", "partly kept"),
        "broken": Words("未兑现", "not kept"),
        "excused": Words("客观原因免计", "excused"),
        "archived": Words("已归档", "archived"),
    },
    moves=(
        Move("commitment.draft", ("draft",), "draft", Words("修改", "edit")),
        Move("commitment.submit", ("draft",), "submitted", Words("报送", "submit")),
        Move("commitment.check", ("submitted",), "checked", Words("初审通过", "check")),
        Move(
            "commitment.return", ("submitted", "checked", "approved"), "draft", Words("退回修改", "send back")
        ),
        Move("commitment.approve", ("checked",), "approved", Words("审定", "approve")),
        Move("commitment.announce", ("approved",), "announced", Words("公示", "announce")),
        Move("commitment.begin", ("announced",), "underway", Words("公示期满，转入在办", "begin")),
        Move("commitment.report", ("underway",), "underway", Words("报告进展", "report progress")),
        # What is reached late, or was reached in time and is told late, is reported while it waits for verification.
        Move("commitment.report", ("due",), "due", Words("报告进展", "report progress")),
        Move("commitment.finish", ("underway",), "due", Words("报告完成", "report as done")),
        Move("commitment.amend", ("underway",), "amending", Words("申请变更", "ask to amend")),
        Move("commitment.grant", ("amending",), "underway", Words("同意变更", "grant the amendment")),
        Move("commitment.decline", ("amending",), "underway", Words("不同意变更", "decline the amendment")),
        Move("commitment.fall_due", ("underway",), "due", Words("到期", "fall due")),
        Move("commitment.verify", ("due",), "verified", Words("核验", "verify")),
        Move("commitment.return", ("verified",), "due", Words("退回重新核验", "send back to verification")),
        Move("commitment.return", ("due",), "underway", Words("未完成，退回继续办理", "send back to work")),
        Move("commitment.keep", ("verified",), "kept", Words("认定兑现", "find kept")),
        Move("commitment.part", ("verified",), "partly", Words("认定部分兑现", "find partly kept")),
        Move("commitment.break", ("verified",), "broken", Words("认定未兑现", "find not kept")),
        Move(
            "commitment.excuse",
            ("underway", "due", "verified", "partly", "broken"),
            "excused",
            Words("客观原因免计", "excuse"),
        ),
        Move(
            "commitment.archive",
            ("kept", "partly", "broken", "excused"),
            "archived",
            Words("归档", "archive"),
        ),
    ),
    start="draft",
)

AMENDMENT = Workflow(
    name=Words("变更申请", "amendment"),
    states={
        "asked": Words("待审", "asked"),
        "granted": Words("已同意", "granted"),
        "declined": Words("未同意", "declined"),
    },
    moves=(
        Move("commitment.grant", ("asked",), "granted", Words("同意", "grant")),
        Move("commitment.decline", ("asked",), "declined", Words("不同意", "decline")),
    ),
    start="asked",
)

STAGES: dict[str, tuple[Words, tuple[str, ...]]] = {
    "promise": (Words("诺", "promise"), ("draft", "submitted", "checked", "approved", "announced")),
    "work": (Words("行", "work"), ("underway", "amending")),
    "result": (Words("果", "result"), ("due", "verified")),
    "end": (Words("结", "end"), ("kept", "partly", "broken", "excused", "archived")),
}
"""What people see: 诺 · 行 · 果 · 结; the states stay inside."""
STAGE_OF = {state: stage for stage, (_, states) in STAGES.items() for state in states}

FINDINGS = {"kept": "commitment.keep", "partly": "commitment.part", "broken": "commitment.break"}
"""The move that leads to each finding."""
PUBLIC = tuple(
    state for state in COMMITMENT.states if state not in ("draft", "submitted", "checked", "approved")
)
"""States in which a promise has been announced."""
RUNNING = ("underway", "amending")
SETTLED = ("kept", "partly", "broken", "excused", "archived")
"""States in which it has its outcome."""
