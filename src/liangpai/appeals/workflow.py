"""The life of an appeal: a first review by one independent person, then a second by a panel, one row per move."""

from liangpai.statemachine import Move, Workflow
from liangpai.words import Words

APPEAL = Workflow(
    name=Words("申诉", "appeal"),
    states={
        "filed": Words("已提出", "filed"),
        "taken": Words("已受理", "taken"),
        "upheld": Words("申诉成立", "upheld"),
        "rejected": Words("申诉不成立", "rejected"),
        "asked_again": Words("再次复核中", "in second review"),
        "ruled_upheld": Words("再次复核成立", "upheld on second review"),
        "ruled_rejected": Words("再次复核不成立", "rejected on second review"),
        "withdrawn": Words("已撤回", "withdrawn"),
    },
    moves=(
        # Taken anew only from somebody who had to step back meanwhile (a recusal).
        Move("appeal.take", ("filed", "taken"), "taken", Words("受理", "take it")),
        Move("appeal.uphold", ("taken",), "upheld", Words("认定成立", "uphold it")),
        Move("appeal.reject", ("taken",), "rejected", Words("认定不成立", "reject it")),
        Move("appeal.ask_again", ("rejected",), "asked_again", Words("申请再次复核", "ask again")),
        Move("appeal.overturn", ("asked_again",), "ruled_upheld", Words("再次复核认定成立", "overturn")),
        Move("appeal.confirm", ("asked_again",), "ruled_rejected", Words("再次复核维持", "confirm")),
        Move(
            "appeal.withdraw", ("filed", "taken", "asked_again"), "withdrawn", Words("撤回申诉", "withdraw")
        ),
    ),
    start="filed",
)
OPEN = ("filed", "taken", "asked_again")
"""States in which somebody owes the decision; what is appealed against is not shown meanwhile."""
UPHELD = ("upheld", "ruled_upheld")
DECIDED = ("upheld", "rejected", "ruled_upheld", "ruled_rejected")
