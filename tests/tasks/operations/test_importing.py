"""A whole table of tasks: looked at first, stored as it was seen, or not at all."""

from datetime import date

import pytest

from liangpai.ledger.queries import last_of
from liangpai.problems import Rejected
from liangpai.refusal import Refused
from liangpai.spreadsheets.registers import template_workbook
from liangpai.tasks.models import Part, Task
from liangpai.tasks.operations import import_tasks
from liangpai.tasks.queries import entered, numbered
from liangpai.tasks.registers import tasks_template
from liangpai.tasks.rules.kinds import SOURCES, URGENCIES
from tests.people import Cast
from tests.tasks.stories import AT, DUE, DUTY, at_work

pytestmark = pytest.mark.django_db

NEW = {
    "number": "新1",
    "title": "排查",
    "source_kind": "会议议定事项",
    "source": "第1次例会",
    "unit": "枕河镇",
    "assisting": "区农业农村局、区司法局",
    "duty_item": DUTY,
}


def book(*rows: dict[str, object]) -> bytes:
    return template_workbook(tasks_template(rows))  # type: ignore[arg-type] # cells of the tests


def downloaded(cast: Cast, *numbers: str) -> list[dict[str, object]]:
    """The rows as the page hands them out to be changed."""
    tasks = numbered(cast.district, numbers)
    shown = entered(cast.district, list(tasks.values()))
    return [
        {
            "number": row.number,
            "title": row.title,
            "content": row.content,
            "source_kind": SOURCES[row.source_kind].zh,
            "source": row.source,
            "urgency": URGENCIES[row.urgency].zh,
            "unit": row.unit,
            "assisting": "、".join(row.assisting),
            "duty_item": row.duty_item,
            "is_assisting": "否",
            "due_on": row.due_on,
        }
        for row in (shown[task.pk] for task in tasks.values())
    ]


def taken(cast: Cast, *rows: dict[str, object], **named: object):
    return import_tasks(district=cast.district, source=book(*rows), actor=cast.zhao, at=AT, **named)


def test_new_rows_are_assigned_or_proposed_in_one_act(cast: Cast) -> None:
    proposed = {"number": "新2", "title": "研究", "source_kind": "其他"}
    seen = taken(cast, NEW, proposed, dry_run=True)
    assert Task.objects.of(cast.district).count() == 0
    plan = taken(cast, NEW, proposed, expected=seen.digest)
    assert plan.counts == {"assigned": 1, "proposed": 1, "changed": 0, "unchanged": 0}
    first, second = Task.objects.of(cast.district).order_by("pk")
    assert (first.state, first.number, first.due_on) == ("assigned", "督〔2024〕1号", DUE)
    assert Part.objects.of(cast.district).filter(task=first).count() == 2
    assert (second.state, second.number, second.unit_id) == ("proposed", "", None)
    assert last_of(cast.district, "task.import") is not None


def test_a_named_day_stands_before_the_limit_and_an_urgent_one_has_its_own(cast: Cast) -> None:
    taken(cast, NEW | {"due_on": date(2024, 3, 1)}, NEW | {"number": "新2", "urgency": "紧急"})
    assert [one.due_on for one in Task.objects.of(cast.district).order_by("pk")] == [
        date(2024, 3, 1),
        date(2024, 1, 29),
    ]


def test_a_list_that_was_downloaded_and_changed_is_taken_back(cast: Cast) -> None:
    told = at_work(cast, assisting=("department",))
    [row] = downloaded(cast, told.now.number)
    assert taken(cast, row).changes == 0
    plan = taken(cast, row | {"title": "村道安防排查整改", "content": "逐段列清单"})
    assert plan.counts["changed"] == 1
    assert (told.now.title, told.now.content, told.now.state) == (
        "村道安防排查整改",
        "逐段列清单",
        "underway",
    )
    with pytest.raises(Rejected) as no:
        taken(cast, row | {"due_on": date(2024, 5, 6)})
    assert [one.code for one in no.value.problems] == ["task_fixed"]


def test_everything_wrong_is_named_by_its_cell_and_nothing_is_stored(cast: Cast) -> None:
    with pytest.raises(Rejected) as no:
        taken(cast, NEW, NEW | {"number": "新2", "unit": "无此镇", "duty_item": ""})
    assert [one.place for one in no.value.problems] == ["督办事项!G6"]
    with pytest.raises(Rejected) as no:
        taken(cast, NEW | {"duty_item": ""})
    assert [(one.code, one.place) for one in no.value.problems] == [("guard.g9", "督办事项!I5")]
    assert Task.objects.of(cast.district).count() == 0


def test_a_table_that_came_out_differently_is_looked_at_again(cast: Cast) -> None:
    seen = taken(cast, NEW, dry_run=True)
    with pytest.raises(Refused) as no:
        taken(cast, NEW | {"title": "别的"}, expected=seen.digest)
    assert no.value.first.code == "task.import.overtaken"


def test_only_the_office_imports(cast: Cast) -> None:
    with pytest.raises(Refused):
        import_tasks(district=cast.district, source=book(NEW), actor=cast.sun, at=AT)
