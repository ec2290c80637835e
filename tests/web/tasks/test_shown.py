from datetime import date

import pytest

from liangpai.calendar.rules import Lamp
from liangpai.organisations.models import Unit
from liangpai.web.tasks.shown import MOST_VILLAGES, shown, units_to_choose
from tests.people import SINCE, Cast
from tests.tasks.stories import DUE, at_work, day
from tests.web.workbench.visits import visit

pytestmark = pytest.mark.django_db


def test_the_lamp_is_lit_while_a_unit_is_at_work_and_a_late_report_says_so_afterwards(cast: Cast) -> None:
    told = at_work(cast)
    late = DUE.replace(day=20)
    assert [(one.lamp, one.is_late) for one in shown([told.now], late, late)] == [(Lamp.RED, False)]
    told.reported(day(late))
    assert [(one.lamp, one.is_late) for one in shown([told.now], late, late)] == [(None, True)]


def test_villages_are_offered_where_they_are_few(cast: Cast) -> None:
    looking = visit(cast, "zhao", date(2024, 1, 25))
    assert "溪口村" in [name for _, name in units_to_choose(looking)]  # type: ignore[arg-type] # as much of a visit as is read
    Unit.objects.bulk_create(
        Unit(district_id=cast.district, kind="village", name=f"第{at}村", path=f"/{at}/", founded_on=SINCE)
        for at in range(MOST_VILLAGES)
    )
    assert "溪口村" not in [name for _, name in units_to_choose(visit(cast, "zhao", date(2024, 1, 26)))]  # type: ignore[arg-type] # as above
