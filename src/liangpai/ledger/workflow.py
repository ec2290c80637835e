"""The life of an archive: asked for by one, approved or declined by another."""

from liangpai.statemachine import Move, Workflow
from liangpai.words import Words

ARCHIVE = Workflow(
    name=Words("审计归档", "archive of the ledger"),
    states={
        "asked": Words("待批准", "asked for"),
        "approved": Words("已归档", "archived"),
        "declined": Words("未批准", "declined"),
    },
    moves=(
        Move("ledger.archive", ("asked",), "approved", Words("批准归档", "approve")),
        Move("ledger.decline_archive", ("asked",), "declined", Words("不予批准", "decline")),
    ),
    start="asked",
)
