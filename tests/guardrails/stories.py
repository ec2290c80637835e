"""What the tests of the guard rails start from."""

from datetime import timedelta

from liangpai.guardrails.models import SetAside
from liangpai.guardrails.operations import set_aside
from tests.people import AT, ON, Cast

BASIS, REASON = "云岫府办(2024)01号", "省级专项通报要求提前发布"


def an_aside(cast: Cast, guard: str = "G1", by: str = "wang", **changes: object) -> SetAside:
    """The commander sets a guard rail aside for thirty days."""
    told = {"basis": BASIS, "reason": REASON, "until_on": ON + timedelta(days=30)} | changes
    return set_aside(district=cast.district, guard=guard, actor=cast.actors[by], at=AT, **told)  # type: ignore[arg-type] # the changes are the test's own
