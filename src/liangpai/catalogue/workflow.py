"""The lives of a data item and of a conflict between sources."""

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
