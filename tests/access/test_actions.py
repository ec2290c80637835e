import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import liangpai
from liangpai.access.actions import ACTIONS, name_of
from liangpai.access.policy import POLICY
from liangpai.assessments.workflow import OBJECTIONS, RELEASES, RUNS
from liangpai.cards.workflow import CARD, OCCASION, RULESET
from liangpai.catalogue.workflow import CONFLICT, ITEM
from liangpai.frameworks.workflow import VERSION
from liangpai.organisations.workflow import UNIT
from liangpai.oversight.workflow import COMPLAINT, REVIEW
from liangpai.results.workflow import FIGURE, ROUND
from liangpai.statemachine import Workflow
from liangpai.tasks.workflow import EXTENSION, PART, PATTERN, TASK
from liangpai.words import Words

WORKFLOWS = (COMPLAINT, CONFLICT, FIGURE, ITEM, OBJECTIONS, RELEASES, REVIEW, ROUND, RUNS, UNIT, VERSION)
WORKFLOWS += (TASK, PART, EXTENSION, PATTERN, CARD, OCCASION, RULESET)
SOURCE = Path(liangpai.__file__).parent


def recorded() -> Iterator[str]:
    """Every action that the source hands to ``record``, ``_record`` or as ``action=``."""
    for path in sorted(SOURCE.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call):
                handed = [word.value for word in call.keywords if word.arg == "action"]
                handed += call.args if getattr(call.func, "id", "").endswith("record") else []
                for constant in (leaf for one in handed for leaf in ast.walk(one)):
                    value = getattr(constant, "value", "")
                    if isinstance(value, str) and re.fullmatch(r"[a-z_]+\.[a-z_]+", value):
                        yield value


def test_every_action_of_the_policy_has_a_name() -> None:
    assert [action for action in POLICY if action not in ACTIONS] == []


def test_every_action_that_is_recorded_has_a_name() -> None:
    found = set(recorded())
    assert {"run.fail", "account.password", "district.found", "round.import", "figure.fill"} <= found
    assert sorted(found - set(ACTIONS)) == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda one: one.name.en)
def test_every_move_of_a_workflow_has_a_name(workflow: Workflow) -> None:
    assert [move.action for move in workflow.moves if move.action not in ACTIONS] == []


def test_no_two_actions_are_called_alike() -> None:
    for spoken in ([words.zh for words in ACTIONS.values()], [words.en for words in ACTIONS.values()]):
        assert sorted(spoken) == sorted(set(spoken))


def test_an_unknown_action_is_called_by_its_code() -> None:
    assert name_of("round.open") == Words("开始填报", "open a round")
    assert name_of("x.y").says() == "x.y"
