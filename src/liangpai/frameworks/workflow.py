"""The life of one version of a scheme, from draft to retirement."""

from liangpai.statemachine import Move, Workflow
from liangpai.words import Words

VERSION = Workflow(
    name=Words("考核方案", "scheme"),
    states={
        "draft": Words("起草", "draft"),
        "consulting": Words("征求意见", "consulting"),
        "approved": Words("已审定", "approved"),
        "frozen": Words("已冻结", "frozen"),
        "active": Words("施行", "active"),
        "retired": Words("停止施行", "retired"),
    },
    moves=(
        Move("scheme.edit", ("draft",), "draft", Words("修改", "edit")),
        Move("scheme.consult", ("draft",), "consulting", Words("征求意见", "consult")),
        Move("scheme.return", ("consulting", "approved"), "draft", Words("退回修改", "take back to draft")),
        Move("scheme.approve", ("consulting",), "approved", Words("审定", "approve")),
        Move("scheme.freeze", ("approved",), "frozen", Words("冻结", "freeze")),
        Move("scheme.activate", ("frozen",), "active", Words("施行", "activate")),
        Move("scheme.retire", ("active",), "retired", Words("停止施行", "retire")),
        Move("scheme.retire", ("draft", "frozen"), "retired", Words("作废", "give up")),
    ),
    start="draft",
)
