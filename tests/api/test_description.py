"""The OpenAPI document as tables that people read."""

from typing import Any

import pytest

from liangpai.api.description import kind_of, operations, shapes
from tests.api.described import DOCUMENT


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"$ref": "#/components/schemas/UnitRow"}, "UnitRow"),
        ({"type": "array", "items": {"$ref": "#/x/Flaw"}}, "list of Flaw"),
        ({"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]}, "string (date) or null"),
        ({"allOf": [{"$ref": "#/x/Reason"}]}, "Reason"),
        ({"enum": ["", "draft", "confirmed"], "type": "string"}, "one of “draft”, “confirmed”"),
        ({"type": "object", "additionalProperties": {"type": "string"}}, "map of string"),
        ({"type": "integer", "minimum": 1, "maximum": 200}, "integer 1…200"),
        ({"type": "integer", "minimum": 1, "maximum": 2**63 - 1}, "integer"),
        ({"type": "string", "maxLength": 20}, "string ≤ 20"),
        ({}, "anything"),
    ],
)
def test_a_schema_is_said_in_a_few_words(schema: dict[str, Any], words: str) -> None:
    assert kind_of(schema) == words


def test_every_operation_is_described_with_what_it_takes_and_answers() -> None:
    found = {one.name: one for one in operations(DOCUMENT)}
    fill = found["figure-fill"]
    assert (fill.method, fill.path, fill.action) == ("POST", "/api/rounds/{round_id}/figures", "figure.fill")
    assert (fill.takes, fill.answers) == ("FiguresIn", "FiguresTaken")
    assert found["unit-list"].takes == ""
    assert [(one.name, one.kind, one.is_required) for one in found["unit-page"].parameters] == [
        ("unit", "integer", True)
    ]


def test_every_parameter_and_field_speaks_both_languages() -> None:
    fields = [field for shape in shapes(DOCUMENT) for field in shape.fields]
    fields += [field for one in operations(DOCUMENT) for field in one.parameters]
    assert [field.name for field in fields if not (field.words.zh and field.words.en)] == []
