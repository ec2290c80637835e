"""The lives of a run, an objection and a release: one row per move."""

from liangpai.statemachine import Move, Workflow
from liangpai.words import Words

RUNS = Workflow(
    name=Words("考核", "assessment run"),
    states={
        "queued": Words("排队", "queued"),
        "running": Words("计算中", "running"),
        "trial": Words("试算", "trial"),
        "feedback": Words("试算反馈", "trial feedback"),
        "reviewed": Words("复核", "reviewed"),
        "final": Words("定稿", "final"),
        "archived": Words("归档", "archived"),
        "failed": Words("失败", "failed"),
        "cancelled": Words("取消", "cancelled"),
    },
    moves=(
        Move("run.start", ("queued",), "running", Words("开始计算", "start computing")),
        Move("run.revive", ("running",), "queued", Words("重新计算", "start again")),
        Move("run.complete", ("running",), "trial", Words("完成试算", "complete the trial")),
        Move("run.fail", ("queued", "running"), "failed", Words("记为失败", "mark as failed")),
        Move("run.feedback", ("trial",), "feedback", Words("试算反馈", "open trial feedback")),
        Move("run.review", ("feedback",), "reviewed", Words("完成复核", "close the review")),
        Move("run.finalise", ("reviewed",), "final", Words("定稿", "make final")),
        Move("run.archive", ("final",), "archived", Words("归档", "archive")),
        Move(
            "run.cancel",
            ("queued", "running", "trial", "feedback", "reviewed"),
            "cancelled",
            Words("取消", "cancel"),
        ),
    ),
    start="queued",
)

OBJECTIONS = Workflow(
    name=Words("异议", "objection"),
    states={
        "open": Words("待答复", "open"),
        "accepted": Words("已采纳，待更正", "accepted, to be corrected"),
        "dismissed": Words("不予采纳", "dismissed"),
    },
    moves=(
        Move("objection.accept", ("open",), "accepted", Words("采纳", "accept")),
        Move("objection.dismiss", ("open",), "dismissed", Words("不予采纳", "dismiss")),
    ),
    start="open",
)

RELEASES = Workflow(
    name=Words("发布", "release"),
    states={
        "proposed": Words("待审批", "proposed"),
        "approved": Words("已发布", "approved"),
        "replaced": Words("已被更正版替代", "replaced by its restatement"),
        "expired": Words("已到期", "expired"),
        "withdrawn": Words("已撤回", "withdrawn"),
    },
    moves=(
        Move("release.approve", ("proposed",), "approved", Words("批准发布", "approve")),
        Move("release.withdraw", ("proposed", "approved"), "withdrawn", Words("撤回", "withdraw")),
        Move("release.replace", ("approved",), "replaced", Words("以更正版替代", "replace")),
        Move("release.expire", ("approved",), "expired", Words("到期下架", "expire")),
    ),
    start="proposed",
)

COMPUTED = ("trial", "feedback", "reviewed", "final", "archived")
"""States in which a run has standings and an archive."""
SETTLED = ("final", "archived")
"""States in which a run may be released."""
AT_WORK = ("queued", "running")
"""States in which a run waits for its job."""
