from datetime import date, timedelta

import pytest

from liangpai.organisations.operations import set_contact
from liangpai.refusal import Refused
from liangpai.visits import operations as ops
from liangpai.visits import queries
from liangpai.visits.models import Issue, Visit
from liangpai.visits.registers import COVERAGE, ISSUES, VISITS
from tests.people import AT, ON, Cast
from tests.visits.stories import NEEDED, again, an_issue, handed_on, solved

pytestmark = pytest.mark.django_db


def test_ac_11_2_the_village_sees_its_issue_with_its_state_and_so_does_who_was_handed_it(cast: Cast) -> None:
    row, other = handed_on(cast), an_issue(cast, "other_town")
    for person in ("zhou", "sun", "wu"):
        (seen,) = queries.found(cast.district, cast.actors[person])
        assert (seen.pk, seen.state) == (row.pk, "handed_on")
    assert set(queries.found(cast.district, cast.li)) == {row, other}
    assert list(queries.found(cast.district, cast.li, "raised")) == [other]
    assert list(queries.found(cast.district, cast.li, "open")) == [other, row]
    assert list(queries.issues_of(row.visit)) == [row]
    with pytest.raises(Refused):
        queries.issue(cast.district, 0)


def test_ac_11_3_a_new_leader_finds_the_open_issues_with_the_unit(cast: Cast) -> None:
    row = handed_on(cast)
    set_contact(
        district=cast.district,
        pk=cast.units["village"].pk,
        account=cast.accounts["zhao"].pk,
        from_on=ON + timedelta(days=1),
        actor=cast.zhao,
        at=AT,
    )
    assert list(queries.open_of(cast.district, cast.units["village"])) == [row]
    assert list(queries.open_of(cast.district, cast.units["town"])) == [row]
    assert queries.leader_of(cast.district, row.unit, date(2024, 1, 11)) == "zhao"


def test_what_counts_is_the_share_of_issues_that_the_places_confirm(cast: Cast) -> None:
    assert queries.shares(cast.district) == ()
    row, _ = solved(cast), handed_on(cast, "other_town")
    an_issue(cast)
    (share,) = queries.shares(cast.district)
    assert (share.name, share.solved.part, share.solved.n) == ("区农业农村局", 0, 2)
    ops.confirm(issue=row, actor=cast.zhou, at=AT)
    assert queries.shares(cast.district)[0].solved.share == 0.5


def test_everybody_is_told_what_waits_on_them(cast: Cast) -> None:
    an_issue(cast)
    solved(cast)
    assert queries.tallies(cast.district, cast.zhou, ON) == {
        "hand_on": 1,
        "confirm": 1,
        "look_back": 0,
        "expected": 0,
    }
    assert queries.tallies(cast.district, cast.wu, ON)["confirm"] == 0


def test_what_an_issue_became_is_told_by_its_course(cast: Cast) -> None:
    row = an_issue(cast)
    assert queries.course_of(row) is None
    ops.ask(issue=row, keeper=cast.units["department"], wanted=NEEDED, actor=cast.zhou, at=AT)
    course = queries.course_of(again(row))
    assert course is not None and (course.kind, course.state) == ("need", "raised")
    thing = queries.thing_of_issue(again(row))
    assert thing.keeper == cast.units["department"].path and not thing.done["issue.solve"]


def test_nowhere_are_the_visits_of_a_leader_counted() -> None:
    columns = [column.title_en for table in (VISITS, ISSUES, COVERAGE) for column in table.columns]
    fields = [field.name for table in (Visit, Issue) for field in table._meta.get_fields()]
    told = [*columns, *fields, *(name for name in dir(queries) if not name.startswith("_"))]
    counted = [
        name
        for name in told
        if any(part in name.lower() for part in ("count", "number", "times", "rank", "photo"))
    ]
    assert counted == []
