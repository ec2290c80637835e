"""The door itself: one description of all operations, each with the action of the policy it asks for."""

from collections.abc import Iterator
from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from liangpai import __version__
from liangpai.access.policy import POLICY
from liangpai.api.answers import TITLES, TYPE, register
from liangpai.api.credentials import Session, Token
from liangpai.api.shapes import ProblemDocument
from liangpai.words import Words

NOES = (400, 401, 403, 404, 409, 422, 429)
METHODS = ("get", "post", "put", "patch", "delete")
REFERENCE = "#/components/schemas/{model}"


class Door(NinjaAPI):
    """The API whose description also names every "no", as problem documents."""

    def get_openapi_schema(self, **where: Any) -> OpenAPISchema:
        """The OpenAPI document."""
        document = super().get_openapi_schema(**where)
        shape = ProblemDocument.model_json_schema(ref_template=REFERENCE)
        for operation in operations_of(document):
            operation["responses"] |= {status: _no(status) for status in NOES}
        shapes = document["components"]["schemas"] | shape.pop("$defs") | {"ProblemDocument": shape}
        text = f"{document['paths']}{shapes}"
        used = {name for name in shapes if f"'{REFERENCE.format(model=name)}'" in text}
        document["components"]["schemas"] = {name: shapes[name] for name in sorted(used)}
        return document


def operations_of(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every operation of an OpenAPI document."""
    for methods in document["paths"].values():
        yield from (methods[name] for name in METHODS if name in methods)


def _no(status: int) -> dict[str, Any]:
    schema = {"$ref": REFERENCE.format(model="ProblemDocument")}
    return {"description": TITLES[status].en, "content": {TYPE: {"schema": schema}}}


def says(name: str, action: str, words: Words) -> dict[str, Any]:
    """What an operation states of itself: its name, the action it asks for, and its purpose in both languages.

    Raises:
        KeyError: the policy has no such action.
    """
    if action not in POLICY:
        raise KeyError(action)
    return {
        "operation_id": name,
        "url_name": name,
        "summary": words.en,
        "openapi_extra": {"x-action": action, "x-zh": words.zh},
    }


def door() -> Door:
    """The API without any operation yet."""
    api = Door(
        title="Liangpai",
        version=__version__,
        description="Units, rounds, figures in and out, standings and explanations of one district.",
        urls_namespace="api",
        openapi_url="/openapi.json",
        docs_url=None,
        auth=[Token(), Session()],
    )
    register(api)
    return api
