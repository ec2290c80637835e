import re
from dataclasses import replace
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.test import RequestFactory
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt

from liangpai.access.actor import STRANGER
from liangpai.access.models import Account
from liangpai.access.roles import Role
from liangpai.districts.models import District
from liangpai.entrance.middleware import Entrance, Visit, default_district
from liangpai.organisations.models import Appointment
from tests.people import ON, Cast, a_cast

pytestmark = pytest.mark.django_db


def let_in(
    account: Account | None = None, cookies: dict[str, str] | None = None
) -> tuple[Visit, HttpResponse]:
    """Pass a request through the entrance, and answer with what came out on both sides."""
    seen: list[Any] = []

    def answer(request: HttpRequest) -> HttpResponse:
        seen.append(request)
        return HttpResponse(get_language())

    request = RequestFactory().get("/")
    request.user = account or AnonymousUser()
    request.COOKIES.update(cookies or {})
    response = Entrance(answer)(request)
    return seen[0], response


def test_a_stranger_stands_before_the_first_district(cast: Cast, neighbours: Cast) -> None:
    visit, _response = let_in()
    assert (visit.actor, visit.district) == (STRANGER, cast.district)


def test_the_configured_district_comes_before_the_first(cast: Cast, neighbours: Cast, settings: Any) -> None:
    settings.LIANGPAI_DISTRICT = "LX"
    assert default_district() == neighbours.district


def test_before_anything_is_founded_there_is_no_district(settings: Any) -> None:
    settings.LIANGPAI_DISTRICT = "LX"
    assert default_district() == 0


def test_a_person_stands_in_the_own_district(cast: Cast, neighbours: Cast) -> None:
    visit, _response = let_in(neighbours.accounts["sun"])
    assert visit.district == neighbours.district
    assert visit.actor == replace(neighbours.sun, duties=visit.actor.duties)
    assert visit.actor.has(Role.REPORTER)


def test_the_actor_follows_the_post_on_the_very_next_request(cast: Cast) -> None:
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at="2024-01-10T02:00:00Z")
    account = cast.accounts["sun"]
    assert let_in(account)[0].actor.has(Role.REPORTER)
    Appointment.objects.of(cast.district).filter(account=account).update(to_on=ON)
    assert let_in(account)[0].actor.duties == ()


def test_an_account_that_was_closed_is_a_stranger(cast: Cast) -> None:
    account = cast.accounts["sun"]
    Account.objects.filter(pk=account.pk).update(is_active=False)
    assert let_in(Account.objects.get(pk=account.pk))[0].actor is STRANGER


def test_the_day_is_the_day_in_china(cast: Cast) -> None:
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at="2024-01-09T17:00:00Z")
    visit, _response = let_in()
    assert (str(visit.on), visit.at.hour) == ("2024-01-10", 17)


@pytest.mark.parametrize(
    ("cookie", "lang", "libraries"), [("en", "en", "en"), ("zh", "zh", "zh-hans"), ("xx", "zh", "zh-hans")]
)
def test_the_cookie_chooses_the_language_of_the_house_and_of_its_libraries(
    cast: Cast, cookie: str, lang: str, libraries: str
) -> None:
    visit, response = let_in(cookies={"lang": cookie})
    assert visit.lang == lang
    assert response.content.decode() == libraries


def test_every_answer_carries_a_strict_policy_with_a_nonce_of_its_own(cast: Cast) -> None:
    (first, answer), (second, _other) = let_in(), let_in()
    policy = answer.headers["Content-Security-Policy"]
    assert first.nonce != second.nonce
    assert f"script-src 'self' 'nonce-{first.nonce}'" in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert not re.search(r"unsafe|\*|https?:", policy)
    assert "camera=()" in answer.headers["Permissions-Policy"]


def test_an_answer_that_brings_its_own_policy_keeps_it(cast: Cast) -> None:
    def answer(_request: HttpRequest) -> HttpResponse:
        return HttpResponse(headers={"Content-Security-Policy": "sandbox"})

    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    assert Entrance(answer)(request).headers["Content-Security-Policy"] == "sandbox"


def test_a_second_cast_stands_in_its_own_place() -> None:
    assert a_cast("LX", "邻县", "2").district == default_district()


def test_an_id_beyond_64_bits_is_nobodys() -> None:
    looking = Entrance(lambda _request: HttpResponse()).process_view
    looking(RequestFactory().get("/"), HttpResponse, (), {"unit_id": 2**63 - 1})
    with pytest.raises(Http404):
        looking(RequestFactory().get("/"), HttpResponse, (), {"unit_id": 2**63})


def test_a_text_has_no_zero_in_it_wherever_it_stands() -> None:
    looking, make = Entrance(lambda _request: HttpResponse()).process_view, RequestFactory()
    forged = [make.get("/", {"text": ["a", "\0"]}), make.post("/", {"text": ["\0", "a"]})]
    for request in forged:
        with pytest.raises(BadRequest):
            looking(request, HttpResponse, (), {})
        looking(request, csrf_exempt(lambda _request: HttpResponse()), (), {})
    with pytest.raises(BadRequest):
        looking(make.get("/"), HttpResponse, (), {"code": "A\0"})
