"""Writes of texts and wishes: each edit is in the ledger, each digest is claimed before it is sent."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.ledger.operations import record
from liangpai.notices.models import Edited, Reader
from liangpai.notices.rules import TEXTS, wrong_text
from liangpai.refusal import Refusal, Refused, absent, insist
from liangpai.words import Words

CHANNELS = {"mail": Words("电子邮件", "e-mail"), "messenger": Words("政务即时通讯", "messenger")}


@transaction.atomic
def edit_text(*, district: int, key: str, zh: str, en: str, actor: Actor, at: datetime) -> None:
    """Put the district's own words in place of ours; the words that we ship are never written down as edited.

    Raises:
        Refused: not permitted, no such text, or one that cannot be told.
    """
    permit("notice.change", actor, Thing(district))
    if key not in TEXTS:
        raise absent(Words("模板", "text"))
    insist(wrong_text(key, zh), wrong_text(key, en))
    if Words(zh, en) == TEXTS[key].words:
        Edited.objects.of(district).filter(key=key).delete()
    elif not Edited.objects.of(district).filter(key=key).update(zh=zh, en=en):
        Edited.objects.create(district_id=district, key=key, zh=zh, en=en)
    record(
        district=district,
        actor=actor,
        at=at,
        action="notice.change",
        subject=("notice", key),
        content={"zh": zh, "en": en},
    )


@transaction.atomic
def wish_digest(*, district: int, channel: str, address: str, actor: Actor, at: datetime) -> None:
    """Say where one wants the daily digest; an empty channel ends it. Nobody is written to without having asked.

    Raises:
        Refused: not permitted, an unknown channel, or a mail without an address.
    """
    permit("notice.wish", actor, Thing(district))
    if channel and channel not in CHANNELS:
        raise Refused(Refusal("notice.channel", Words("请选择接收方式", "choose how to be told"), "invalid"))
    if channel == "mail" and "@" not in address:
        raise Refused(Refusal("notice.address", Words("请填写邮箱", "give an e-mail address"), "invalid"))
    account = actor.account or 0  # whoever has signed in has one
    rows = Reader.objects.of(district).filter(account=account)
    if not channel:
        rows.delete()
    elif not rows.update(channel=channel, address=address):
        Reader.objects.create(district_id=district, account=account, channel=channel, address=address)
    record(
        district=district,
        actor=actor,
        at=at,
        action="notice.wish",
        subject=("reader", account),
        content={"channel": channel},
    )


def claim_digest(*, district: int, account: int, on: date) -> bool:
    """Take the one digest of the day for a person; of two nightly rounds only one gets it."""
    due = Q(told_on=None) | Q(told_on__lt=on)
    return Reader.objects.of(district).filter(due, account=account).update(told_on=on) == 1
