"""The life of a summary or a plan, and of a line of a plan: one row per move."""

from liangpai.statemachine import Move, Workflow
from liangpai.words import Words

REPORT = Workflow(
    name=Words("总结和计划", "report"),
    states={
        "draft": Words("起草", "draft"),
        "checked": Words("已核对", "checked"),
        "confirmed": Words("已审定", "confirmed"),
        "issued": Words("已印发", "issued"),
        "archived": Words("已归档", "archived"),
    },
    moves=(
        Move("report.edit", ("draft",), "draft", Words("修改", "edit")),
        Move("report.check", ("draft",), "checked", Words("核对数据", "check the figures")),
        Move("report.return", ("checked",), "draft", Words("退回修改", "send back")),
        Move("report.confirm", ("checked",), "confirmed", Words("审定", "confirm")),
        Move("report.issue", ("confirmed",), "issued", Words("印发", "issue")),
        Move("report.archive", ("issued",), "archived", Words("归档", "archive")),
    ),
    start="draft",
)
FROZEN = ("confirmed", "issued", "archived")
"""States in which the figures stand as they were confirmed."""
