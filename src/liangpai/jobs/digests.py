"""The daily digest: what waits on each person who asked to be told, at most once a day and never on a rest day."""

import logging
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from django.conf import settings
from django.core.mail import send_mail
from django.utils.module_loading import import_string

from liangpai.access.actor import Actor
from liangpai.access.queries import account
from liangpai.calendar.queries import working_days
from liangpai.districts.queries import district_of
from liangpai.entrance.actors import actor_of
from liangpai.notices.operations import claim_digest
from liangpai.notices.queries import readers, texts
from liangpai.notices.rules import filled, is_quiet, numbered
from liangpai.words import Lang, Words

log = logging.getLogger(__name__)


class Message(NamedTuple):
    """What is told to one person; an adapter for another channel takes exactly this."""

    username: str
    address: str
    subject: str
    text: str


Lines = Callable[[int, Actor, date], list[tuple[Words, Words]]]
"""What waits on an actor on a day, each with until when: the workbench, named in the settings."""


def mail(message: Message) -> None:
    """Send by the mail server of the settings."""
    send_mail(message.subject, message.text, settings.DEFAULT_FROM_EMAIL, [message.address])


def send_digests(district: int, on: date) -> int:
    """Tell everybody who asked for it what waits, and answer how many were told."""
    if is_quiet(working_days(district).said(on)):
        return 0
    told = 0
    for reader in readers(district):
        channel = settings.LIANGPAI_CHANNELS.get(reader.channel, "")
        message = _message(district, reader.account, reader.address, on) if channel else None
        if message and claim_digest(district=district, account=reader.account, on=on):
            told += _delivered(channel, message)
    return told


def _delivered(channel: str, message: Message) -> bool:
    try:
        import_string(channel)(message)
    except OSError:
        # Tomorrow brings the next digest: nobody gets two, and one lost mail stops no nightly round.
        log.exception("the digest of %s was not sent", message.username)
        return False
    return True


def _message(district: int, pk: int, address: str, on: date) -> Message | None:
    """The digest of one person; None when nothing waits, or nobody is there any more."""
    person = account(district, pk)
    if person is None:
        return None
    lines_of: Lines = import_string(settings.LIANGPAI_WAITING)
    lines = lines_of(district, actor_of(person, on), on)
    if not lines:
        return None
    own, lang = texts(district), _lang(person.language)
    values = {
        "place": district_of(district).name,
        "day": on.isoformat(),
        "name": person.name,
        "count": len(lines),
        "lines": numbered(own["line"], lines).says(lang),
        "address": settings.LIANGPAI_ADDRESS,
    }
    return Message(
        person.username,
        address,
        filled(own["subject"].says(lang), values),
        filled(own["digest"].says(lang), values),
    )


def _lang(language: str) -> Lang:
    return "en" if language == "en" else "zh"
