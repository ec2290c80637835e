"""The lives of a card, an occasion, a rule set and an extension: one row per move."""

from liangpai.statemachine import Move, Workflow
from liangpai.words import Words

CARD = Workflow(
    name=Words("亮牌", "card"),
    states={
        "candidate": Words("触发", "candidate"),
        "close": Words("不足以区分（待会商）", "not told apart, for deliberation"),
        "vetted": Words("依据已审查", "grounds vetted"),
        "proposed": Words("拟亮牌", "proposed"),
        "noticed": Words("已提醒", "notice given"),
        "heard": Words("已说明情况", "unit heard"),
        "reviewing": Words("复核中", "under review"),
        "deliberated": Words("已集体研究", "deliberated"),
        "approved": Words("已审批", "approved"),
        "shown": Words("已亮牌", "shown"),
        "rectifying": Words("整改中", "rectifying"),
        "delist_asked": Words("已申请摘牌", "delisting asked"),
        "inspected": Words("已现场核验", "inspected on site"),
        "delisted": Words("已摘牌", "delisted"),
        "escalated": Words("已升级", "escalated"),
        "dismissed": Words("不予亮牌", "no card"),
        "reminded": Words("内部提醒", "internal reminder"),
        "recalled": Words("已撤回", "recalled"),
        "revoked": Words("已撤销", "revoked"),
    },
    moves=(
        # Where the evidence gate did not carry, or carries no longer: people decide, never the machine.
        Move("card.doubt", ("candidate",), "close", Words("证据不足，转会商", "leave to deliberation")),
        Move("card.vet", ("candidate",), "vetted", Words("依据审查通过", "vet the grounds")),
        Move("card.dismiss", ("candidate", "close", "vetted"), "dismissed", Words("不予亮牌", "no card")),
        Move("card.remind", ("close",), "reminded", Words("内部提醒", "remind internally")),
        Move("card.settle", ("close",), "proposed", Words("会商决定亮牌", "card by collective decision")),
        Move("card.propose", ("vetted",), "proposed", Words("拟亮牌", "propose")),
        Move("card.notice", ("proposed",), "noticed", Words("发出提醒函", "give notice")),
        Move("card.state", ("noticed",), "heard", Words("说明情况", "make a statement")),
        # The right to appeal lasts until its day, however soon others decide.
        Move(
            "card.appeal",
            ("noticed", "heard", "deliberated", "approved"),
            "reviewing",
            Words("申请复核", "appeal"),
        ),
        Move("card.appeal", ("shown",), "shown", Words("申请复核", "appeal")),
        Move("card.appeal", ("rectifying",), "rectifying", Words("申请复核", "appeal")),
        Move(
            "card.resume", ("reviewing",), "heard", Words("复核不成立，恢复办理", "resume after the review")
        ),
        Move("card.deliberate", ("noticed", "heard"), "deliberated", Words("集体研究", "deliberate")),
        Move("card.approve", ("deliberated",), "approved", Words("审批", "approve")),
        Move("card.show", ("approved",), "shown", Words("亮牌", "show")),
        Move(
            "card.recall",
            ("vetted", "proposed", "noticed", "heard", "reviewing", "deliberated", "approved"),
            "recalled",
            Words("撤回", "recall"),
        ),
        Move("card.plan", ("shown",), "rectifying", Words("报整改方案", "hand in the plan")),
        Move("card.evidence", ("rectifying",), "rectifying", Words("提交佐证", "add evidence")),
        Move("card.extend", ("rectifying",), "rectifying", Words("申请延期", "ask for more time")),
        Move("card.grant", ("rectifying",), "rectifying", Words("同意延期", "grant more time")),
        Move("card.decline", ("rectifying",), "rectifying", Words("不同意延期", "decline more time")),
        Move("card.ask_delist", ("rectifying",), "delist_asked", Words("申请摘牌", "ask for delisting")),
        Move("card.inspect", ("delist_asked",), "delist_asked", Words("现场核验", "inspect on site")),
        Move(
            "card.confirm", ("delist_asked",), "inspected", Words("第二人确认核验", "confirm the inspection")
        ),
        Move("card.delist", ("inspected",), "delisted", Words("摘牌", "delist")),
        Move("card.fail", ("inspected", "rectifying", "shown"), "escalated", Words("升级", "escalate")),
        Move("card.look_back", ("delisted",), "delisted", Words("回访", "look back")),
        Move(
            "card.revoke",
            ("shown", "rectifying", "delist_asked", "inspected", "delisted", "escalated"),
            "revoked",
            Words("撤销", "revoke"),
        ),
        # What the calendar asks for, noted once each.
        Move("card.overdue", ("shown",), "shown", Words("逾期未报方案", "plan overdue")),
        Move("card.overdue", ("rectifying",), "rectifying", Words("整改逾期", "rectification overdue")),
    ),
    start="candidate",
)

OCCASION = Workflow(
    name=Words("亮牌场次", "card occasion"),
    states={
        "planned": Words("已安排", "planned"),
        "held": Words("已举行", "held"),
        "cancelled": Words("已取消", "cancelled"),
    },
    moves=(
        Move("card.collect", ("planned",), "planned", Words("汇集候选", "collect candidates")),
        Move("occasion.hold", ("planned",), "held", Words("举行", "hold")),
        Move("occasion.cancel", ("planned",), "cancelled", Words("取消", "cancel")),
    ),
    start="planned",
)

RULESET = Workflow(
    name=Words("亮牌规则", "card rules"),
    states={
        "draft": Words("起草", "draft"),
        "approved": Words("已审定", "approved"),
        "active": Words("施行", "active"),
        "retired": Words("停止施行", "retired"),
    },
    moves=(
        Move("ruleset.edit", ("draft",), "draft", Words("修改", "edit")),
        Move("ruleset.approve", ("draft",), "approved", Words("审定", "approve")),
        Move("ruleset.activate", ("approved",), "active", Words("施行", "activate")),
        Move("ruleset.retire", ("active",), "retired", Words("停止施行", "retire")),
        Move("ruleset.retire", ("draft", "approved"), "retired", Words("作废", "give up")),
    ),
    start="draft",
)

EXTENSION = Workflow(
    name=Words("整改延期申请", "extension of a rectification"),
    states={
        "asked": Words("待审", "asked"),
        "granted": Words("已同意", "granted"),
        "declined": Words("未同意", "declined"),
    },
    moves=(
        Move("card.grant", ("asked",), "granted", Words("同意", "grant")),
        Move("card.decline", ("asked",), "declined", Words("不同意", "decline")),
    ),
    start="asked",
)

UNTIL_NOTICE = ("candidate", "close", "vetted", "proposed")
"""States in which the notice is still to be given."""
BEFORE = (
    *UNTIL_NOTICE,
    "noticed",
    "heard",
    "reviewing",
    "deliberated",
    "approved",
)
"""States before the card is shown."""
ON_DISPLAY = ("shown", "rectifying", "delist_asked", "inspected", "escalated")
"""States in which a card is displayed, while no appeal is open."""
ENDED = ("delisted", "dismissed", "reminded", "recalled", "revoked")
"""States at which nothing waits on anybody any more, but the look-back after delisting."""
TOLD = (
    "noticed",
    "heard",
    "reviewing",
    "deliberated",
    "approved",
    "reminded",
    *ON_DISPLAY,
    "delisted",
    "revoked",
)
"""States in which the unit itself sees its card."""
SETTLEMENTS = {"none": "card.dismiss", "remind": "card.remind", "card": "card.settle"}
"""The move that leads to each result of a deliberation (会商)."""
