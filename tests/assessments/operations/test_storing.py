"""Standings are stored as they were kept, every column of them."""

import pytest

from liangpai.assessments.models import Standing
from liangpai.assessments.operations.storing import store_standings
from liangpai.assessments.rules import kept_of
from liangpai.assessments.rules.keeping import Row
from liangpai.scoring.assessment import assess
from tests.assessments.stories import a_ready_round

pytestmark = pytest.mark.django_db


def test_every_column_of_the_table_is_written(cast) -> None:
    own = {field.attname for field in Standing._meta.concrete_fields}
    assert own == {"id", "district_id", "run_id", "unit_id", *Row._fields}


def test_what_is_read_back_is_what_was_kept(cast, one_class) -> None:
    told = a_ready_round(cast)
    told.request()
    units = [cast.units[name].pk for name in ("town", "other_town")]
    rows = kept_of(assess(*one_class([[50, 60], [70, 80]]), runs=50)).rows
    ids = dict(zip(("T01", "T02"), units, strict=True))
    store_standings(district=told.district, run=told.run_id, rows=rows, units=ids)
    stored = Standing.objects.of(told.district).order_by("order")
    assert [{name: getattr(one, name) for name in Row._fields} for one in stored] == [
        row._asdict() for row in rows
    ]
    assert [one.unit_id for one in stored] == [ids[row.code] for row in rows]


def test_a_unit_that_the_round_does_not_ask_is_a_mistake_of_ours(cast, one_class) -> None:
    told = a_ready_round(cast)
    told.request()
    rows: tuple[Row, ...] = kept_of(assess(*one_class([[50, 60], [70, 80]]), runs=50)).rows
    with pytest.raises(KeyError):
        store_standings(district=told.district, run=told.run_id, rows=rows, units={})
