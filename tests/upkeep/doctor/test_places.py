from datetime import date, timedelta
from typing import Any

import pytest

from liangpai.access.models import Account
from liangpai.organisations.operations import dismiss
from liangpai.organisations.queries import appointments
from liangpai.upkeep.doctor.places import (
    calendar_known,
    chain_whole,
    clock_after_ledger,
    factors_readable,
    no_account_stale,
    no_step_stuck,
    record_whole,
)
from tests.ledger.chains import tampering, write
from tests.ledger.test_queries import put
from tests.notary import stories as records
from tests.people import AT, ON, Cast
from tests.web.accounts.doors import second_factor

pytestmark = pytest.mark.django_db


def test_a_broken_ledger_is_bad_and_its_row_is_named(cast: Cast) -> None:
    number = write(cast.district, 1)
    assert chain_whole(cast.district).state == "good"
    with tampering():
        put(cast.district, number, "actor", "somebody else")
        finding = chain_whole(cast.district)
    assert finding.state == "bad"
    assert f"row {number}" in finding.words.en


def test_a_record_that_was_changed_is_bad_and_one_that_cannot_be_signed_a_warning(
    cast: Cast, settings: Any
) -> None:
    assert record_whole(cast.district).state == "good"
    leaf = records.a_witnessed_record(cast)[0]
    assert "5 entries" in record_whole(cast.district).words.en
    with records.tampering():
        type(leaf).objects.of(cast.district).filter(index=0).update(kind="promise")
        finding = record_whole(cast.district)
    assert finding.state == "bad" and "#0" in finding.words.zh
    settings.SECRET_KEY = "another" + "-one"
    assert record_whole(cast.district).state == "warn"


def test_a_clock_that_went_back_is_bad(cast: Cast) -> None:
    write(cast.district, 1)
    assert clock_after_ledger(cast.district, AT).state == "good"
    assert clock_after_ledger(cast.district, AT - timedelta(minutes=1)).state == "bad"


@pytest.mark.parametrize(
    ("on", "states"),
    [(date(2024, 1, 10), ["good"]), (date(2024, 11, 1), ["good", "good"]), (date(2099, 1, 1), ["bad"])],
)
def test_the_year_must_be_known(cast: Cast, on: date, states: list[str]) -> None:
    assert [finding.state for finding in calendar_known(cast.district, on)] == states


def test_a_step_without_anybody_is_named_with_the_way_out(cast: Cast) -> None:
    before = {finding.words for finding in no_step_stuck(cast.district, ON)}
    [held] = appointments(cast.district, [cast.accounts["wang"].pk])
    dismiss(
        district=cast.district,
        appointment=held.appointment,
        on=ON,
        basis="云岫组〔2024〕1号",
        actor=cast.chen,
        at=AT,
    )
    now = {finding.words for finding in no_step_stuck(cast.district, ON)} - before
    assert any("审批人" in words.zh or "审定" in words.zh for words in now)


def test_an_account_that_nobody_uses_is_named(cast: Cast) -> None:
    assert no_account_stale(cast.district, AT).state == "good"
    late = AT + timedelta(days=91)
    Account.objects.filter(district_id=cast.district).exclude(username="sun").update(last_login=late)
    finding = no_account_stale(cast.district, late)
    assert (finding.state, finding.words.en) == ("warn", "1 account was not used for 90 days: sun")


def test_second_factors_of_another_key_are_counted_and_named(cast: Cast, settings: Any) -> None:
    second_factor(cast.accounts["feng"])
    assert factors_readable(cast.district).state == "good"
    settings.SECRET_KEY = "another" + "-one"
    finding = factors_readable(cast.district)
    assert finding.state == "warn"
    assert "1人" in finding.words.zh
    assert "the second factor of 1 person cannot be read" in finding.words.en
    assert "feng" in finding.words.en
    assert "liangpai factor reset" in finding.words.en
