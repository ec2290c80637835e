"""What the shell of a page needs where a library makes the page."""

from typing import Any

from django.http import HttpRequest

from liangpai.access.passwords import RULES
from liangpai.entrance.middleware import LANG_COOKIE


def shell(request: HttpRequest) -> dict[str, Any]:
    """The reader, the language and the district; a page that names them itself keeps its own."""
    lang = getattr(request, "lang", "en" if request.COOKIES.get(LANG_COOKIE) == "en" else "zh")
    if not hasattr(request, "place"):
        return {"lang": lang}
    return {"visit": request, "lang": lang, "place": request.place, "password_rules": RULES}
