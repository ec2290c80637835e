"""The forbidden pairs of a card against the policy: the table is the policy and the policy is the table."""

import re

from liangpai.access.policy import POLICY
from liangpai.cards.rules.separation import JUDGES, PAIRS
from liangpai.cards.workflow import CARD


def test_the_policy_holds_exactly_the_forbidden_pairs() -> None:
    actions = {move.action for move in CARD.moves} | {"card.collect"}
    held = {
        (earlier, later)
        for later in actions
        for earlier in re.findall(r"not_after\(([a-z_.]+)\)", POLICY[later].says)
    }
    assert held == set(PAIRS)


def test_ac_4_10_the_proposer_cannot_approve() -> None:
    assert ("card.propose", "card.approve") in PAIRS
    assert ("card.vet", "card.approve") in PAIRS


def test_whoever_judges_may_have_to_stand_back() -> None:
    actions = {move.action for move in CARD.moves}
    assert set(JUDGES) <= actions
    assert {later for _, later in PAIRS} - {"card.propose"} <= set(JUDGES)
