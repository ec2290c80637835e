"""Where the API stands."""

from django.urls import resolve, reverse

from liangpai.access.policy import POLICY
from liangpai.api.urls import reference


def test_the_page_and_the_operations_stand_below_api() -> None:
    assert reverse("api-docs") == "/api/docs"
    assert reverse("api:unit-list") == "/api/units"
    assert resolve("/api/docs").func is reference


def test_the_page_notes_its_action() -> None:
    assert reference.asks in POLICY  # type: ignore[attr-defined] # functions take notes
