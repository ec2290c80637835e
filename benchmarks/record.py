"""P10: releases entered into the public record and signed in checkpoints, and a proof made and verified."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from django.core.management import call_command
from django.db import transaction

import benchmarks.house  # noqa: F401 - opens the house before its rooms are read
from benchmarks.measure import Row, medians
from liangpai.districts.operations import found
from liangpai.notary.models import Leaf
from liangpai.notary.operations import Shown, checkpoint, prove, publish_all
from liangpai.notary.rules.proofs import verify_proof

AT = datetime(2024, 1, 10, tzinfo=UTC)
NIGHT = 1_500
"""Releases of one night, signed in one checkpoint."""
NIGHTS = 6
"""As often as they are entered while the median is taken."""


def p10() -> Iterator[Row]:
    """The real operations on the database of the house; the proof is of a record of nine thousand entries."""
    call_command("migrate", verbosity=0)
    district = found(code="YX", name="云岫区").pk
    nights = iter(range(NIGHTS))
    yield Row(
        "P10",
        f"{NIGHT:,} releases entered and signed",
        *medians(lambda: _night(district, next(nights))),
        "",
        0,
        1,
        "under",
    )
    leaf = Leaf.objects.of(district).get(index=NIGHT)
    text = prove(district=district, leaf=leaf, is_open=True, at=AT)
    [verified] = medians(lambda: verify_proof(text))
    yield Row("P10", f"a proof verified, of {NIGHT * NIGHTS:,} entries", verified, "", 0, 0.05, "under")


def _night(district: int, night: int) -> None:
    shown = [
        Shown(
            "card", f"card:{number}", {"number": f"云岫牌〔2024〕{number}号", "unit": "枕河镇", "why": "末位"}
        )
        for number in range(night * NIGHT, (night + 1) * NIGHT)
    ]
    with transaction.atomic():
        publish_all(district=district, shown=shown, at=AT)
    checkpoint(district=district, at=AT + timedelta(days=night))
