"""A workbook that is looked at in a dry run and then carried along in the form, so that nothing is kept in between."""

import base64
import re

from liangpai.entrance.middleware import Visit
from liangpai.refusal import Refusal, Refused
from liangpai.words import Words

_NO_BASE64 = re.compile(r"[^A-Za-z0-9+/]")
CHOOSE = Words("请选择工作簿", "choose a workbook")


def carried(visit: Visit, missing: Words = CHOOSE) -> str:
    """The workbook as it came in, as text for a hidden field: uploaded, or carried along from the dry run.

    Raises:
        Refused: with ``missing``, where there is neither.
    """
    uploaded = visit.FILES.get("workbook")
    if uploaded is not None:
        return base64.b64encode(uploaded.read()).decode()
    content = visit.POST.get("content", "")
    if not content:
        raise Refused(Refusal("form.field", missing, "invalid"))
    return content


def unpacked(content: str) -> bytes:
    """The bytes that were carried along; whatever else stands there is no workbook, and its reader says so."""
    letters = _NO_BASE64.sub("", content)
    letters = letters[:-1] if len(letters) % 4 == 1 else letters
    return base64.b64decode(letters + "=" * (-len(letters) % 4))
