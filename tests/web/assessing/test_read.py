"""A form is read or refused with every field that is wrong."""

from types import SimpleNamespace

import pytest

from liangpai.refusal import Refused
from liangpai.web.assessing.asked import ReleaseAsked, RunAsked
from liangpai.web.assessing.read import read


def test_a_whole_form_is_read() -> None:
    form = read(RunAsked, SimpleNamespace(POST={"round": "3", "runs": "", "seed": "0"}))
    assert form.cleaned_data == {"round": 3, "runs": None, "seed": 0, "corrects": None}


def test_every_wrong_field_is_named() -> None:
    with pytest.raises(Refused) as no:
        read(ReleaseAsked, SimpleNamespace(POST={"expires_on": "tomorrow"}))
    assert [one.code for one in no.value.refusals] == ["form.expires_on", "form.level"]
