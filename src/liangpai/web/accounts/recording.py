"""Pages of the library that change a second factor: what they did is recorded in the transaction that did it."""

from collections.abc import Callable, Iterator, Mapping
from functools import wraps
from typing import cast

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase

from liangpai.access.queries import factors
from liangpai.entrance.middleware import Visit
from liangpai.organisations.operations import note_factor
from liangpai.organisations.operations.factors import Act

Page = Callable[[HttpRequest], HttpResponseBase]

TOTP, RECOVERY = Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES


def recorded(page: Page) -> Page:
    """The same page; after it the second factor of the reader is compared with what it was before."""

    @wraps(page)
    def answered(request: HttpRequest) -> HttpResponseBase:
        visit = cast("Visit", request)
        account = visit.actor.account
        if visit.method != "POST" or account is None:
            return page(request)
        with transaction.atomic():
            before = _kept(visit.district, account)
            answer = page(request)
            for act in acts(before, _kept(visit.district, account)):
                note_factor(district=visit.district, account=account, act=act, at=visit.at)
        return answer

    return answered


def acts(before: Mapping[str, int], after: Mapping[str, int]) -> Iterator[Act]:
    """What was done, from the ids of both parts of a second factor before and after."""
    if before.get(TOTP) != after.get(TOTP):
        yield "factor.activate" if TOTP in after else "factor.deactivate"
    if RECOVERY in after and before.get(RECOVERY) != after[RECOVERY]:
        yield "factor.recovery"


def _kept(district: int, account: int) -> dict[str, int]:
    return dict(factors(district, account).values_list("type", "pk"))
