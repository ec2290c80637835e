"""Witnesses: who is named with which key, the note that is handed in, and the key of the record itself."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.notary import operations, queries
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done
from liangpai.web.pages import page
from liangpai.words import Words

LABELS = {
    "title": Words("见证人", "witness"),
    "key": Words("公钥", "public key"),
    "reason": Words("理由", "reason"),
    "note": Words("签好的检查点", "the signed checkpoint"),
}


@asks("witness.view")
def witness_list(visit: Visit) -> HttpResponse:
    """Who is named, what each has signed last, and the forms."""
    permit("witness.view", visit.actor, Thing(visit.district))
    last: dict[int, int] = {}
    for one in queries.cosignatures(visit.district):
        last[one.witness_id] = one.size
    shown = {
        "witnesses": [(one, last.get(one.pk)) for one in queries.witnesses(visit.district)],
        "newest": queries.newest(visit.district),
        "log": queries.log_of(visit.district),
        "thing": Thing(visit.district),
        "labels": LABELS,
    }
    return page(visit, "record/witnesses.html", shown)


@asks("witness.name")
@require_POST
def name_(visit: Visit) -> HttpResponse:
    """Take somebody as a witness."""
    asked = Asked(visit.POST, LABELS)
    operations.name_witness(
        district=visit.district,
        title=asked.text("title", 60),
        key=asked.text("key", 240),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("见证人已登记", "the witness is named"), "witness-list")


@asks("witness.name")
@require_POST
def end(visit: Visit, witness_id: int) -> HttpResponse:
    """Take no further signatures of a witness."""
    one = queries.witness(visit.district, witness_id)
    reason = Asked(visit.POST, LABELS).text("reason")
    operations.end_witness(witness=one, reason=reason, actor=visit.actor, at=visit.at)
    return done(visit, Words("见证人已停用", "the witness has ended"), "witness-list")


@asks("witness.sign")
@require_POST
def sign(visit: Visit) -> HttpResponse:
    """Take the signature from a checkpoint that a witness has signed outside."""
    handed = visit.FILES.get("file")
    note = handed.read(100_000).decode(errors="replace") if handed else visit.POST.get("note", "")
    found = operations.cosign(district=visit.district, note=note, actor=visit.actor, at=visit.at)
    names = Words("、".join(one.title for one in found), ", ".join(one.title for one in found))
    words = Words("已收到{names}的签名", "the signature of {names} is there").format(names=names)
    return done(visit, words, "witness-list")


@asks("witness.name")
@require_POST
def renew(visit: Visit) -> HttpResponse:
    """Sign with a new key from now on."""
    operations.renew_key(district=visit.district, actor=visit.actor, at=visit.at)
    return done(
        visit,
        Words("已更换签名密钥，旧签名继续有效", "the key is renewed; old signatures stay valid"),
        "witness-list",
    )
