"""Which units make up a task force, and in which part."""

from liangpai.refusal import Refusal
from liangpai.words import Words

PARTS = {"lead": Words("牵头单位", "lead"), "member": Words("成员单位", "member")}


def refuse_no_task_force(kind: str) -> Refusal | None:
    """Only a task force has members."""
    if kind == "task_force":
        return None
    return Refusal(
        "membership.no_task_force", Words("只有专班才有成员单位", "only a task force has members"), "invalid"
    )


def refuse_part(part: str) -> Refusal | None:
    """A unit leads or is a member."""
    if part in PARTS:
        return None
    return Refusal(
        "membership.part", Words("只能是牵头单位或成员单位", "the part is lead or member"), "invalid"
    )


def refuse_second_part(is_member: bool) -> Refusal | None:
    """A unit has one part in a task force at a time."""
    if not is_member:
        return None
    words = Words("该单位已在此专班中；请先退出再调整", "the unit is in the task force: let it leave first")
    return Refusal("membership.twice", words)
