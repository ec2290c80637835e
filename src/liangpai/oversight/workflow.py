"""The lives of a legality review, a complaint, a recusal and a verified finding."""

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

RECUSAL = Workflow(
    name=Words("回避", "recusal"),
    states={
        "declared": Words("待决定", "declared"),
        "agreed": Words("同意回避", "agreed"),
        "declined": Words("不需回避", "declined"),
    },
    moves=(
        Move("recusal.agree", ("declared",), "agreed", Words("同意回避", "agree")),
        Move("recusal.decline", ("declared",), "declined", Words("不需回避", "decline")),
    ),
    start="declared",
)

FINDING = Workflow(
    name=Words("查实记录", "verified finding"),
    states={"standing": Words("有效", "standing"), "revoked": Words("已撤销", "revoked")},
    moves=(Move("finding.revoke", ("standing",), "revoked", Words("撤销", "revoke")),),
    start="standing",
)
