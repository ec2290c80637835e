"""Whatever a program sends, the API answers as it is described, and never with an error of its own."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest_django import DjangoDbBlocker
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.api.client import a_secret
from tests.api.described import DOCUMENT
from tests.journeys.district import Lived, a_lived_district
from tests.keeping import kept
from tests.people import a_cast

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    negative_data_rejection,
]
FEW, MANY = 4, 400


def described() -> schemathesis.BaseSchema:
    """The description with the program behind it, in this process."""
    schema = schemathesis.openapi.from_dict(DOCUMENT)
    program = get_wsgi_application()

    def from_somewhere(environ: dict[str, Any], start: Any) -> Any:
        return program(environ | {"REMOTE_ADDR": "127.0.0.1"}, start)

    schema.app = from_somewhere
    return schema


SCHEMA = described()
OPERATIONS = [(path, method) for path in SCHEMA for method in SCHEMA[path]]
WALKS = [
    pytest.param(FEW, id="few"),
    pytest.param(MANY, id="many", marks=pytest.mark.slow),
]

pytestmark = [pytest.mark.django_db, pytest.mark.alike]


@pytest.fixture(autouse=True)
def _the_connection_stays_open() -> Iterator[None]:
    """A request through WSGI ends with closing what the test still needs; Django's own client does the same as here."""
    ends = (request_started, request_finished)
    for end in ends:
        end.disconnect(close_old_connections)
    yield
    for end in ends:
        end.connect(close_old_connections)


@pytest.fixture(scope="module")
def lived(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Lived]:
    with kept(django_db_blocker, lambda: a_lived_district(a_cast())) as told:
        yield told


def ask(lived: Lived, path: str, method: str, most: int, *, is_known: bool) -> None:
    """Ask so many times; with ids of the district where they are known, else with whatever fits the description."""
    operation = SCHEMA[path][method]
    modes = [GenerationMode.POSITIVE] if is_known else list(GenerationMode)
    cases = st.one_of(*(operation.as_strategy(generation_mode=mode) for mode in modes))
    bearer = {"Authorization": f"Bearer {a_secret(lived.cast, 'town', 'reporter')}"}

    @settings(max_examples=most)
    @given(case=cases)
    def asked(case: schemathesis.Case) -> None:
        if is_known:
            case.path_parameters = {name: at(lived, name) for name in case.path_parameters or {}}
        answer = case.call(headers=bearer)
        case.validate_response(answer, checks=CHECKS)

    asked()


def at(lived: Lived, name: str) -> int:
    """The district's id behind the name of a path parameter; places in the public record begin with 0."""
    return 0 if name == "index" else lived.ids[name if name.endswith("_id") else f"{name}_id"]


@pytest.mark.parametrize("most", WALKS)
@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_anything_is_answered_as_described(lived: Lived, path: str, method: str, most: int) -> None:
    ask(lived, path, method, most, is_known=False)


@pytest.mark.parametrize("most", WALKS)
@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_what_is_there_is_answered_as_described(lived: Lived, path: str, method: str, most: int) -> None:
    ask(lived, path, method, most, is_known=True)
