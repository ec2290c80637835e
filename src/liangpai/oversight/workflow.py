"""The lives of a legality review and of a complaint."""

from liangpai.statemachine import Move, Workflow
from liangpai.words import Words

REVIEW = Workflow(
    name=Words("合法性审查", "legality review"),
    states={
        "asked": Words("已送审", "asked"),
        "given": Words("已出具意见", "opinion given"),
        "waived": Words("已说明理由", "waived with a reason"),
    },
    moves=(
        Move("review.give", ("asked",), "given", Words("出具意见", "give the opinion")),
        Move("review.waive", ("asked",), "waived", Words("说明不经审查的理由", "waive with a reason")),
    ),
    start="asked",
)

COMPLAINT = Workflow(
    name=Words("投诉建议", "complaint"),
    states={"open": Words("待答复", "open"), "answered": Words("已答复", "answered")},
    moves=(Move("complaint.answer", ("open",), "answered", Words("答复", "answer")),),
    start="open",
)
