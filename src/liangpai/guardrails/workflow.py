"""The life of a guard rail that is set aside: until its last day, or until it is restored."""

from liangpai.statemachine import Move, Workflow
from liangpai.words import Words

ASIDE = Workflow(
    name=Words("护栏豁免", "guard rail set aside"),
    states={"standing": Words("豁免中", "set aside"), "restored": Words("已恢复", "restored")},
    moves=(Move("guard.restore", ("standing",), "restored", Words("恢复", "restore")),),
    start="standing",
)
"""It ends by itself after its last day, which needs no move: whoever asks, asks for a day."""
