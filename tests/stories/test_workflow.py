from liangpai.access.policy import POLICY
from liangpai.stories.workflow import ADOPTION, CASE


def test_every_move_is_an_action_of_the_policy_and_every_state_is_reached() -> None:
    for workflow in (CASE, ADOPTION):
        assert {move.action for move in workflow.moves} <= set(POLICY)
        assert {workflow.start, *(move.target for move in workflow.moves)} == set(workflow.states)
