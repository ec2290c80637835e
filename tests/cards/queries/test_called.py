"""The codes on a card stand for the names in the rules it was dealt by, whatever later rules call theirs."""

from dataclasses import replace

import pytest

from liangpai.cards.queries import codes_told
from tests.cards.stories import a_candidate, a_close_call, default, in_force
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_a_card_keeps_the_names_of_its_own_rules(cast: Cast) -> None:
    told = a_candidate(cast)
    kinds = tuple(replace(one, name="黄牌（新）") if one.code == "yellow" else one for one in default().kinds)
    in_force(cast, replace(default(), kinds=kinds))
    found = codes_told(cast.district, [told.pk])[told.pk]
    assert found["kind"]["yellow"] == ("黄牌警示", "yellow card (warning)")
    assert found["next"]["red"].en == "red card (rectification)"
    assert found["rule"]["red_unmended"] == ("整改未通过", "rectification failed")
    assert found["rule"]["escalated"].zh == "整改未通过，升级"


def test_the_rules_of_its_scheme_are_named_too(cast: Cast) -> None:
    told = a_close_call(cast)
    assert codes_told(cast.district, [told.pk])[told.pk]["rule"][told.row.rule].zh == "类别末位且低于75分"
