"""Reads a form or refuses it, so that no page has to say twice what is wrong with a field."""

from typing import TypeVar

from django import forms

from liangpai.entrance.middleware import Visit
from liangpai.refusal import Refusal, insist
from liangpai.words import Words

Asked = TypeVar("Asked", bound=forms.Form)


def read(asked: type[Asked], visit: Visit) -> Asked:
    """The form as it was sent.

    Raises:
        Refused: a field is missing or of another kind; each is named.
    """
    form = asked(visit.POST)
    words = Words("“{name}”没有填写，或格式不对", "'{name}' is missing or of another form")
    names = sorted(form.errors)
    insist(*(Refusal(f"form.{name}", words.format(name=name), "invalid") for name in names))
    return form
