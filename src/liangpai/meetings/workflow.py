"""The lives of a meeting, of a topic for its agenda and of an invitation: one row per move."""

from liangpai.meetings.rules.kinds import STATES
from liangpai.statemachine import Move, Workflow
from liangpai.words import Words

MEETING = Workflow(
    name=Words("会议", "meeting"),
    states={
        "planned": Words("计划", "planned"),
        "collecting": Words("议题征集", "collecting topics"),
        "approved": Words("已审定", "approved"),
        "notified": Words("已通知", "notified"),
        "held": Words("已召开", "held"),
        "drafted": Words("纪要起草", "minutes drafted"),
        "countersigned": Words("已会签", "countersigned"),
        "issued": Words("已签发", "issued"),
        "followed": Words("跟踪办结", "followed up"),
        "cancelled": Words("已取消", "cancelled"),
    },
    moves=(
        *(
            Move("meeting.edit", (state,), state, Words("修改安排", "change the plan"))
            for state in ("planned", "collecting", "approved", "notified")
        ),
        Move("meeting.collect", ("planned",), "collecting", Words("征集议题", "collect topics")),
        Move("meeting.approve", ("collecting",), "approved", Words("审定议程", "approve the agenda")),
        Move("meeting.notify", ("approved",), "notified", Words("发出通知", "give notice")),
        *(
            Move("meeting.pack", (state,), state, Words("生成资料包", "make the pack"))
            for state in ("approved", "notified", "held")
        ),
        Move("meeting.hold", ("notified",), "held", Words("登记召开", "record as held")),
        Move("meeting.draft", ("held", "drafted"), "drafted", Words("起草纪要", "draft the minutes")),
        Move("meeting.countersign", ("drafted",), "countersigned", Words("会签", "countersign")),
        Move("meeting.issue", ("countersigned",), "issued", Words("签发纪要", "issue the minutes")),
        Move("meeting.follow", ("issued",), "followed", Words("跟踪办结", "end the follow-up")),
        Move(
            "meeting.cancel",
            ("planned", "collecting", "approved", "notified"),
            "cancelled",
            Words("取消会议", "cancel"),
        ),
    ),
    start="planned",
)
PLANNING = ("planned", "collecting")
"""States in which the agenda is still made."""
INVITING = ("planned", "collecting", "approved", "notified")
"""States in which somebody can still be invited."""
RESOLVING = ("held", "drafted")
"""States in which resolutions are written."""
TOLD = ("notified", "held", "drafted", "countersigned", "issued", "followed")
"""States in which the units that are invited know of the meeting."""

TOPIC = Workflow(
    name=Words("议题", "topic"),
    states={
        "proposed": Words("已提出", "proposed"),
        "accepted": Words("已列入议程", "on the agenda"),
        "declined": Words("未列入", "not taken"),
    },
    moves=(
        Move("meeting.take", ("proposed",), "accepted", Words("列入议程", "put on the agenda")),
        Move("meeting.turn_down", ("proposed",), "declined", Words("不列入", "do not take")),
    ),
    start="proposed",
)

INVITATION = Workflow(
    name=Words("参会", "invitation"),
    states=STATES,
    moves=(
        Move("meeting.excuse", ("invited", "substituted"), "leave", Words("请假", "ask for leave")),
        Move(
            "meeting.substitute", ("invited", "leave"), "substituted", Words("委派代表", "send a substitute")
        ),
        Move(
            "meeting.present",
            ("invited", "substituted", "leave"),
            "present",
            Words("登记到会", "note as there"),
        ),
        Move("meeting.present", ("present",), "invited", Words("更正为未到会", "correct to not there")),
    ),
    start="invited",
)

CIRCULAR = Workflow(
    name=Words("文件传达", "circulated paper"),
    states={
        "registered": Words("收文登记", "registered"),
        "proposed": Words("已拟办", "proposed"),
        "instructed": Words("已批示", "instructed"),
        "distributed": Words("已分发", "distributed"),
        "conveyed": Words("已传达", "conveyed"),
        "archived": Words("已归档", "archived"),
    },
    moves=(
        Move("circular.propose", ("registered",), "proposed", Words("拟办", "propose")),
        Move("circular.instruct", ("proposed",), "instructed", Words("批示", "instruct")),
        Move(
            "circular.distribute",
            ("instructed", "distributed"),
            "distributed",
            Words("分发", "distribute"),
        ),
        Move("circular.conclude", ("distributed",), "conveyed", Words("传达完毕", "call it conveyed")),
        Move("circular.archive", ("conveyed",), "archived", Words("归档", "archive")),
    ),
    start="registered",
)

COPY = Workflow(
    name=Words("分发件", "copy of a paper"),
    states={
        "sent": Words("已分发", "sent"),
        "received": Words("已收到", "received"),
        "conveyed": Words("已传达", "conveyed"),
    },
    moves=(
        Move("circular.receive", ("sent",), "received", Words("收到", "receive")),
        Move("circular.convey", ("sent", "received"), "conveyed", Words("登记传达", "note as conveyed")),
    ),
    start="sent",
)
