import re

import pytest
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from liangpai.entrance import middleware
from liangpai.web import faults
from tests.people import Cast

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (lambda request: faults.bad(request, ValueError()), 400),
        (lambda request: faults.forbidden(request, ValueError()), 403),
        (faults.forged, 403),
        (lambda request: faults.lost(request, ValueError()), 404),
        (faults.hurried, 429),
        (faults.broken, 500),
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_fault_has_a_page_in_one_language(answer: object, status: int, lang: str) -> None:
    request = RequestFactory().get("/")
    request.COOKIES["lang"] = lang
    response: HttpResponse = answer(request)  # type: ignore[operator] # from a table
    assert response.status_code == status
    assert bool(re.search(r"[\u4e00-\u9fff]", response.content.decode())) == (lang == "zh")


def test_an_address_without_a_page_is_said_to_be_one(cast: Cast, client: Client) -> None:
    answer = client.get("/nowhere/")
    assert answer.status_code == 404
    assert "没有这个页面" in answer.content.decode()


def test_a_forged_form_is_not_taken(cast: Cast) -> None:
    answer = Client(enforce_csrf_checks=True).post("/accounts/login/", {"login": "sun", "password": "x"})
    assert answer.status_code == 403
    assert "页面已过期" in answer.content.decode()


def test_a_lost_database_shows_a_page_and_not_a_trace(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_arguments: HttpRequest) -> int:
        raise OperationalError

    monkeypatch.setattr(middleware, "default_district", gone)
    client.raise_request_exception = False
    answer = client.get("/")
    assert answer.status_code == 500
    assert "系统出了故障" in answer.content.decode()
    assert "Traceback" not in answer.content.decode()
