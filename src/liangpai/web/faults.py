"""Pages for what goes wrong before, beside or in spite of our own rules: plain, in both languages, without the shell."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from liangpai.entrance.middleware import LANG_COOKIE
from liangpai.words import Words

WORDS = {
    400: (Words("请求有误", "Bad request"), Words("请返回上一页重试。", "Go back and try again.")),
    403: (
        Words("页面已过期", "The page has grown old"),
        Words(
            "为了安全，表单须在本站打开后不久提交。请返回，刷新页面后再提交。",
            "For safety a form must be sent from a fresh page of ours. Go back, reload, and send it again.",
        ),
    ),
    404: (
        Words("没有这个页面", "There is no such page"),
        Words("地址可能有误，或者您无权查看。", "The address may be wrong, or you may not see it."),
    ),
    429: (
        Words("操作过于频繁", "Too many requests"),
        Words("请过几分钟再试。", "Try again in a few minutes."),
    ),
    500: (
        Words("系统出了故障", "Something is broken"),
        Words(
            "这次操作没有写入任何内容。请稍后再试；仍不行时请联系办公室。",
            "Nothing of this request was written. Try again later, and tell the office if it stays.",
        ),
    ),
}


def fault(request: HttpRequest, status: int) -> HttpResponse:
    """The page of a status."""
    lang = "en" if request.COOKIES.get(LANG_COOKIE) == "en" else "zh"
    title, way = WORDS[status]
    return HttpResponse(
        render_to_string("fault.html", {"lang": lang, "title": title, "way": way, "status": status}),
        status=status,
    )


def bad(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """A request that cannot be read."""
    return fault(request, 400)


def forged(request: HttpRequest, reason: str = "", **_rest: Any) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """A form that was not sent from a fresh page of ours."""
    return fault(request, 403)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """A library refuses; our own rules answer with their reasons."""
    return fault(request, 403)


def lost(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """An address without a page."""
    return fault(request, 404)


def hurried(request: HttpRequest) -> HttpResponse:
    """Too many requests."""
    return fault(request, 429)


def broken(request: HttpRequest) -> HttpResponse:
    """A mistake of ours, or a lost database."""
    return fault(request, 500)
