import pytest

from liangpai.commitments import queries
from liangpai.commitments.operations.supporting import raise_needs
from liangpai.needs.models import Need
from tests.commitments.stories import a_draft, an_approved, land
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_each_thing_needed_is_raised_once(cast: Cast) -> None:
    told = a_draft(cast, needs=(land(cast), land(cast, "5", "道路用地5亩")))
    assert len(raise_needs(told.row, AT)) == 2
    assert raise_needs(told.row, AT) == []
    raised = Need.objects.of(cast.district).order_by("pk")
    assert [(one.title, str(one.quantity), one.purpose) for one in raised] == [
        ("高标准农田用地30亩", "30.00", told.row.text),
        ("道路用地5亩", "5.00", told.row.text),
    ]


def test_a_promise_that_needs_nobody_raises_nothing(cast: Cast) -> None:
    told = an_approved(cast)
    assert queries.supports(cast.district, [told.pk]) == {}
    assert not Need.objects.of(cast.district).exists()
