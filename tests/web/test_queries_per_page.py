"""No list and no workbench sends more than twelve statements, however many rows there are (8-performance, P7)."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import cycle

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoDbBlocker

from liangpai.access.models import Account
from liangpai.cards.models import Card, Occasion
from liangpai.cards.workflow import CARD
from liangpai.commitments.models import Commitment
from liangpai.commitments.workflow import COMMITMENT, SETTLED
from liangpai.districts.models import District
from liangpai.organisations.models import Appointment, Post, Unit
from liangpai.results.models import Asked, Figure
from tests.assessments.stories import AFTER, Assessed, a_release
from tests.cards.stories import HELD, Dealt, in_force
from tests.keeping import kept
from tests.people import AT, SINCE, Cast, a_cast
from tests.web.doors import as_

pytestmark = pytest.mark.django_db

MOST, VILLAGES = 12, 120
CONTROL = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
"""Not counted: they ask nothing."""


@pytest.fixture(scope="module")
def told(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Assessed]:
    with kept(django_db_blocker, lambda: _tell(a_cast())) as district:
        yield district


def _tell(cast: Cast) -> Assessed:
    """A district of middling size: villages with their clerks, all of them asked, and one figure of each waits."""
    story = a_release(cast, level="society")
    town, district = cast.units["town"], cast.district
    units = Unit.objects.bulk_create(
        Unit(
            district_id=district,
            kind="village",
            name=f"第{at}村",
            path="",
            parent=town,
            founded_on=SINCE,
            order=at,
        )
        for at in range(VILLAGES)
    )
    for unit in units:
        unit.path = f"{town.path}{unit.pk}/"
    Unit.objects.of(district).bulk_update(units, ["path"])
    clerks = Account.objects.bulk_create(
        Account(district_id=district, username=f"clerk{unit.pk}", name="clerk", created_at=AT)
        for unit in units
    )
    posts = Post.objects.bulk_create(
        Post(district_id=district, unit=unit, title="村文书", roles=["reporter"], founded_on=SINCE)
        for unit in units
    )
    pairs = zip(posts, clerks, strict=True)
    Appointment.objects.bulk_create(
        Appointment(district_id=district, post=post, account=clerk, from_on=SINCE) for post, clerk in pairs
    )
    shared = {"district_id": district, "round_id": story.story.round.pk}
    Asked.objects.bulk_create(
        Asked(**shared, unit=unit, code=f"V{unit.pk}", class_code="镇") for unit in units
    )
    typed = {"item": "I1", "period": "2023", "value": 5.0, "filled_at": AT, "submitted_at": AT}
    Figure.objects.bulk_create(Figure(**shared, **typed, unit=unit, state="submitted") for unit in units)
    _promise(district, units)
    _deal(cast, units)
    District.objects.filter(pk=district).update(is_demo=True, demo_at=AFTER)
    return story


def _promise(district: int, units: list[Unit]) -> None:
    """A promise of each unit, one after the other in every state."""
    Commitment.objects.bulk_create(
        Commitment(
            district_id=district,
            unit=unit,
            year=AFTER.year,
            state=state,
            outcome="kept" if state in SETTLED else "",
            text="修路1条",
            target=1.0,
            unit_of_measure="条",
            due_on=AFTER.date(),
            level="society",
            expires_on=AFTER.date() + timedelta(days=9),
            drafted_at=AT,
        )
        for unit, state in zip(units, cycle(COMMITMENT.states), strict=False)
    )


def _deal(cast: Cast, units: list[Unit]) -> None:
    """A card of each unit on one occasion, one after the other in every state."""
    in_force(cast)
    occasion = Dealt(cast, held_on=HELD, at=AT).plan().occasion
    Card.objects.bulk_create(
        Card(
            district_id=cast.district,
            occasion=occasion,
            unit=unit,
            kind="yellow",
            level=2,
            rule="yellow_overdue",
            trigger="record",
            state=state,
            why={"zh": "逾期", "en": "overdue"},
            gate_passed=True,
            notice_on=AT.date(),
            shown_on=AFTER.date(),
            due_on=AFTER.date(),
        )
        for unit, state in zip(units, cycle(CARD.states), strict=False)
    )


@pytest.mark.parametrize(
    ("person", "address"),
    [
        *[
            (person, "/")
            for person in ("stranger", "zhao", "wu", "sun", "zhou", "wang", "zheng", "feng", "chen")
        ],
        ("stranger", "/board/"),
        ("zhao", "/rounds/"),
        ("zhao", "/rounds/{round}/"),
        ("zhao", "/rounds/{round}/changes/"),
        ("sun", "/rounds/{round}/matrix/"),
        ("sun", "/rounds/{round}/units/{town}/"),
        ("zhao", "/commitments/"),
        ("sun", "/commitments/?sort=unit&stage=work"),
        ("zhao", "/commitments/stages/"),
        ("zhao", "/commitments/cascade/"),
        ("stranger", "/board/promises/"),
        ("zhao", "/cards/"),
        ("sun", "/cards/"),
        ("zheng", "/cards/all/"),
        ("zhao", "/cards/occasions/{occasion}/"),
        ("zheng", "/cards/occasions/{occasion}/deliberation/"),
        ("zhao", "/cards/occasions/{occasion}/print/"),
        ("zhao", "/cards/rules/"),
        ("zhao", "/items/"),
        ("zhao", "/conflicts/"),
        ("zhao", "/shares/"),
        ("wu", "/shares/?state=asked"),
        ("sun", "/guardrails/"),
        ("zhao", "/schemes/"),
        ("zhao", "/assessments/"),
        ("zhao", "/rounds/{round}/circumstances/"),
        ("zhao", "/needs/"),
        ("sun", "/needs/?whose=mine"),
        ("zhao", "/needs/?view=stages"),
        ("zhao", "/needs/board/"),
        ("zhao", "/quotas/"),
        ("zhao", "/gains/"),
        ("zhao", "/meetings/"),
        ("sun", "/meetings/"),
        ("zhao", "/circulars/"),
        ("sun", "/circulars/"),
        ("zhao", "/reports/"),
        ("zhao", "/tasks/"),
        ("sun", "/tasks/"),
        ("zhao", "/tasks/board/"),
        ("sun", "/tasks/board/"),
        ("zhao", "/tasks/rates/"),
        ("zhao", "/tasks/patterns/"),
        ("zhao", "/tasks/limits/"),
        ("zhao", "/record/"),
        ("li", "/record/witnesses/"),
        ("zhao", "/complaints/"),
        ("zhao", "/reviews/"),
        ("wu", "/verification/"),
        ("wu", "/verification/?round={round}&item=I1"),
        ("feng", "/administration/"),
        ("feng", "/administration/units/"),
        ("feng", "/administration/units/?kind=village&page=2"),
        ("feng", "/administration/posts/"),
        ("chen", "/administration/accounts/"),
        ("chen", "/administration/tokens/"),
        ("feng", "/administration/calendar/"),
    ],
)
def test_a_list_sends_twelve_statements_at_most(told: Assessed, person: str, address: str) -> None:
    occasion = Occasion.objects.of(told.cast.district).get().pk
    named = {"occasion": occasion, "round": told.story.round.pk, "town": told.cast.units["town"].pk}
    client = as_(told.cast, person)
    page = address.format(**named)
    assert client.get(page).status_code == 200  # what is remembered until something happens is read here
    with CaptureQueriesContext(connection) as sent:
        client.get(page)
    asked = [one["sql"] for one in sent.captured_queries if not one["sql"].startswith(CONTROL)]
    assert len(asked) <= MOST, "\n".join(asked)
