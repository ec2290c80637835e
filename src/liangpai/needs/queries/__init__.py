"""Reads of needs, of their board, of quotas, of time limits and of gains."""

from liangpai.needs.models import Gain, Need, Quota
from liangpai.needs.queries.board import Queue, asked_back, keeps_waiting, ratings
from liangpai.needs.queries.gains import gain, gains, thing_of_gain, totals
from liangpai.needs.queries.limits import limits, limits_of
from liangpai.needs.queries.needs import (
    askers,
    clock_of,
    keepers,
    need,
    refused_among,
    thing_of,
    thing_of_list,
    visible,
)
from liangpai.needs.queries.quotas import entries, quota, quota_of, quotas, thing_of_quota
from liangpai.needs.queries.seeking import SORTS, WHOSE, Sought, found, loaded, staged
from liangpai.needs.queries.tallies import Tally, overdue, raised_to, tallies

__all__ = [
    "SORTS",
    "WHOSE",
    "Gain",
    "Need",
    "Queue",
    "Quota",
    "Sought",
    "Tally",
    "asked_back",
    "askers",
    "clock_of",
    "entries",
    "found",
    "gain",
    "gains",
    "keepers",
    "keeps_waiting",
    "limits",
    "limits_of",
    "loaded",
    "need",
    "overdue",
    "quota",
    "quota_of",
    "quotas",
    "raised_to",
    "ratings",
    "refused_among",
    "staged",
    "tallies",
    "thing_of",
    "thing_of_gain",
    "thing_of_list",
    "thing_of_quota",
    "totals",
    "visible",
]
