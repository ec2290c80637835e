"""Writes of the tenants: founding one, and setting its demo clock."""

from datetime import date, datetime

from django.db import transaction

from liangpai.districts.models import District
from liangpai.refusal import Refusal, insist
from liangpai.words import Words

HASHES = ("sha256", "sm3")


@transaction.atomic
def found(
    *, code: str, name: str, hash_algorithm: str = "sha256", is_demo: bool = False, office_phone: str = ""
) -> District:
    """Found a district; done once, from the command line, before anybody can sign in.

    Raises:
        Refused: the code is taken, or the hash is none that the ledger knows.
    """
    insist(_code_taken(code), _hash_unknown(hash_algorithm))
    return District.objects.create(
        code=code, name=name, hash_algorithm=hash_algorithm, is_demo=is_demo, office_phone=office_phone
    )


def set_demo_clock(*, district: int, at: datetime) -> None:
    """Let the demo clock show a moment; a district that is no demonstration keeps the real one.

    Raises:
        Refused: the district is no demonstration.
    """
    changed = District.objects.filter(pk=district, is_demo=True).update(demo_at=at)
    words = Words("只有演示区才有演示时钟", "only a demonstration district has a demo clock")
    insist(None if changed else Refusal("district.no_demo", words))


def set_meeting(*, district: int, on: date | None) -> None:
    """Say when the next conference is."""
    District.objects.filter(pk=district).update(meeting_on=on)


def _code_taken(code: str) -> Refusal | None:
    if not District.objects.filter(code=code).exists():
        return None
    words = Words("区划代码 {code} 已经存在", "a district with the code {code} is here already")
    return Refusal("district.code_taken", words.format(code=code))


def _hash_unknown(name: str) -> Refusal | None:
    if name in HASHES:
        return None
    words = Words("校验算法只能是 sha256 或 sm3", "the hash is sha256 or sm3")
    return Refusal("district.hash_unknown", words, "invalid")
