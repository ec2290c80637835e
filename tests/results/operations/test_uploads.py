import pytest
from django.db import transaction

from liangpai.problems import Problem
from liangpai.results.operations.uploads import keep_upload
from liangpai.results.queries import problems_of, upload, uploads
from tests.people import AT, Cast
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db


def test_a_workbook_is_kept_with_its_problems(cast: Cast) -> None:
    story = a_round(cast)
    problem = Problem("x", "本期数据!C5", "问题", "problem", warning=True)
    with transaction.atomic():
        kept = keep_upload(
            round_=story.now(),
            unit=None,
            content=b"PK",
            name="a" * 200,
            problems=[problem],
            saved=3,
            cells={},
            actor=cast.zhao,
            at=AT,
        )
    assert problems_of(upload(cast.district, kept.pk)) == (problem,)
    assert [one.pk for one in uploads(cast.district, story.now(), None)] == [kept.pk]
    assert len(kept.name) == 120
