"""Archiving the ledger under a signed checkpoint: the note is made here, because the key of the record is kept here."""

from datetime import datetime

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.ledger import operations as ledger
from liangpai.ledger.models import Archive
from liangpai.notary.models import Log
from liangpai.notary.operations.signing import seed_for
from liangpai.notary.rules.archives import end_of
from liangpai.notary.rules.notes import Note, signed


@transaction.atomic
def archive_ledger(*, archive: Archive, actor: Actor, at: datetime) -> None:
    """Approve an archive of the ledger: sign its end, take the rows out, and begin the chain behind them.

    Raises:
        Refused: not permitted, decided already, the chain does not hold, or the key of the record cannot be opened.
    """
    log, _is_new = Log.objects.select_for_update().get_or_create(district_id=archive.district_id)
    seed = seed_for(log)
    text = end_of(log.origin, (archive.last, archive.last_digest))
    note = Note(text, (signed(text, log.origin, seed),))
    ledger.approve_archive(archive=archive, key=log.key, checkpoint=str(note), actor=actor, at=at)
