"""The lives of a data item, of a conflict between sources, and of a request to share."""

from liangpai.statemachine import Move, Workflow
from liangpai.words import Words

ITEM = Workflow(
    name=Words("数据项", "data item"),
    states={"running": Words("在用", "in use"), "retired": Words("停用", "retired")},
    moves=(
        Move("item.register", ("running", "retired"), "running", Words("登记", "register")),
        Move("item.retire", ("running",), "retired", Words("停用", "retire")),
    ),
    start="running",
)

CONFLICT = Workflow(
    name=Words("数据冲突", "conflict"),
    states={
        "open": Words("待裁定", "open"),
        "decided": Words("已裁定", "decided"),
        "agreed": Words("来源已一致", "the sources agree"),
    },
    moves=(
        Move("conflict.decide", ("open",), "decided", Words("裁定", "decide")),
        Move("conflict.agree", ("open",), "agreed", Words("核对一致", "agree")),
    ),
    start="open",
)

SHARE = Workflow(
    name=Words("共享申请", "request to share"),
    states={
        "asked": Words("申请", "asked"),
        "granted": Words("归口同意", "granted"),
        "opened": Words("已开通", "opened"),
        "expired": Words("到期", "expired"),
        "refused": Words("不同意", "refused"),
        "withdrawn": Words("撤回", "withdrawn"),
    },
    moves=(
        Move("share.grant", ("asked",), "granted", Words("同意", "grant")),
        Move("share.refuse", ("asked",), "refused", Words("不同意", "refuse")),
        Move("share.escalate", ("asked",), "asked", Words("逾期升级", "raise after silence")),
        Move("share.open", ("granted",), "opened", Words("开通", "open")),
        Move("share.use", ("opened",), "opened", Words("使用登记", "record a use")),
        Move("share.expire", ("granted", "opened"), "expired", Words("到期", "expire")),
        Move("share.withdraw", ("asked", "granted"), "withdrawn", Words("撤回", "withdraw")),
    ),
    start="asked",
)
