from datetime import date
from pathlib import Path

import pytest

from liangpai.calendar.queries import changes, working_days
from liangpai.ledger.queries import length
from liangpai.organisations import operations as ops
from liangpai.organisations.registers import DAYS, days_template
from liangpai.problems import Rejected
from liangpai.refusal import Refused
from tests.organisations.workbooks import filled
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db

DAY = date(2024, 1, 25)


def rows(*days: tuple[object, object]) -> list[dict[str, object]]:
    return [{"day": day, "manner": manner, "note": "通知"} for day, manner in days]


def take(cast: Cast, path: Path) -> int:
    return ops.import_changes(district=cast.district, source=path, actor=cast.feng, at=AT)


def test_a_day_is_changed_and_set_back(cast: Cast) -> None:
    for is_working in (True, False):
        ops.set_change(district=cast.district, day=DAY, is_working=is_working, actor=cast.feng, at=AT)
    assert not working_days(cast.district).is_working(DAY)
    ops.clear_change(district=cast.district, day=DAY, actor=cast.feng, at=AT)
    assert working_days(cast.district).is_working(DAY)
    with pytest.raises(Refused) as refused:
        ops.clear_change(district=cast.district, day=DAY, actor=cast.feng, at=AT)
    assert refused.value.first.kind == "absent"


def test_a_table_of_days_is_taken_over_and_the_same_table_changes_nothing(cast: Cast, tmp_path: Path) -> None:
    book = filled(
        tmp_path, days_template(), {DAYS.name: rows(("2027-02-06", "上班"), (date(2027, 2, 8), "休息"))}
    )
    assert take(cast, book) == 2
    days = working_days(cast.district)
    assert days.is_working(date(2027, 2, 6))
    assert not days.is_working(date(2027, 2, 8))
    before = length(cast.district)
    assert take(cast, book) == 0
    assert length(cast.district) == before


def test_a_table_with_a_bad_cell_names_it_and_stores_nothing(cast: Cast, tmp_path: Path) -> None:
    wrong = rows(("2027-02-06", "上班"), ("节后", "休息"), ("2027-02-09", "加班"))
    with pytest.raises(Rejected) as rejected:
        take(cast, filled(tmp_path, days_template(), {DAYS.name: wrong}))
    assert {"调整日!A6", "调整日!B7"} <= {problem.place for problem in rejected.value.problems}
    assert changes(cast.district, 2027) == []


def test_another_workbook_is_refused(cast: Cast, tmp_path: Path) -> None:
    path = tmp_path / "notes.xlsx"
    path.write_bytes(b"no workbook")
    with pytest.raises(Rejected):
        take(cast, path)


def test_only_the_office_and_the_system_administrator_change_the_calendar(cast: Cast, tmp_path: Path) -> None:
    for actor in (cast.sun, cast.chen, cast.stranger):
        with pytest.raises(Refused):
            ops.set_change(district=cast.district, day=DAY, is_working=False, actor=actor, at=AT)
        with pytest.raises(Refused):
            ops.clear_change(district=cast.district, day=DAY, actor=actor, at=AT)
        with pytest.raises(Refused):
            ops.import_changes(district=cast.district, source=tmp_path / "x", actor=actor, at=AT)
