"""Remembering how a unit's own workbook is laid out, so that it is stated once."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.ledger.operations import record
from liangpai.results.models import Asked, ColumnMapping
from liangpai.results.queries.rounds import thing_of_asked
from liangpai.spreadsheets.mapping import Mapping, write_mapping


@transaction.atomic
def remember_mapping(
    *, asked: Asked, name: str, mappings: Sequence[Mapping], actor: Actor, at: datetime
) -> ColumnMapping:
    """Keep the layout of a unit's own workbook under a name; an earlier one of that name is replaced.

    Raises:
        Refused: not permitted for the unit.
    """
    district = asked.district_id
    permit("figure.fill", actor, thing_of_asked(asked))
    document = write_mapping(tuple(mappings))
    row = ColumnMapping(
        district_id=district, unit_id=asked.unit_id, name=name[:80], document=document, used_at=at
    )
    ColumnMapping.objects.bulk_create(
        [row],
        update_conflicts=True,
        unique_fields=("district", "unit", "name"),
        update_fields=("document", "used_at"),
    )
    kept = ColumnMapping.objects.of(district).get(unit_id=asked.unit_id, name=row.name)
    record(
        district=district,
        actor=actor,
        at=at,
        action="figure.fill",
        subject=("mapping", kept.pk),
        content={"unit": asked.unit_id, "name": kept.name, "document": document},
    )
    return kept
