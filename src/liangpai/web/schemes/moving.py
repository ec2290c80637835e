"""The buttons of a version: from consultation to force, and to the legal office."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.entrance.middleware import Visit
from liangpai.frameworks.operations import (
    activate,
    approve,
    ask_legality,
    consult,
    freeze,
    retire,
    return_,
)
from liangpai.frameworks.queries import version
from liangpai.web.asks import asks
from liangpai.web.going_on import done
from liangpai.words import Words


def _moved(visit: Visit, scheme_id: int, move: Callable[..., Any], words: Words) -> HttpResponse:
    move(version=version(visit.district, scheme_id), actor=visit.actor, at=visit.at)
    return done(visit, words, "scheme-page", scheme_id)


@asks("scheme.consult")
@require_POST
def consult_(visit: Visit, scheme_id: int) -> HttpResponse:
    """Show the draft to the units."""
    return _moved(visit, scheme_id, consult, Words("已开始征求意见", "the units may read it now"))


@asks("scheme.return")
@require_POST
def take_back(visit: Visit, scheme_id: int) -> HttpResponse:
    """Take it back to draft."""
    return _moved(visit, scheme_id, return_, Words("已退回起草", "it is a draft again"))


@asks("scheme.approve")
@require_POST
def approve_(visit: Visit, scheme_id: int) -> HttpResponse:
    """Approve it."""
    return _moved(visit, scheme_id, approve, Words("已审定", "approved"))


@asks("scheme.freeze")
@require_POST
def freeze_(visit: Visit, scheme_id: int) -> HttpResponse:
    """Freeze it under its seal."""
    return _moved(
        visit, scheme_id, freeze, Words("已冻结，内容不再变动", "frozen: it will not change any more")
    )


@asks("scheme.activate")
@require_POST
def activate_(visit: Visit, scheme_id: int) -> HttpResponse:
    """Put it into force."""
    return _moved(visit, scheme_id, activate, Words("已施行", "it is in force"))


@asks("scheme.retire")
@require_POST
def retire_(visit: Visit, scheme_id: int) -> HttpResponse:
    """Take it out of force."""
    return _moved(visit, scheme_id, retire, Words("已停止施行", "it is retired"))


@asks("review.ask")
@require_POST
def ask(visit: Visit, scheme_id: int) -> HttpResponse:
    """Send it to the legal office."""
    return _moved(visit, scheme_id, ask_legality, Words("已送合法性审查", "sent to the legal office"))
