"""The one policy table: which action is open to whom; printed into docs/reference/policy.md."""

from liangpai.access.actor import Actor
from liangpai.access.clauses import Clause, Thing
from liangpai.access.policy.cards import CARDS
from liangpai.access.policy.conference import CONFERENCE
from liangpai.access.policy.figures import FIGURES
from liangpai.access.policy.ground import GROUND
from liangpai.access.policy.promises import PROMISES
from liangpai.refusal import Refusal, insist
from liangpai.words import Words

POLICY: dict[str, Clause] = GROUND | FIGURES | PROMISES | CARDS | CONFERENCE


def permits(action: str, actor: Actor, thing: Thing) -> Refusal | None:
    """Why the actor may not do this to the thing, or None.

    Another district's thing is not there at all. The house acts by itself; a client system only within its scopes.

    Raises:
        KeyError: the action is not in the table.
    """
    clause = POLICY[action]
    if actor.is_house and actor.district == thing.district:
        return None
    if not actor.is_stranger and actor.district != thing.district:
        words = Words("没有找到，或者您无权查看", "it is not there, or you may not see it")
        return Refusal("absent", words, "absent")
    if actor.client and action not in actor.scopes:
        words = Words("该接口令牌没有“{action}”的授权", "the token is not authorised for '{action}'")
        return Refusal("token.scope", words.format(action=action), "forbidden")
    why = clause.refuses(actor, thing)
    return Refusal(action, why, "forbidden") if why else None


def permit(action: str, actor: Actor, thing: Thing) -> None:
    """The first beat of every operation: go on only when the policy permits.

    Raises:
        Refused: with the reason.
    """
    insist(permits(action, actor, thing))
