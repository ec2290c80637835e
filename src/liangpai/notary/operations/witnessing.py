"""Witnesses: named by the security administrator with their public key; they sign outside and hand the note in."""

from datetime import datetime

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.ledger.operations import record
from liangpai.notary.models import Witness, Witnessed
from liangpai.notary.queries import checkpoint_at, cosignatures, witnesses
from liangpai.notary.rules.notes import WITNESS, Note, checkpoint_of, holds, key_of, note_of
from liangpai.refusal import Refusal, Refused, insist
from liangpai.words import Words

NO_KEY = Words(
    "公钥写得不对：应为 liangpai witness new 写出的那一行，名称+编号+公钥",
    "that is no public key of a witness: it is the line that liangpai witness new has written, name+number+key",
)
NO_NOTE = Words(
    "这不是本记录的检查点：请下载检查点，用自己的密钥签名后原样上传",
    "that is no checkpoint of this record: download one, sign it with your own key, and hand it in as it is",
)
NO_SIGNATURE = Words(
    "其中没有已登记、在用的见证人的新签名，或签名不成立",
    "there is no new signature of a named witness in it, or it does not hold",
)


@transaction.atomic
def name_witness(*, district: int, title: str, key: str, actor: Actor, at: datetime) -> Witness:
    """Take somebody as a witness by the public key that they made outside.

    Raises:
        Refused: the actor may not, no title, the key is none, or it is named already.
    """
    permit("witness.name", actor, Thing(district))
    title, key = " ".join(title.split())[:60], key.strip()
    insist(_title_missing(title), _key_unfit(key), _named_already(district, key))
    made = Witness.objects.create(district_id=district, title=title, key=key)
    content = {"title": title, "key": key}
    record(
        district=district,
        actor=actor,
        at=at,
        action="witness.name",
        subject=("witness", made.pk),
        content=content,
    )
    return made


def _title_missing(title: str) -> Refusal | None:
    words = Words("请写明见证人是谁，如区纪委监委", "say who the witness is")
    return None if title else Refusal("witness.title", words, "invalid")


def _key_unfit(key: str) -> Refusal | None:
    try:
        fits = key_of(key).kind == WITNESS
    except ValueError:
        fits = False
    return None if fits else Refusal("witness.key", NO_KEY, "invalid")


def _named_already(district: int, key: str) -> Refusal | None:
    words = Words("这个公钥已经登记过", "this key is named already")
    is_known = any(one.key == key for one in witnesses(district))
    return Refusal("witness.known", words) if is_known else None


@transaction.atomic
def end_witness(*, witness: Witness, reason: str, actor: Actor, at: datetime) -> None:
    """Take no further signatures of a witness, because the key is lost or the office has changed; those there are stay.

    Raises:
        Refused: the actor may not, no reason, or it is over already.
    """
    permit("witness.name", actor, Thing(witness.district_id))
    words = Words("请写明理由", "give the reason")
    insist(None if reason.strip() else Refusal("witness.reason", words, "invalid"))
    rows = Witness.objects.of(witness.district_id).filter(pk=witness.pk, is_active=True)
    over = Words("该见证人已停用", "this witness has ended already")
    insist(None if rows.update(is_active=False) else Refusal("witness.over", over))
    record(
        district=witness.district_id,
        actor=actor,
        at=at,
        action="witness.end",
        subject=("witness", witness.pk),
        content={"reason": reason.strip()[:400]},
    )


@transaction.atomic
def cosign(*, district: int, note: str, actor: Actor, at: datetime) -> list[Witness]:
    """Take the signatures of witnesses from a checkpoint that was signed outside; answers whose were new.

    Raises:
        Refused: the actor may not, it is no checkpoint of this record, or no new signature in it holds.
    """
    permit("witness.sign", actor, Thing(district))
    found = _note(note)
    size = checkpoint_of(found.text).size
    row = checkpoint_at(district, size)
    insist(
        None if row and note_of(row.note).text == found.text else Refusal("witness.note", NO_NOTE, "invalid")
    )
    known = {one.witness_id for one in cosignatures(district, size)}
    fresh = [one for one in witnesses(district) if one.is_active and one.pk not in known]
    signed = [(one, line) for one in fresh if (line := _line_of(found, one))]
    insist(None if signed else Refusal("witness.signature", NO_SIGNATURE, "invalid"))
    for one, line in signed:
        Witnessed.objects.create(district_id=district, size=size, witness=one, line=line)
        content = {"witness": one.pk}
        subject = ("checkpoint", size)
        record(district=district, actor=actor, at=at, action="witness.sign", subject=subject, content=content)
    return [one for one, _line in signed]


def _note(text: str) -> Note:
    """The note, with line ends as they were signed.

    Raises:
        Refused: it is none.
    """
    try:
        note = note_of(text.replace("\r\n", "\n").strip() + "\n")
        checkpoint_of(note.text)
    except ValueError:
        raise Refused(Refusal("witness.note", NO_NOTE, "invalid")) from None
    return note


def _line_of(note: Note, witness: Witness) -> str:
    key = key_of(witness.key)
    return next((one.line for one in note.signatures if holds(note.text, key, one)), "")
