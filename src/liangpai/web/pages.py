"""How a page is made: the Jinja environment with the words, forms and permissions that every template may use."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.runtime import Context

from liangpai.access.actions import name_of
from liangpai.access.clauses import Thing
from liangpai.access.policy import permits
from liangpai.access.roles import Role
from liangpai.entrance.middleware import Visit
from liangpai.refusal import Refusal
from liangpai.web.demo.strip import tour
from liangpai.web.navigation import groups
from liangpai.web.topics import topic_of
from liangpai.words import Lang, Words, dated


def environment(**options: Any) -> Environment:
    """The environment of all templates; a name that is not there is a mistake, not an empty place."""
    strict = {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    asked = {name: value for name, value in (options | strict).items() if name != "autoescape"}
    made = Environment(autoescape=True, **asked)
    made.globals.update(static=static, url=url, say=say, says=says, refusal=refusal, groups=groups, may=may)
    made.globals.update(name_of=name_of, is_demo_mode=is_demo_mode, topic_of=topic_of, tour=tour)
    made.filters.update(day=day, moment=moment, number=number)
    return made


def is_demo_mode() -> bool:
    """Whether this installation is a demonstration."""
    return bool(settings.DEMO)


def page(
    visit: Visit, template: str, context: Mapping[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    """Answer with a template; the reader's ``visit``, ``lang`` and district (``place``) are always there."""
    whole = {
        "visit": visit,
        "lang": visit.lang,
        "place": visit.place,
        "messages": get_messages(visit),
    }
    return HttpResponse(render_to_string(template, whole | dict(context or {}), request=visit), status=status)


def url(name: str, *args: object, **kwargs: object) -> str:
    """The address of a page by its name; a name that is not there is a mistake."""
    return reverse(name, args=args or None, kwargs=kwargs or None)


@pass_context
def say(context: Context, zh: str, en: str, **values: object) -> str:
    """A text in the reader's language; both stand side by side in the template."""
    return (
        Words(zh, en).format(**values).says(context["lang"])
        if values
        else Words(zh, en).says(context["lang"])
    )


@pass_context
def says(context: Context, words: Words | Refusal) -> str:
    """Words or a reason from the rooms in the reader's language."""
    return words.says(context["lang"])


@pass_context
def refusal(context: Context, action: str, thing: Thing) -> Refusal | None:
    """Why the reader may not do this, for a disabled button with its reason; None where it is open."""
    return permits(action, context["visit"].actor, thing)


@pass_context
def may(context: Context, action: str) -> bool:
    """Whether the reader may do this to anything in the district, for links to pages that are not everybody's."""
    visit = context["visit"]
    path, keeper = (next(visit.actor.paths(role), "") for role in (Role.REPORTER, Role.VERIFIER))
    return permits(action, visit.actor, Thing(visit.district, path=path, keeper=keeper)) is None


@pass_context
def day(context: Context, value: date | datetime | None) -> str:
    """A date as offices write it: 2024年1月25日, or 25 January 2024."""
    return "" if value is None else day_in(value, context["lang"])


def day_in(value: date | datetime, lang: Lang) -> str:
    """A date in words of a language; a moment by its day in China."""
    on = timezone.localdate(value) if isinstance(value, datetime) else value
    return dated(on).says(lang)


def in_words(value: date | datetime) -> Words:
    """The same in both languages."""
    return Words(day_in(value, "zh"), day_in(value, "en"))


@pass_context
def moment(context: Context, value: datetime | None) -> str:
    """A date with hours and minutes in China."""
    if value is None:
        return ""
    local = timezone.localtime(value)
    return f"{day_in(local, context['lang'])} {local:%H:%M}"


def number(value: float | Decimal | None, digits: int | None = None) -> str:
    """A number without superfluous zeros, or with so many digits; a dash where there is none."""
    if value is None:
        return "—"
    if isinstance(value, Decimal) and digits is None:
        return f"{value.normalize():f}"
    return f"{value:.{digits}f}" if digits is not None else f"{value:.10g}"
