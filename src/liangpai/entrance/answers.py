"""How a "no" is numbered: a kind of refusal becomes a status of HTTP, and a problem document for programs."""

from typing import Any

from liangpai.refusal import Refusal, Refused
from liangpai.words import Lang

STATUS = {"forbidden": 403, "conflict": 409, "invalid": 422, "absent": 404}


def status_of(refused: Refused) -> int:
    """The status that the first refusal asks for."""
    return STATUS[refused.first.kind]


def problem_document(refused: Refused, lang: Lang) -> dict[str, Any]:
    """The refusal as a problem document (RFC 9457), every reason listed."""
    first = refused.first
    return {
        "type": f"urn:liangpai:{first.code}",
        "title": first.says(lang),
        "status": status_of(refused),
        "refusals": [_row(refusal, lang) for refusal in refused.refusals],
    }


def _row(refusal: Refusal, lang: Lang) -> dict[str, str]:
    return {"code": refusal.code, "kind": refusal.kind, "detail": refusal.says(lang)}
