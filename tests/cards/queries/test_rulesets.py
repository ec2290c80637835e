"""Reads of rule sets."""

import pytest

from liangpai.cards import queries
from liangpai.cards.models import RuleSetVersion
from liangpai.cards.queries.rulesets import is_whole, numbers_of
from liangpai.frameworks.models import SchemeVersion
from liangpai.refusal import Refused
from tests.cards.stories import in_force
from tests.people import Cast
from tests.results.stories import a_scheme, frozen

pytestmark = pytest.mark.django_db


def test_a_rule_set_is_read_back_from_its_document_and_its_hash_holds(cast: Cast) -> None:
    row = in_force(cast)
    assert is_whole(row)
    row.document = row.document.replace("黄牌警示", "黄牌")
    assert not is_whole(row)
    assert numbers_of(cast.district, "default") == [1]
    with pytest.raises(Refused):
        queries.ruleset(cast.district, 999)


def test_problems_are_told_beside_the_scheme_in_force(cast: Cast) -> None:
    row = in_force(cast)
    assert queries.problems_of(row) == ()
    version = frozen(cast, a_scheme())
    SchemeVersion.objects.of(cast.district).filter(pk=version.pk).update(state="active")
    assert {one.code for one in queries.problems_of(row)} == {"ruleset.not_in_scheme"}


def test_the_presets_are_by_their_names_with_the_default_first(cast: Cast) -> None:
    found = queries.presets()
    assert next(iter(found)) == queries.DEFAULT
    assert found["zaozhuang"].double
    assert not RuleSetVersion.objects.of(cast.district).exists()
