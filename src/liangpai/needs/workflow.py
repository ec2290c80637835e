"""The lives of a need and of what is applied for above: one row per move."""

from liangpai.statemachine import Move, Workflow
from liangpai.words import Words

NEED = Workflow(
    name=Words("要素需求", "need"),
    states={
        "raised": Words("提出", "raised"),
        "accepted": Words("受理", "accepted"),
        "consulting": Words("会商", "consulting"),
        "met": Words("可满足", "can be met"),
        "partly": Words("部分满足", "partly met"),
        "refused": Words("不能满足", "cannot be met"),
        "delivered": Words("落实", "delivered"),
        "confirmed": Words("确认", "confirmed"),
        "closed": Words("销号", "closed"),
        "withdrawn": Words("撤回", "withdrawn"),
    },
    moves=(
        Move("need.accept", ("raised",), "accepted", Words("受理", "accept")),
        Move("need.consult", ("raised", "accepted"), "consulting", Words("会商", "consult")),
        Move("need.meet", ("raised", "accepted", "consulting"), "met", Words("答复可满足", "meet it")),
        Move(
            "need.meet_partly",
            ("raised", "accepted", "consulting"),
            "partly",
            Words("答复部分满足", "meet it partly"),
        ),
        Move("need.refuse", ("raised", "accepted", "consulting"), "refused", Words("答复不能满足", "refuse")),
        Move("need.deliver", ("met", "partly"), "delivered", Words("落实", "deliver")),
        Move("need.confirm", ("delivered",), "confirmed", Words("确认落实", "confirm the delivery")),
        Move(
            "need.dispute",
            ("met", "partly", "refused", "delivered"),
            "consulting",
            Words("提出异议", "dispute"),
        ),
        Move("need.acknowledge", ("refused",), "closed", Words("接受答复", "take note of the refusal")),
        Move("need.close", ("confirmed",), "closed", Words("销号", "close")),
        Move(
            "need.withdraw",
            ("raised", "accepted", "consulting", "met", "partly"),
            "withdrawn",
            Words("撤回", "withdraw"),
        ),
    ),
    start="raised",
)
OPEN = ("raised", "accepted", "consulting")
"""States in which somebody owes the answer."""
PROMISED = ("met", "partly")
"""States in which the department owes the delivery."""
OWED = (*OPEN, *PROMISED)
"""States with a day on which something is due."""
STAGES = (
    (Words("待答复", "to be answered"), OPEN),
    (Words("待落实", "to be delivered"), PROMISED),
    (Words("待提出单位", "with the asker"), ("delivered", "refused")),
    (Words("已了结", "settled"), ("confirmed", "closed", "withdrawn")),
)
"""The columns of the board by state."""

GAIN = Workflow(
    name=Words("向上争取", "gain"),
    states={
        "applied": Words("申报", "applied for"),
        "approved": Words("批复", "approved"),
        "arrived": Words("到位", "arrived"),
        "declined": Words("未获批", "declined"),
    },
    moves=(
        Move("gain.approve", ("applied",), "approved", Words("登记批复", "record the approval")),
        Move("gain.arrive", ("approved",), "arrived", Words("登记到位", "record the arrival")),
        Move("gain.decline", ("applied",), "declined", Words("登记未获批", "record that it was declined")),
    ),
    start="applied",
)
