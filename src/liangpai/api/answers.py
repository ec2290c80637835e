"""Every "no" of the API as a problem document (RFC 9457); no operation catches anything itself."""

import json
from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from liangpai.entrance.answers import problem_document
from liangpai.entrance.middleware import Visit
from liangpai.problems import Problem, Rejected
from liangpai.refusal import Refused
from liangpai.words import Words

TYPE = "application/problem+json"
BLANK = "about:blank"
TITLES = {
    400: Words("请求无法读懂", "the request cannot be read"),
    401: Words("请出示有效的接口令牌，或先登录", "show a token that holds, or sign in"),
    403: Words("不予许可", "not permitted"),
    404: Words("没有找到，或者您无权查看", "it is not there, or you may not see it"),
    409: Words("现在不能办理", "not now"),
    422: Words("内容有误，请按位置逐一修改", "something is wrong: mend it at each place named"),
    429: Words("错误令牌过多，请稍后再试", "too many wrong tokens: try again later"),
}


def register(api: NinjaAPI) -> None:
    """Let the API answer every exception that the house knows with a problem document."""
    api.add_exception_handler(Refused, refused)  # type: ignore[arg-type] # the handler of exactly this exception
    api.add_exception_handler(Rejected, rejected)  # type: ignore[arg-type] # the handler of exactly this exception
    api.add_exception_handler(ValidationError, misshapen)  # type: ignore[arg-type] # as above
    api.add_exception_handler(HttpError, numbered)  # type: ignore[arg-type] # the handler of exactly this exception
    api.add_exception_handler(PermissionDenied, barred)  # type: ignore[arg-type] # of exactly this exception
    api.add_exception_handler(Http404, lost)  # type: ignore[arg-type] # the handler of exactly this exception


def refused(request: HttpRequest, no: Refused) -> HttpResponse:
    """A rule refuses: with every reason, in the reader's language."""
    document = problem_document(no, cast("Visit", request).lang)
    return _answer(document, document["status"])


def rejected(request: HttpRequest, wrong: Rejected) -> HttpResponse:
    """What was sent cannot be used: every problem by its place."""
    return _answer(_titled(request, 422) | {"problems": [flaw(problem) for problem in wrong.problems]}, 422)


def misshapen(request: HttpRequest, wrong: ValidationError) -> HttpResponse:
    """What was sent has not the shape that the description names: every field that differs."""
    problems = [
        flaw(
            Problem(
                code=f"shape.{error['type']}",
                place=".".join(map(str, error["loc"])),
                zh=f"不符合接口说明：{error['msg']}",
                en=f"not as described: {error['msg']}",
            )
        )
        for error in wrong.errors
    ]
    return _answer(_titled(request, 422) | {"problems": problems}, 422)


def numbered(request: HttpRequest, no: HttpError) -> HttpResponse:
    """Whatever stopped before an operation: no token, a body that is no JSON, too many tries."""
    answer = _answer(_titled(request, no.status_code), no.status_code)
    if no.status_code == 401:
        answer.headers["WWW-Authenticate"] = "Bearer"
    return answer


def barred(request: HttpRequest, _no: PermissionDenied) -> HttpResponse:
    """A library lets nobody in, such as where no address can be told behind a proxy."""
    return _answer(_titled(request, 403), 403)


def lost(request: HttpRequest, _no: Http404) -> HttpResponse:
    """Nothing stands at this address."""
    return _answer(_titled(request, 404), 404)


def flaw(problem: Problem) -> dict[str, Any]:
    """A problem as the API tells it."""
    return {
        "code": problem.code,
        "place": problem.place,
        "zh": problem.zh,
        "en": problem.en,
        "is_warning": problem.warning,
    }


def _titled(request: HttpRequest, status: int) -> dict[str, Any]:
    words = TITLES.get(status, TITLES[400])
    return {"type": BLANK, "title": words.says(cast("Visit", request).lang), "status": status}


def _answer(document: dict[str, Any], status: int) -> HttpResponse:
    return HttpResponse(json.dumps(document, ensure_ascii=False), status=status, content_type=TYPE)
