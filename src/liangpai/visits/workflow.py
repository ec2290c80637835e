"""The lives of a visit and of an issue that a visit brought up: one row per move."""

from liangpai.statemachine import Move, Workflow
from liangpai.words import Words

VISIT = Workflow(
    name=Words("走访", "visit"),
    states={
        "planned": Words("安排", "planned"),
        "made": Words("已走访", "made"),
        "closed": Words("已办结", "closed"),
        "cancelled": Words("取消", "cancelled"),
    },
    moves=(
        Move("visit.make", ("planned",), "made", Words("登记走访", "record the visit")),
        Move("visit.close", ("made",), "closed", Words("走访办结", "close the visit")),
        Move("visit.cancel", ("planned",), "cancelled", Words("取消走访", "cancel the visit")),
    ),
    start="planned",
)

ISSUE = Workflow(
    name=Words("走访问题", "issue"),
    states={
        "raised": Words("登记", "raised"),
        "handed_on": Words("交办", "handed on"),
        "solved": Words("已解决待确认", "solved, to be confirmed"),
        "confirmed": Words("村居已确认", "confirmed by the place"),
        "looked_back": Words("已回访", "looked back on"),
    },
    moves=(
        Move("issue.hand_on", ("raised", "handed_on"), "handed_on", Words("转督办", "hand on as a task")),
        Move("issue.ask", ("raised", "handed_on"), "handed_on", Words("转要素需求", "hand on as a need")),
        Move("issue.solve", ("handed_on",), "solved", Words("登记解决", "say how it was solved")),
        Move("issue.dispute", ("solved",), "handed_on", Words("未解决，退回", "say that it is not solved")),
        Move("issue.confirm", ("solved",), "confirmed", Words("确认解决", "confirm that it is solved")),
        Move("issue.look_back", ("confirmed",), "looked_back", Words("回访", "look back")),
    ),
    start="raised",
)
OPEN = ("raised", "handed_on", "solved")
"""States in which the village still waits."""
DONE = ("confirmed", "looked_back")
"""States in which the place itself has said that it is solved."""
