"""Page 15: a proof dropped in is verified in the browser, by the copy that was saved, or without a script by the server."""

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

from django.http import FileResponse, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST

from liangpai.entrance.middleware import Visit
from liangpai.notary import queries
from liangpai.notary.rules.reading import verify_file
from liangpai.refusal import Refusal, insist
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment
from liangpai.web.pages import page
from liangpai.web.record.words import fields_in, said_in, values_in
from liangpai.words import Words

STATIC = Path(__file__).parent.parent / "static"
MOST = 2_000_000
"""Bytes that the server verifies for anybody; larger files are for the command line."""
SAVED = Words("核对页", "verify")


@asks("notary.view")
def verify(visit: Visit) -> HttpResponse:
    """The page, with what the browser needs to verify by itself."""
    return page(visit, "record/verify.html", _needed(visit) | {"verdict": None})


@asks("notary.view")
@require_POST
def check(visit: Visit) -> HttpResponse:
    """The same by the server, for browsers without scripts and for exported records."""
    handed = visit.FILES.get("proof")
    text = visit.POST.get("text", "").replace("\r\n", "\n").strip()
    raw = handed.read(MOST + 1) if handed else f"{text}\n".encode()
    insist(_missing(raw), _too_large(raw))
    log = queries.log_of(visit.district)
    verdict = verify_file(
        raw, handed.name or "" if handed else "", [*log.former_keys, log.key] if log else []
    )
    content = json.loads(verdict.content) if verdict.content else {}
    shown = _needed(visit) | {"verdict": verdict, "content": content, "names": fields_in(visit.lang)}
    return page(visit, "record/verify.html", shown)


def _missing(raw: bytes) -> Refusal | None:
    words = Words("请选择证明文件，或粘贴其内容", "choose a proof, or paste it")
    return None if raw.strip() else Refusal("form.field", words, "invalid")


def _too_large(raw: bytes) -> Refusal | None:
    words = Words("文件太大，请用 liangpai verify 核对", "the file is too large: use liangpai verify")
    return Refusal("form.field", words, "invalid") if len(raw) > MOST else None


@asks("notary.view")
def save(visit: Visit) -> FileResponse:
    """The page as one file that works without us and without a network."""
    style = "".join((STATIC / "css" / name).read_text("utf-8") for name in ("house.css", "record.css"))
    script = (STATIC / "js" / "verify.js").read_text("utf-8")
    shown = {"visit": visit, "lang": visit.lang, "place": visit.place, "style": style, "script": script}
    hashes = {"style_hash": _hash(style), "script_hash": _hash(script)}
    text = render_to_string("record/saved.html", shown | hashes | _needed(visit), request=visit)
    return attachment(text.encode(), f"{SAVED.says(visit.lang)}.html")


def _hash(text: str) -> str:
    """As a Content-Security-Policy names what stands in the page itself."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _needed(visit: Visit) -> dict[str, Any]:
    """What the script finds in the page: sentences, names of fields, and the keys that are known here."""
    log = queries.log_of(visit.district)
    keys = [*log.former_keys, log.key] if log and log.key else []
    witnesses = {one.key: one.title for one in queries.witnesses(visit.district)}
    return {
        "said": said_in(visit.lang),
        "fields": fields_in(visit.lang),
        "values": values_in(visit.lang),
        "keys": {"log": keys, "witnesses": witnesses},
    }
