"""Keeping a workbook as it was handed in, with its problems, so that the same workbook can come back marked."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime

from liangpai.access.actor import Actor
from liangpai.ledger.operations import record
from liangpai.problems import Problem
from liangpai.results.models import Round, Upload
from liangpai.results.rules.asking import Place

_MOST_PROBLEMS = 500


def keep_upload(
    *,
    round_: Round,
    unit: int | None,
    content: bytes,
    name: str,
    problems: Sequence[Problem],
    saved: int,
    cells: Mapping[Place, str],
    actor: Actor,
    at: datetime,
) -> Upload:
    """Keep a workbook; a part of an import, which has asked for permission and holds the transaction."""
    digest = f"sha256:{hashlib.sha256(content).hexdigest()}"
    kept = Upload.objects.create(
        district_id=round_.district_id,
        round_id=round_.pk,
        unit_id=unit,
        name=name[-120:],
        content=content,
        digest=digest,
        problems=[asdict(problem) for problem in problems[:_MOST_PROBLEMS]],
        saved=saved,
        cells={place.key: cell for place, cell in cells.items()},
        uploaded_by=actor.account,
        uploaded_at=at,
    )
    record(
        district=round_.district_id,
        actor=actor,
        at=at,
        action="figure.fill" if unit is not None else "round.import",
        subject=("upload", kept.pk),
        content={"round": round_.pk, "digest": digest, "saved": saved, "problems": len(problems)},
    )
    return kept
