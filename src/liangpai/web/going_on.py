"""What follows an act: a sentence that says it was done, and the page to read next."""

from collections.abc import Sequence
from typing import Any

from django.contrib.messages import success
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect

from liangpai.entrance.middleware import Visit
from liangpai.words import Words

ROWS = 50
"""Rows of a list on one page."""


def done(visit: Visit, words: Words, name: str, *args: object) -> HttpResponse:
    """Say in the reader's language what was done, and go on to a page by its name."""
    success(visit, words.says(visit.lang))
    return redirect(name, *args)


def paged(
    visit: Visit, rows: "Sequence[Any] | QuerySet[Any]", count: int | None = None, most: int = ROWS
) -> "Page[Any]":
    """The part of a list that the address asks for; a number that is none or too great gives the nearest page.

    Args:
        visit: who asks.
        rows: the whole list.
        count: how many rows there are, where that is known already.
        most: how many rows a page shows.
    """
    paginator = Paginator(rows, most)
    if count is not None:
        paginator.count = count
    return paginator.get_page(visit.GET.get("page"))
