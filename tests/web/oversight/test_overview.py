from datetime import timedelta

import pytest

from liangpai.districts.models import District
from liangpai.ledger.operations import verify_chain
from tests.appeals.stories import an_appeal
from tests.oversight.stories import a_complaint, a_review
from tests.people import AT, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_counts_stand_with_their_links(at_its_day: Cast, lang: str) -> None:
    cast = at_its_day
    a_complaint(cast)
    a_review(cast)
    an_appeal(cast)
    verify_chain(district=cast.district, actor=cast.chu, at=AT)
    text = seen(as_(cast, "li", lang).get("/oversight/"))
    for way in ("appeals", "reviews", "oversight/recusals", "complaints", "oversight/referrals", "ledger"):
        assert f'href="/{way}/"' in text
    assert ("overdue" if lang == "en" else "已超过期限") not in text


def test_an_overdue_appeal_is_said_to_be_late(at_its_day: Cast) -> None:
    an_appeal(at_its_day)
    District.objects.filter(pk=at_its_day.district).update(demo_at=AT + timedelta(days=30))
    assert "1件已超过期限" in seen(as_(at_its_day, "wang").get("/oversight/"))


@pytest.mark.parametrize(
    ("person", "sees", "hidden"),
    [
        ("zheng", "reviews", "complaints"),
        ("chu", "ledger", "reviews"),
        ("chen", "oversight/archives", "ledger"),
    ],
)
def test_everybody_sees_what_is_theirs(cast: Cast, person: str, sees: str, hidden: str) -> None:
    text = seen(as_(cast, person).get("/oversight/")).partition("<main")[2]
    assert f'href="/{sees}/"' in text
    assert f'href="/{hidden}/"' not in text


@pytest.mark.parametrize("person", ["sun", "wu", "feng"])
def test_others_have_nothing_to_oversee(cast: Cast, person: str) -> None:
    assert as_(cast, person).get("/oversight/").status_code == 403
