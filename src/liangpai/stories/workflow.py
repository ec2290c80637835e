"""The lives of a case and of its adoption by another unit: one row per move."""

from liangpai.statemachine import Move, Workflow
from liangpai.words import Words

CASE = Workflow(
    name=Words("经验案例", "case"),
    states={
        "draft": Words("起草", "draft"),
        "submitted": Words("报送", "submitted"),
        "returned": Words("退回修改", "returned"),
        "reviewed": Words("已审核", "reviewed"),
        "released": Words("已发布", "released"),
        "expired": Words("到期下架", "expired"),
        "withdrawn": Words("撤回", "withdrawn"),
    },
    moves=(
        Move("case.edit", ("draft", "returned"), "draft", Words("修改", "edit")),
        Move("case.submit", ("draft", "returned"), "submitted", Words("报送", "submit")),
        Move("case.return", ("submitted", "reviewed"), "returned", Words("退回", "return")),
        Move("case.review", ("submitted",), "reviewed", Words("审核通过", "pass the review")),
        Move("case.release", ("reviewed",), "released", Words("批准发布", "release")),
        # The figure was corrected after the case was bound to it: the new one is read, and everything is looked at anew.
        Move(
            "case.rebind",
            ("submitted", "reviewed", "released"),
            "submitted",
            Words("改用更正后的数据", "bind to the corrected figure"),
        ),
        Move("case.expire", ("released",), "expired", Words("到期下架", "expire")),
        Move(
            "case.withdraw",
            ("draft", "returned", "submitted", "reviewed", "released"),
            "withdrawn",
            Words("撤回", "withdraw"),
        ),
    ),
    start="draft",
)

ADOPTION = Workflow(
    name=Words("采用", "adoption"),
    states={
        "noted": Words("登记待确认", "noted, to be confirmed"),
        "confirmed": Words("已确认采用", "confirmed"),
    },
    moves=(Move("case.confirm", ("noted",), "confirmed", Words("确认采用", "confirm the adoption")),),
    start="noted",
)
