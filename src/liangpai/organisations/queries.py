"""Reads of units, posts and people."""

from datetime import date

from django.db.models import Q

from liangpai.access.actor import Duty
from liangpai.access.roles import Role
from liangpai.organisations.models import Appointment


def duties_of(district: int, account: int, on: date) -> tuple[Duty, ...]:
    """What an account may do on a day: a duty for each role of each post it holds or acts in."""
    rows = (
        Appointment.objects.of(district)
        .filter(account_id=account, from_on__lte=on, post__unit__ended_on=None, post__ended_on=None)
        .filter(Q(to_on=None) | Q(to_on__gt=on))
        .order_by("pk")
        .values_list("post__roles", "post__unit_id", "post__unit__path", "is_delegated")
    )
    return tuple(
        Duty(Role(role), unit, path, is_delegated)
        for roles, unit, path, is_delegated in rows
        for role in roles
    )
