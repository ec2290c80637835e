"""The life of a unit: planned, running, adjusting, ended; its codes are never used again."""

from liangpai.statemachine import Move, Workflow
from liangpai.words import Words

UNIT = Workflow(
    name=Words("单位", "unit"),
    states={
        "planned": Words("拟设", "planned"),
        "running": Words("运行", "running"),
        "adjusting": Words("调整", "adjusting"),
        "ended": Words("撤销或合并", "ended"),
    },
    start="planned",
    moves=(
        Move("unit.start", ("planned",), "running", Words("启用", "start")),
        Move("unit.adjust", ("running",), "adjusting", Words("进入调整", "adjust")),
        Move("unit.settle", ("adjusting",), "running", Words("结束调整", "settle")),
        Move("unit.merge", ("running", "adjusting"), "ended", Words("合并", "merge")),
        Move("unit.abolish", ("planned", "running", "adjusting"), "ended", Words("撤销", "abolish")),
    ),
)
