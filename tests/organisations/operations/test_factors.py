import pytest
from django.db import transaction

from liangpai.access.queries import factors
from liangpai.ledger.queries import history
from liangpai.organisations.operations import note_factor, reset_factor
from liangpai.refusal import Refused
from tests.people import AT, Cast
from tests.web.accounts.doors import second_factor

pytestmark = pytest.mark.django_db


def test_what_a_person_does_to_their_own_is_recorded_in_their_name(cast: Cast) -> None:
    feng = cast.accounts["feng"]
    with transaction.atomic():
        note_factor(district=cast.district, account=feng.pk, act="factor.activate", at=AT)
    last = history(cast.district, "account", feng.pk)[-1]
    assert (last.actor, last.account, last.action) == (feng.name, feng.pk, "factor.activate")


def test_nobody_elses_is_noted(cast: Cast, neighbours: Cast) -> None:
    with pytest.raises(Refused):
        note_factor(
            district=neighbours.district, account=cast.accounts["feng"].pk, act="factor.activate", at=AT
        )


def test_a_reset_takes_it_away_in_the_name_of_the_house(cast: Cast) -> None:
    feng = cast.accounts["feng"]
    second_factor(feng)
    reset_factor(district=cast.district, account=feng.pk, at=AT)
    assert not factors(cast.district, feng.pk).exists()
    last = history(cast.district, "account", feng.pk)[-1]
    assert (last.account, last.action) == (None, "factor.reset")


def test_who_has_none_is_not_reset(cast: Cast) -> None:
    with pytest.raises(Refused):
        reset_factor(district=cast.district, account=cast.accounts["feng"].pk, at=AT)
    assert not [
        one for one in history(cast.district, "account", cast.accounts["feng"].pk) if "factor" in one.action
    ]
