"""The addresses of the API, and the page that describes it."""

from django.http import HttpResponse
from django.urls import path

from liangpai.api import (
    appeals,
    cards,
    circulars,
    commitments,
    figures,
    items,
    meetings,
    needs,
    record,
    reports,
    rounds,
    shares,
    standings,
    stories,
    tasks,
    units,
    visits,
)
from liangpai.api.door import door
from liangpai.api.reference import page_of
from liangpai.entrance.middleware import Visit

api = door()
for room in (
    units,
    rounds,
    figures,
    standings,
    items,
    shares,
    meetings,
    needs,
    tasks,
    commitments,
    record,
    appeals,
    cards,
    circulars,
    reports,
    visits,
    stories,
):
    api.add_router("", room.router)


def reference(visit: Visit) -> HttpResponse:
    """The page that describes every operation."""
    return page_of(api, visit)


reference.asks = "board.view"  # type: ignore[attr-defined] # as liangpai.web.asks marks a page
urlpatterns = [path("docs", reference, name="api-docs"), path("", api.urls)]
