"""The forms of a card up to its showing reach their operations."""

from datetime import date

import pytest
from django.test import Client

from tests.cards.stories import (
    HELD,
    MINUTES,
    Dealt,
    a_candidate,
    a_decision,
    a_notice,
    a_shown,
    default,
    moment,
)
from tests.people import Cast
from tests.web.cards.clock import on_day
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def send(cast: Cast, told: Dealt, person: str, act: str, **sent: str) -> int:
    """The status of a form sent on the day of the story."""
    on_day(cast, told.at)
    return as_(cast, person).post(f"/cards/{told.pk}/{act}/", sent).status_code


def test_a_card_goes_from_its_grounds_to_its_showing_by_forms_alone(cast: Cast) -> None:
    told = a_candidate(cast)
    assert send(cast, told, "zheng", "vet", reason="依据充分") == 302
    assert send(cast, told, "zhao", "propose") == 302
    told.day(date(2024, 1, 16))
    assert send(cast, told, "zhao", "notice") == 302
    assert send(cast, told, "sun", "state", statement="已补报材料") == 302
    told.day(date(2024, 1, 22))
    assert send(cast, told, "zhao", "deliberate", minutes=MINUTES, decision="同意亮牌") == 302
    assert send(cast, told, "wang", "approve") == 302
    told.day(HELD).hold()
    assert send(cast, told, "zhao", "show") == 302
    assert (told.state, told.row.statement) == ("shown", "已补报材料")


@pytest.mark.parametrize("person", ["zhao", "wang", "sun", "wu"])
def test_nobody_but_the_legal_office_or_an_approver_vets_and_who_collected_never(
    cast: Cast, person: str
) -> None:
    told = a_candidate(cast)
    assert send(cast, told, person, "vet", reason="依据充分") == (302 if person == "wang" else 403)


def test_who_vets_does_not_approve_by_the_web_either(cast: Cast) -> None:
    told = a_candidate(cast).vet(cast.wang).propose().day(date(2024, 1, 16)).notice()
    told.speak().day(date(2024, 1, 22)).deliberate()
    assert send(cast, told, "wang", "approve") == 403
    assert told.state == "deliberated"


def test_an_appeal_is_filed_and_the_card_waits(cast: Cast) -> None:
    told = a_notice(cast)
    assert send(cast, told, "sun", "appeal", grounds="数据有误") == 302
    assert told.state == "reviewing"
    assert send(cast, told, "zhao", "deliberate", minutes=MINUTES, decision="同意") == 409


def test_a_notice_that_comes_too_late_names_the_latest_day(cast: Cast) -> None:
    told = a_candidate(cast).vet().propose().day(date(2024, 1, 17))
    on_day(cast, told.at)
    answer = as_(cast, "zhao").post(f"/cards/{told.pk}/notice/")
    assert answer.status_code == 409
    assert "最晚应在2024年1月16日" in seen(answer)


@pytest.mark.parametrize(("act", "state"), [("dismiss", "dismissed"), ("recall", "recalled")])
def test_a_card_is_turned_down_or_taken_back_with_a_reason(cast: Cast, act: str, state: str) -> None:
    told = a_candidate(cast).vet()
    person = {"dismiss": "wang", "recall": "zhao"}[act]
    assert send(cast, told, person, act, reason="") == 422
    assert send(cast, told, person, act, reason="情节轻微") == 302
    assert told.state == state


def test_a_shown_card_is_revoked_with_reason_and_paper(cast: Cast) -> None:
    told = a_shown(cast)
    assert send(cast, told, "wang", "revoke", reason="认定有误", basis="") == 422
    assert send(cast, told, "wang", "revoke", reason="认定有误", basis="云岫百千万指纪〔2024〕3号") == 302
    assert told.state == "revoked"


def test_a_red_card_is_sent_to_the_legal_office_and_not_shown_without_its_opinion(cast: Cast) -> None:
    told = a_decision(cast, default()).day(HELD).hold()
    assert send(cast, told, "zhao", "show") == 409
    assert send(cast, told, "zhao", "legality") == 302
    assert send(cast, told, "zhao", "legality") == 409


def test_a_stranger_is_asked_to_sign_in(cast: Cast) -> None:
    told = a_candidate(cast)
    on_day(cast, moment(date(2024, 1, 12)))
    answer = Client().post(f"/cards/{told.pk}/vet/", {"reason": "x"})
    assert answer.status_code in (302, 403)
    assert told.state == "candidate"


@pytest.mark.parametrize(("is_upheld", "state"), [("no", "heard"), ("yes", "recalled")])
def test_what_is_decided_on_an_appeal_happens_to_the_card_at_once(
    cast: Cast, is_upheld: str, state: str
) -> None:
    told = a_notice(cast)
    appeal = told.appeal().pk
    on_day(cast, told.at)
    li = as_(cast, "li")
    assert li.post(f"/appeals/{appeal}/take/").status_code == 302
    sent = {"is_upheld": is_upheld, "reasons": "经核实", "remedy": "撤回"}
    assert li.post(f"/appeals/{appeal}/decide/", sent).status_code == 302
    assert told.state == state


def test_an_appeal_that_is_taken_back_lets_the_card_go_on(cast: Cast) -> None:
    told = a_notice(cast)
    appeal = told.appeal().pk
    on_day(cast, told.at)
    assert as_(cast, "sun").post(f"/appeals/{appeal}/withdraw/").status_code == 302
    assert told.state == "heard"


def test_the_office_is_told_at_once_that_the_occasion_is_not_marked_as_held(cast: Cast) -> None:
    told = a_notice(cast).speak().day(date(2024, 1, 22)).deliberate().approve().day(HELD)
    on_day(cast, told.at)
    way = f'<a href="/cards/occasions/{told.occasion_id}/">去场次页</a>'
    assert way in as_(cast, "zhao").get(f"/cards/{told.pk}/").content.decode()
    assert way not in as_(cast, "sun").get(f"/cards/{told.pk}/").content.decode()
