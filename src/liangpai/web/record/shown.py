"""The record as everybody may read it: its entries, its checkpoints, a proof of each, and all of it as one file."""

import json
from typing import Any

from django.http import FileResponse, HttpResponse

from liangpai.entrance.middleware import Visit
from liangpai.notary import operations, queries
from liangpai.notary.rules.leaves import KINDS, said
from liangpai.notary.rules.notes import encoded
from liangpai.scoring.scheme.english import called
from liangpai.upkeep.disclosing import readable
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment
from liangpai.web.going_on import paged
from liangpai.web.pages import page
from liangpai.words import Lang

CHECKPOINTS = 10
"""So many of the last checkpoints stand on the page."""


@asks("notary.view")
def record(visit: Visit) -> HttpResponse:
    """Entries, the newest first, and the last checkpoints with who co-signed them."""
    log, made = queries.log_of(visit.district), queries.checkpoints(visit.district)
    rows = paged(visit, queries.leaves(visit.district), log.size if log else 0)
    signed: dict[int, list[str]] = {}
    for one in queries.cosignatures(visit.district):
        signed.setdefault(one.size, []).append(one.witness.title)
    is_open = readable(visit.actor, visit.district, visit.on)
    shown = {
        "log": log,
        "rows": rows,
        "entries": [
            (row, said(row.leaf).commitment, _told(row, visit.lang) if is_open(row.subject) else "")
            for row in rows
        ],
        "kinds": KINDS,
        "checkpoints": [(one, signed.get(one.size, [])) for one in made[-CHECKPOINTS:][::-1]],
        "note": queries.note_at(visit.district, made[-1]) if made else "",
        "witnesses": queries.witnesses(visit.district),
    }
    return page(visit, "record/record.html", shown)


def _told(row: Any, lang: Lang) -> str:
    """Whose entry it is and what it is called, else its basis, as its content says; empty where that was erased."""
    content = json.loads(row.content) if row.salt and row.content else {}
    held = {key: one for key, one in content.items() if one and isinstance(one, str)}
    parts = [held[key] for key in ("name", "title", "text", "card", "number") if key in held]
    unit = held.get("unit", "")
    if unit and not any(unit in one for one in parts):
        parts.insert(0, unit)
    return " · ".join(called(one).says(lang) for one in parts or [held.get("basis", "")])


@asks("notary.view")
def proof(visit: Visit, index: int) -> FileResponse:
    """The proof file of an entry; its content is laid open where the reader may see the thing itself today."""
    leaf = queries.leaf(visit.district, index)
    is_open = readable(visit.actor, visit.district, visit.on)(leaf.subject)
    text = operations.prove(district=visit.district, leaf=leaf, is_open=is_open, at=visit.at)
    return attachment(text.encode(), f"{said(leaf.leaf).district}-{index}.tlog-proof")


@asks("notary.view")
def export(visit: Visit) -> FileResponse:
    """The whole record as one file, with the contents that the reader may see."""
    is_open = readable(visit.actor, visit.district, visit.on)
    text = operations.export_record(district=visit.district, is_open=is_open, at=visit.at)
    return attachment(text.encode(), f"{visit.place.code if visit.place else 'record'}-record.jsonl")


@asks("notary.view")
def checkpoint(visit: Visit) -> FileResponse:
    """The newest checkpoint with every signature, as text for programs and witnesses."""
    made = queries.newest(visit.district)
    return attachment((queries.note_at(visit.district, made) if made else "").encode(), "checkpoint.txt")


@asks("notary.view")
def consistency(visit: Visit) -> FileResponse:
    """The proof that one checkpoint grew out of another, a hash on each line; the newest where none is named."""
    made, asked = queries.newest(visit.district), Asked(visit.GET)
    path: list[bytes] = []
    if made:
        old, new = asked.whole("old", made.size), asked.whole("new", made.size)
        path = queries.consistency_of(visit.district, old, new)
    return attachment("".join(f"{encoded(one)}\n" for one in path).encode(), "consistency.txt")
