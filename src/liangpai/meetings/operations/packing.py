"""Freezing the pack of a meeting: one click, one snapshot, and the hash of the .zip that it makes."""

import hashlib
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.dossier.conference import digest_of, from_json, to_json
from liangpai.dossier.conference.pack import pack_bytes
from liangpai.meetings.models import Meeting, Pack
from liangpai.meetings.operations.moving import move
from liangpai.meetings.queries.meetings import thing_of
from liangpai.meetings.queries.packing import pack_facts


@transaction.atomic
def freeze_pack(*, meeting: Meeting, actor: Actor, at: datetime) -> Pack:
    """Freeze what the pack is made of, and note the hash of what it makes.

    Raises:
        Refused: not permitted, or the agenda of the meeting is not approved yet.
    """
    permit("meeting.pack", actor, thing_of(meeting))
    # By way of JSON, so that what is made now is exactly what is made again later.
    facts = from_json(to_json(pack_facts(meeting, localdate(at))))
    content = pack_bytes(facts)
    made = Pack.objects.create(
        district_id=meeting.district_id,
        meeting=meeting,
        facts=to_json(facts),
        digest=digest_of(facts),
        zip_digest=f"sha256:{hashlib.sha256(content).hexdigest()}",
        frozen_by=actor.account,
        frozen_at=at,
    )
    told = {"pack": made.pk, "digest": made.digest, "zip": made.zip_digest}
    move(meeting, "meeting.pack", actor, at, told=told)
    return made
