from datetime import datetime

import pytest

from liangpai.results.operations.leftovers import keep_wrong_cells, state_errors
from liangpai.results.queries import form_of
from liangpai.results.rules.staging import Texts
from liangpai.spreadsheets.reading import Reading
from tests.people import AT, Cast
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db


def test_a_workbook_without_wrong_cells_and_stated_errors_leaves_nothing(cast: Cast) -> None:
    story = a_round(cast)
    blank = Reading({}, ())
    moment: datetime = AT
    assert not keep_wrong_cells(
        round_=story.now(),
        reading=blank,
        stacks={},
        wanted={},
        texts=Texts(lambda: pytest.fail("nothing is looked up")),
        actor=cast.zhao,
        at=moment,
    )
    form = form_of(cast.district, story.now())
    assert state_errors(round_=story.now(), form=form, reading=blank, units={}) == 0
