import pytest

from liangpai.commitments import queries
from liangpai.districts.models import District
from liangpai.needs.models import Need
from tests.commitments.stories import BEGUN, TERMS, a_draft, an_approved, land, underway, verified
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _after_the_notice(cast: Cast) -> None:
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=BEGUN)


def _page(cast: Cast, person: str) -> str:
    return seen(as_(cast, person).get(f"/units/{cast.units['town'].pk}/"))


def test_promises_stand_on_the_page_of_their_unit_with_progress(cast: Cast) -> None:
    underway(cast).report(60.0)
    for person in ("zhao", "sun", "wu", "stranger"):
        assert "50 %" in _page(cast, person), person


def test_a_draft_is_seen_by_its_own_people_alone(cast: Cast) -> None:
    a_draft(cast)
    assert TERMS.text in _page(cast, "sun")
    assert TERMS.text not in _page(cast, "wu")
    assert as_(cast, "stranger").get(f"/units/{cast.units['town'].pk}/").status_code == 404


def test_an_excused_promise_says_why_on_the_page_of_the_unit(cast: Cast) -> None:
    told = underway(cast, needs=(land(cast),))
    Need.objects.of(cast.district).update(state="refused", verdict="refused", reason="指标用完")
    told.excuse(need=min(queries.refused_needs(cast.district, told.pk)))
    text = _page(cast, "stranger")
    assert "免计" in text and "高标准农田用地30亩" in text and "指标用完" in text


def test_the_fulfilment_counts_what_was_found(cast: Cast) -> None:
    verified(cast, 60.0).conclude("partly")
    an_approved(cast)
    assert "兑现率 50 %（已认定1项）" in _page(cast, "zhao").replace("\n", "")
