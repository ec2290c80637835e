import json
from dataclasses import replace

import pytest

from liangpai.commitments import operations, queries
from liangpai.notary.models import Leaf
from liangpai.notary.queries import leaf_of
from tests.commitments.stories import TERMS, Promise
from tests.people import Cast

pytestmark = pytest.mark.django_db


def entered(told: Promise) -> dict:
    """The content of the newest entry about a promise."""
    leaf = leaf_of(told.cast.district, f"commitment:{told.pk}")
    assert leaf is not None and leaf.kind == "promise"
    found: dict = json.loads(leaf.content)
    return found


def test_an_announced_promise_is_entered_with_what_its_audience_reads(cast: Cast) -> None:
    told = Promise(cast).draft().submit().check().approve()
    assert not Leaf.objects.of(cast.district).exists()
    content = entered(told.announce())
    assert content == {
        "baseline": 0,
        "basis": "云岫府办〔2024〕2号",
        "difficulty": 1,
        "due_on": "2024-06-28",
        "expires_on": "2025-01-31",
        "level": "society",
        "measure": "新建高标准农田面积",
        "subject": f"commitment:{told.pk}",
        "target": 120,
        "text": TERMS.text,
        "unit": "枕河镇",
        "unit_of_measure": "亩",
        "weight": 1,
        "year": 2024,
    }


def test_an_amended_promise_is_entered_again(cast: Cast) -> None:
    told = Promise(cast).draft().submit().check().approve().announce().begin()
    asked = queries.amendment(
        cast.district, told.amend(replace(TERMS, text="上半年新建高标准农田100亩", target=100.0)).pk
    )
    assert entered(told)["target"] == 120
    operations.grant(amendment=asked, answer="同意", actor=cast.zhao, at=told.at)
    assert (entered(told)["target"], entered(told)["text"]) == (100, "上半年新建高标准农田100亩")
    assert Leaf.objects.of(cast.district).count() == 2
