"""What the forms of the assessment pages ask; the rooms judge it."""

from typing import Any

from django import forms

from liangpai.assessments.operations import Terms
from liangpai.assessments.rules.circumstances import KINDS, fields_of


class RunAsked(forms.Form):
    """A new run: which round, how many replications, which seed, and which final run it corrects."""

    round = forms.IntegerField()
    runs = forms.IntegerField(required=False)
    seed = forms.IntegerField(required=False)
    corrects = forms.IntegerField(required=False)


class DayAsked(forms.Form):
    """The last day of trial feedback."""

    until = forms.DateField()


class ReasonAsked(forms.Form):
    """A reason in words."""

    reason = forms.CharField(required=False)


class ObjectionAsked(forms.Form):
    """An objection to one figure."""

    item = forms.CharField()
    text = forms.CharField(required=False)


class AnswerAsked(forms.Form):
    """The answer to an objection."""

    answer = forms.CharField(required=False)
    verdict = forms.ChoiceField(choices=(("accept", ""), ("dismiss", "")))


class CircumstanceAsked(forms.Form):
    """A circumstance: unit by code or name, kind, basis, and the fields of the kind by their own names."""

    unit = forms.CharField()
    kind = forms.ChoiceField(choices=[(kind, "") for kind in KINDS])
    basis = forms.CharField(required=False)

    def content(self) -> dict[str, Any]:
        """The fields of the kind that were filled in; numbers as numbers, yes and no as such."""
        found: dict[str, Any] = {}
        for name in fields_of(self.cleaned_data["kind"]):
            text = str(self.data.get(name, "")).strip()
            if text:
                found[name] = _value(name, text)
        return found


WHOLE = ("rank", "occasions_ago")
TRUE = ("1", "yes", "true")


def _value(name: str, text: str) -> Any:
    if name == "gate_passed":
        return text in TRUE
    if name in ("cases", "value", "score", *WHOLE):
        try:
            number = float(text)
        except ValueError:
            return text
        return int(number) if name in WHOLE else number
    return text


class ReleaseAsked(forms.Form):
    """The terms of a release."""

    level = forms.CharField()
    basis = forms.CharField(required=False)
    secrecy_check = forms.CharField(required=False)
    expires_on = forms.DateField()
    override_basis = forms.CharField(required=False)
    override_reason = forms.CharField(required=False)
    replaces = forms.IntegerField(required=False)

    def terms(self) -> Terms:
        """The terms as the operation takes them."""
        return Terms(**{name: value for name, value in self.cleaned_data.items() if name != "replaces"})
