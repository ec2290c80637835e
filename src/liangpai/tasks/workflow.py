"""The lives of a task, of a part that assists, of a request for an extension, and of a series of tasks."""

from liangpai.statemachine import Move, Workflow
from liangpai.words import Words

TASK = Workflow(
    name=Words("督办事项", "task"),
    states={
        "proposed": Words("已立项", "proposed"),
        "registered": Words("已登记", "registered"),
        "split": Words("已分解", "split"),
        "assigned": Words("已交办", "assigned"),
        "underway": Words("承办中", "under way"),
        "reported": Words("已反馈", "reported"),
        "concluded": Words("已办结", "concluded"),
        "closed": Words("已销号", "closed"),
        "cancelled": Words("已撤项", "cancelled"),
    },
    moves=(
        Move("task.register", ("proposed",), "registered", Words("登记", "register")),
        Move("task.split", ("registered",), "split", Words("分解", "split")),
        # Assigned anew while nobody has accepted it: it went to the wrong unit (转办).
        Move("task.assign", ("registered", "assigned"), "assigned", Words("交办", "assign")),
        Move("task.accept", ("assigned",), "underway", Words("承办", "accept")),
        Move("task.report", ("assigned", "underway"), "reported", Words("反馈", "report")),
        Move("task.return", ("reported",), "underway", Words("退回重办", "return")),
        Move("task.conclude", ("reported",), "concluded", Words("办结", "conclude")),
        Move("task.close", ("concluded", "split"), "closed", Words("销号", "close")),
        Move(
            "task.cancel",
            ("proposed", "registered", "assigned", "underway"),
            "cancelled",
            Words("撤项", "cancel"),
        ),
    ),
    start="proposed",
)
WITH_UNIT = ("assigned", "underway")
"""The unit is at work, and its clock runs."""
ENDED = ("concluded", "closed")
OPEN = tuple(state for state in TASK.states if state not in (*ENDED, "cancelled"))

PART = Workflow(
    name=Words("协办任务", "part that assists"),
    states={
        "open": Words("待反馈", "open"),
        "reported": Words("已反馈", "reported"),
        "done": Words("已办结", "done"),
        "released": Words("免于反馈", "released"),
    },
    moves=(
        Move("task.report_part", ("open",), "reported", Words("反馈", "report")),
        Move("task.release_part", ("open",), "released", Words("免于反馈", "release")),
        Move("task.conclude", ("reported",), "done", Words("办结", "conclude")),
    ),
    start="open",
)

EXTENSION = Workflow(
    name=Words("延期申请", "extension"),
    states={
        "asked": Words("待答复", "asked"),
        "granted": Words("已同意", "granted"),
        "declined": Words("不同意", "declined"),
        "dropped": Words("不再需要", "no longer needed"),
    },
    moves=(
        Move("task.grant", ("asked",), "granted", Words("同意", "grant")),
        Move("task.grant_again", ("asked",), "granted", Words("同意再次延期", "grant once more")),
        Move("task.decline", ("asked",), "declined", Words("不同意", "decline")),
        Move("task.report", ("asked",), "dropped", Words("反馈", "report")),
        Move("task.assign", ("asked",), "dropped", Words("改交", "assign anew")),
        Move("task.cancel", ("asked",), "dropped", Words("撤项", "cancel")),
    ),
    start="asked",
)

PATTERN = Workflow(
    name=Words("周期督办", "series of tasks"),
    states={"running": Words("在用", "running"), "stopped": Words("已停止", "stopped")},
    moves=(Move("task.stop", ("running",), "stopped", Words("停止", "stop")),),
    start="running",
)
