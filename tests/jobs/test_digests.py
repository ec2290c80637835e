"""Whoever asked for it is told what waits, once a day and never on a rest day; a lost mail stops nothing."""

from datetime import date, timedelta

import pytest
from django.core import mail

from liangpai.jobs import digests
from liangpai.jobs.digests import Message, send_digests
from liangpai.notices.operations import wish_digest
from liangpai.organisations.operations import disable_account
from tests.people import AT, ON, Cast
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db
SATURDAY = date(2024, 1, 13)


@pytest.fixture
def asked(cast: Cast, settings) -> Cast:
    settings.LIANGPAI_CHANNELS = {"mail": "liangpai.jobs.digests.mail"}
    settings.LIANGPAI_ADDRESS = "http://127.0.0.1:8000"
    a_round(cast)
    wish_digest(district=cast.district, channel="mail", address="sun@example.cn", actor=cast.sun, at=AT)
    return cast


def test_the_digest_says_what_waits_and_where_to_deal_with_it(asked: Cast) -> None:
    assert send_digests(asked.district, ON) == 1
    (sent,) = mail.outbox
    assert sent.to == ["sun@example.cn"]
    assert "等您办" in sent.subject
    assert "填报" in sent.body and "http://127.0.0.1:8000" in sent.body


def test_a_second_round_of_the_day_tells_nobody_and_the_next_day_tells_again(asked: Cast) -> None:
    assert [send_digests(asked.district, day) for day in (ON, ON, ON + timedelta(days=1))] == [1, 0, 1]


def test_rest_days_are_quiet(asked: Cast) -> None:
    assert send_digests(asked.district, SATURDAY) == 0


def test_nobody_is_told_who_has_nothing_to_do_or_did_not_ask_or_whose_channel_is_gone(
    asked: Cast, settings
) -> None:
    wish_digest(district=asked.district, channel="mail", address="li@example.cn", actor=asked.li, at=AT)
    assert send_digests(asked.district, ON) == 1
    settings.LIANGPAI_CHANNELS = {}
    assert send_digests(asked.district, ON + timedelta(days=1)) == 0


def test_somebody_who_has_left_is_not_told(asked: Cast) -> None:
    disable_account(
        district=asked.district, account=asked.sun.account or 0, reason="调离", actor=asked.chen, at=AT
    )
    assert send_digests(asked.district, ON) == 0


def test_an_adapter_of_another_channel_takes_the_message(asked: Cast, settings, monkeypatch) -> None:
    taken: list[Message] = []
    monkeypatch.setattr(digests, "mail", taken.append)
    assert send_digests(asked.district, ON) == 1
    assert (taken[0].username, taken[0].address) == ("sun", "sun@example.cn")


def test_a_mail_server_that_is_away_stops_no_round(asked: Cast, monkeypatch) -> None:
    def away(message: Message) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(digests, "mail", away)
    assert send_digests(asked.district, ON) == 0
