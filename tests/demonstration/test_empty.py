from pathlib import Path

import pytest
from django.apps import apps

from liangpai.demonstration import CAST, MEETING_ON, TUTORIAL_CLOCK, found_empty, write_workbooks
from liangpai.demonstration.story import Story
from liangpai.districts.models import District
from liangpai.districts.queries import demo_clock
from liangpai.examples import load_example
from liangpai.ledger.models import Entry
from liangpai.ledger.queries import verify
from liangpai.organisations.queries import units
from liangpai.problems import Rejected

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Story:
    """The empty district."""
    return found_empty()


def test_everybody_of_the_cast_has_a_post_and_nobody_a_password(story: Story) -> None:
    assert {part.person.username for part in CAST} <= set(story.accounts)
    accounts = apps.get_model("access.Account")._default_manager.filter(district_id=story.district)
    assert [one.username for one in accounts if one.has_usable_password()] == []


def test_the_units_that_the_tutorial_assesses_are_there_with_somebody_who_reports(story: Story) -> None:
    there = {unit.name: unit.class_code for unit in units(story.district, TUTORIAL_CLOCK.date())}
    assessed = {unit.name: unit.class_code for unit in load_example("conference")[1].units}
    assert assessed.items() <= there.items()
    assert {unit.code for unit in load_example("conference")[1].units} <= set(story.units)


def test_nothing_was_done_but_founding_it(story: Story) -> None:
    acts = set(Entry.objects.of(story.district).values_list("action", flat=True))
    assert acts == {"district.found", "membership.change", "contact.change"}
    assert verify(story.district) is None


def test_its_clock_stands_at_the_new_year_before_the_conference(story: Story) -> None:
    assert demo_clock(story.district) == TUTORIAL_CLOCK
    assert District.objects.get(pk=story.district).meeting_on == MEETING_ON


def test_it_does_not_stand_beside_the_other(story: Story) -> None:
    with pytest.raises(Rejected):
        found_empty()


def test_its_workbooks_are_the_scheme_and_the_figures(tmp_path: Path) -> None:
    assert {path.name for path in write_workbooks(tmp_path)} == {
        "conference.xlsx",
        "scheme.yaml",
        "scheme.xlsx",
    }
