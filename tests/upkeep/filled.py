"""A database with something in most tables: two casts, a ledger, a public record, queued work, a second factor."""

from django_tasks_db.models import DBTaskResult

from tests.ledger.chains import write
from tests.notary.stories import a_witnessed_record
from tests.people import AT, Cast, a_cast
from tests.web.accounts.doors import second_factor


def filled() -> Cast:
    """Two districts that have been worked in."""
    cast, other = a_cast(), a_cast("LX", "邻县", "2")
    for number in range(5):
        write(cast.district, number)
        write(other.district, number)
    a_witnessed_record(cast)
    second_factor(cast.accounts["feng"])
    DBTaskResult.objects.create(
        task_path="liangpai.jobs.tasks.assess_run",
        args_kwargs={"args": [], "kwargs": {"run": 1, "half": 0.5, "whole": 3.0}},
        priority=0,
        run_after=AT,
        backend_name="default",
        queue_name="default",
        exception_class_path="",
        traceback="",
    )
    return cast
