"""A card that proved wrong is told to whoever was shown it, for a year."""

from datetime import date, timedelta

import pytest

from liangpai.cards.queries import errata
from tests.cards.stories import HELD, a_candidate, a_shown
from tests.people import Cast

pytestmark = pytest.mark.django_db


def revoked(cast: Cast) -> None:
    told = a_shown(cast)
    told.appeal()
    told.decided(is_upheld=True).follow()


def test_the_audience_of_the_card_is_told_and_nobody_else(cast: Cast) -> None:
    revoked(cast)
    on = HELD + timedelta(days=10)
    assert [row.state for row in errata(cast.sun, cast.district, on)] == ["revoked"]
    assert errata(cast.stranger, cast.district, on) == []


def test_after_a_year_it_is_told_no_more(cast: Cast) -> None:
    revoked(cast)
    assert errata(cast.sun, cast.district, date(2025, 1, 26)) == []


def test_what_stands_or_was_never_shown_is_no_erratum(cast: Cast) -> None:
    a_candidate(cast)
    assert errata(cast.sun, cast.district, HELD) == []
