"""Who had a part in a card."""

from datetime import date

import pytest

from liangpai.cards import queries
from liangpai.organisations.models import ContactPoint
from tests.cards.stories import a_close_call, a_notice
from tests.people import SINCE, Cast

pytestmark = pytest.mark.django_db
ON = date(2024, 1, 16)


def test_everybody_with_a_part_in_the_card_is_named_with_it(cast: Cast) -> None:
    found = queries.involved_in(a_notice(cast).row, ON)
    assert found == {cast.accounts["zhao"].pk: "issuer", cast.accounts["zheng"].pk: "checker"}


def test_so_is_everybody_behind_the_figures_and_the_contact_leader(cast: Cast) -> None:
    told = a_close_call(cast).settle("card")
    ContactPoint.objects.create(
        district_id=cast.district, unit=cast.units["third"], account=cast.accounts["li"], from_on=SINCE
    )
    found = queries.involved_in(told.row, ON)
    assert found[cast.accounts["wu"].pk] == "verifier"
    assert found[cast.accounts["li"].pk] == "contact"
    assert found[cast.accounts["zheng"].pk] == "checker"
    assert found[cast.accounts["zhao"].pk] == "proposer"
