import pytest

from liangpai.problems import Rejected
from liangpai.results.queries import is_own_template, mapping_of, uploads
from tests.people import Cast
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db


def test_nothing_was_handed_in_or_stated_yet(cast: Cast) -> None:
    story = a_round(cast)
    assert uploads(cast.district, story.now(), story.town) == []
    assert mapping_of(cast.district, story.town) == ()


def test_what_is_no_workbook_is_refused(cast: Cast) -> None:
    with pytest.raises(Rejected):
        is_own_template(b"not a workbook")
