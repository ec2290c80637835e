"""The lives of a reporting round and of one version of a figure."""

from liangpai.statemachine import Move, Workflow
from liangpai.words import Words

ROUND = Workflow(
    name=Words("填报轮次", "round"),
    states={
        "planned": Words("待开始", "planned"),
        "open": Words("填报中", "open"),
        "closed": Words("已截止", "closed"),
    },
    moves=(
        Move("round.open", ("planned",), "open", Words("开始填报", "open")),
        Move("round.close", ("open",), "closed", Words("截止", "close")),
    ),
    start="planned",
)

FIGURE = Workflow(
    name=Words("数据", "figure"),
    states={
        "draft": Words("草稿", "draft"),
        "submitted": Words("报送", "submitted"),
        "returned": Words("退回", "returned"),
        "confirmed": Words("核验通过", "confirmed"),
        "superseded": Words("已更正", "superseded"),
    },
    moves=(
        Move("figure.fill", ("draft", "returned"), "draft", Words("填写", "fill in")),
        Move("figure.submit", ("draft", "returned"), "submitted", Words("报送", "submit")),
        Move("figure.verify", ("submitted",), "confirmed", Words("核验", "verify")),
        # What an appeal or a verified finding has decided is confirmed as it is written.
        Move("figure.settle", ("draft",), "confirmed", Words("依决定更正", "correct by decision")),
        Move("figure.return", ("submitted",), "returned", Words("退回", "return")),
        # The confirmed version stays in force until its correction is confirmed; then it is superseded.
        Move("figure.correct", ("confirmed",), "superseded", Words("更正", "correct")),
    ),
    start="draft",
)
