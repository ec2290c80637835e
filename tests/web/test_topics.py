import pytest
from django.urls import get_resolver

from liangpai.web.navigation import STOPS
from liangpai.web.topics import AREAS, TOPICS, topic_of


@pytest.mark.parametrize(
    ("path", "name", "topic"),
    [
        ("/", "first-screen", "first-screen"),
        ("/rounds/3/units/7/", "round-grid", "round-list"),
        ("/figures/9/", "figure-history", "round-list"),
        ("/units/7/", "unit-page", "board"),
        ("/assessments/7/", "run-page", "run-list"),
        ("/administration/units/", "unit-list", "administration"),
        ("/accounts/login/", "account_login", "first-screen"),
    ],
)
def test_a_page_leads_to_the_topic_that_explains_it(path: str, name: str, topic: str) -> None:
    assert topic_of(path, name) == topic


def test_every_area_and_every_page_of_the_head_has_its_topic() -> None:
    assert set(AREAS) <= set(TOPICS)
    assert {stop.name for stop in STOPS} <= set(TOPICS)


def test_no_area_is_named_in_vain() -> None:
    names = [str(name) for name in get_resolver().reverse_dict if isinstance(name, str)]
    starts = [start for area in AREAS.values() for start in area]
    assert [start for start in starts if not any(name.startswith(start) for name in names)] == []
