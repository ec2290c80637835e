"""The description of the API: every operation names its action, and every "no" is described."""

import json

import pytest

from liangpai.access.policy import POLICY
from liangpai.api.door import METHODS, NOES, operations_of, says
from liangpai.words import Words
from tests.api.described import DOCUMENT

OPERATIONS = list(operations_of(DOCUMENT))


def test_there_are_operations_and_no_two_share_a_name() -> None:
    names = [operation["operationId"] for operation in OPERATIONS]
    assert len(names) == len(set(names)) > 0
    methods = {name for path in DOCUMENT["paths"].values() for name in path}
    assert methods <= set(METHODS)


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation["operationId"])
def test_an_operation_names_its_action_and_speaks_both_languages(operation: dict[str, object]) -> None:
    assert operation["x-action"] in POLICY
    assert operation["summary"] and operation["x-zh"]
    assert operation["security"] == [{"Token": []}, {"Session": []}]


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation["operationId"])
def test_every_no_is_described_as_a_problem_document(
    operation: dict[str, dict[str, dict[str, object]]],
) -> None:
    for status in NOES:
        content = operation["responses"][str(status)]["content"]
        assert content == {
            "application/problem+json": {"schema": {"$ref": "#/components/schemas/ProblemDocument"}}
        }


def test_every_object_is_closed_and_every_field_speaks_both_languages() -> None:
    for name, shape in DOCUMENT["components"]["schemas"].items():
        assert shape["additionalProperties"] is False, name
        for field, described in shape["properties"].items():
            assert described.get("description") and described.get("x-zh"), f"{name}.{field}"


def test_every_reference_leads_somewhere() -> None:
    text = json.dumps(DOCUMENT)
    used = {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}
    assert used <= set(DOCUMENT["components"]["schemas"])


def test_an_unknown_action_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        says("name", "unit.invent", Words("编", "invent"))
