from collections.abc import Callable

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from liangpai.access.actor import STRANGER
from liangpai.districts.queries import find
from liangpai.problems import Problem, Rejected
from liangpai.refusal import Refusal, Refused, absent
from liangpai.web.refusals import Refusals
from liangpai.words import Words
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db

FORBIDDEN = Refused(Refusal("round.open", Words("须由考核员办理", "for the assessor"), "forbidden"))
LATE = Refused(Refusal("round.late", Words("已截止", "it is over")))
GONE = absent(Words("轮次", "round"))


@pytest.fixture
def told(cast: Cast) -> Callable[..., HttpResponse]:
    """What is answered when a page refuses: by method, person and headers."""

    def tell(fault: Exception, person: str = "sun", method: str = "get", **headers: str) -> HttpResponse:
        request = getattr(RequestFactory(), method)("/rounds/1/open/", **headers)
        request.actor = STRANGER if person == "stranger" else cast.actors[person]
        request.user = AnonymousUser()
        request.session = Client().session
        request._messages = []
        request.district, request.at, request.on, request.lang, request.nonce = (
            cast.district,
            AT,
            ON,
            "zh",
            "n",
        )
        request.resolver_match, request.place = None, find(cast.district)
        answer = Refusals(lambda _request: HttpResponse()).process_exception(request, fault)
        assert answer is not None
        return answer

    return tell


def test_a_refusal_is_a_page_with_its_reason_and_number(told: Callable[..., HttpResponse]) -> None:
    for fault, status, words in (
        (FORBIDDEN, 403, "须由考核员办理"),
        (LATE, 409, "已截止"),
        (GONE, 404, "没有找到轮次"),
    ):
        answer = told(fault)
        assert (answer.status_code, words in answer.content.decode()) == (status, True)


def test_a_rejected_file_is_a_page_with_every_problem(told: Callable[..., HttpResponse]) -> None:
    answer = told(
        Rejected([Problem("x", "C7", "不是数字", "no number"), Problem("y", "C8", "太大", "too large")])
    )
    assert answer.status_code == 422
    assert "C7" in answer.content.decode()
    assert "C8" in answer.content.decode()


def test_other_faults_are_left_to_their_own_page() -> None:
    refusals = Refusals(lambda _request: HttpResponse("ok"))
    request = HttpRequest()
    assert refusals.process_exception(request, ValueError()) is None
    assert refusals(request).content == b"ok"


def test_a_stranger_is_asked_to_sign_in_and_comes_back(told: Callable[..., HttpResponse]) -> None:
    answer = told(FORBIDDEN, "stranger")
    assert answer.headers["Location"] == "/accounts/login/?next=%2Frounds%2F1%2Fopen%2F"
    assert told(GONE, "stranger").status_code == 404


@pytest.mark.parametrize("fault", [FORBIDDEN, GONE])
def test_whoever_pressed_a_button_in_an_ended_session_comes_back_to_the_page_of_the_button(
    told: Callable[..., HttpResponse], fault: Exception
) -> None:
    came = {"HTTP_REFERER": "http://testserver/rounds/1/", "HTTP_COOKIE": "sessionid=ended"}
    answer = told(fault, "stranger", "post", **came)
    assert answer.headers["Location"] == "/accounts/login/?next=http%3A%2F%2Ftestserver%2Frounds%2F1%2F"


def test_a_part_of_a_page_sends_the_whole_page_to_sign_in(told: Callable[..., HttpResponse]) -> None:
    answer = told(FORBIDDEN, "stranger", HTTP_HX_REQUEST="true")
    assert answer.status_code == 401
    assert answer.headers["HX-Redirect"].startswith("/accounts/login/")


def test_nobody_is_led_back_to_another_host(told: Callable[..., HttpResponse]) -> None:
    answer = told(FORBIDDEN, "stranger", "post", HTTP_REFERER="https://example.org/")
    assert answer.headers["Location"] == "/accounts/login/?next=%2F"


def test_what_the_policy_forbids_is_told_with_the_name_of_the_act(
    told: Callable[..., HttpResponse],
) -> None:
    assert "<li>开始填报：须由考核员办理</li>" in told(FORBIDDEN).content.decode()
    assert "<li>已截止</li>" in told(LATE).content.decode()
