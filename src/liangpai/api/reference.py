"""The page that describes the API (/api/docs), and the same as a document: both are read from the OpenAPI document."""

from functools import cache
from typing import Any

from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.template.loader import render_to_string

from liangpai.api.description import Described, Named, Shape, operations, shapes
from liangpai.api.door import Door
from liangpai.districts.queries import find
from liangpai.entrance.middleware import Visit
from liangpai.words import Words

MEANING = Words("含义", "meaning")


def page_of(api: Door, visit: Visit) -> HttpResponse:
    """Every operation and every shape in the reader's language, without a script and without another host."""
    document = _document(api)
    context: dict[str, Any] = {
        "visit": visit,
        "lang": visit.lang,
        "place": find(visit.district),
        "messages": get_messages(visit),
        "operations": operations(document),
        "shapes": shapes(document),
    }
    return HttpResponse(render_to_string("api/reference.html", context, request=visit))


@cache
def _document(api: Door) -> dict[str, Any]:
    """The description never changes while the program runs."""
    return api.get_openapi_schema()


def markdown(document: dict[str, Any]) -> str:
    """The whole reference as Markdown."""
    parts = ["## Operations", *(_operation(one) for one in operations(document))]
    parts += ["## Objects", *(_shape(one) for one in shapes(document))]
    return "\n\n".join(parts)


def _operation(one: Described) -> str:
    head = f"### {one.words.en} · {one.words.zh}\n\n```\n{one.method} {one.path}\n```\n"
    taken = f" It takes `{one.takes}`." if one.takes else ""
    tells = f"Asks for `{one.action}`. {one.more}{taken} It answers with `{one.answers}`."
    return "\n".join([head, tells, *([""] if one.parameters else []), *_table(one.parameters)])


def _shape(one: Shape) -> str:
    return "\n".join([f"### `{one.name}`", "", *_table(one.fields)])


def _table(fields: tuple[Named, ...]) -> list[str]:
    if not fields:
        return []
    rows = [
        f"| `{field.name}` | {field.kind} | {'yes' if field.is_required else ''} | {field.words.en} | {field.words.zh} |"
        for field in fields
    ]
    head = f"| | kind | required | {MEANING.en} | {MEANING.zh} |"
    return [head, "|---|---|---|---|---|", *rows]
