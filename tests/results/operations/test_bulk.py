import pytest
from django.db import connection, transaction

from liangpai.results.models import Figure
from liangpai.results.operations import bulk
from liangpai.results.operations.bulk import Block, Common, insert
from tests.people import AT, Cast
from tests.results.stories import Story, a_round

pytestmark = pytest.mark.django_db


def common(story: Story, **changes: object) -> Common:
    shared = {
        "district_id": story.district,
        "round_id": story.round.pk,
        "version": 1,
        "state": "submitted",
        "text": "a\tb\\n\n",
        "sigma": None,
        "kind": "flash",
        "source": "workbook",
        "prompts": ["jump"],
        "reason": "",
        "is_self_reported": False,
        "filled_by": 5,
        "filled_at": AT,
        "submitted_by": None,
        "submitted_at": AT,
        "verified_by": None,
        "verified_at": None,
    }
    return Common(shared | changes)


def rows(story: Story) -> list[tuple[object, ...]]:
    names = ("unit_id", "item", "period", "value", "text", "prompts", "filled_at", "submitted_by")
    return list(Figure.objects.of(story.district).order_by("unit_id").values_list(*names))


@pytest.mark.parametrize("is_plain", [False, True])
def test_every_way_writes_the_same_rows(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, *, is_plain: bool
) -> None:
    story = a_round(cast)
    if is_plain:
        monkeypatch.setattr(bulk, "_WAYS", {})
    units = [cast.units["town"].pk, cast.units["other_town"].pk]
    insert(common(story), Block("I2", "2023", units, [0.1 + 0.2, 1e-7]))
    shared = ("a\tb\\n\n", ["jump"], AT, None)
    assert rows(story) == [
        (units[0], "I2", "2023", 0.1 + 0.2, *shared),
        (units[1], "I2", "2023", 1e-7, *shared),
    ]
    assert {row.version for row in Figure.objects.of(story.district)} == {1}


def test_an_empty_block_writes_nothing(cast: Cast) -> None:
    story = a_round(cast)
    insert(common(story), Block("I2", "2023", [], []))
    assert rows(story) == []


def test_a_block_that_is_there_already_is_refused_as_a_whole(cast: Cast) -> None:
    story = a_round(cast)
    block = Block("I2", "2023", [cast.units["town"].pk], [1.0])
    insert(common(story), block)
    with pytest.raises(Exception, match=r"UNIQUE|unique"), transaction.atomic():
        insert(common(story), block)
    assert len(rows(story)) == 1 and connection.vendor in ("sqlite", "postgresql")
