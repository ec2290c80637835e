"""What the parts of the report look up."""

from liangpai.dossier.report.source import Source
from tests.dossier.report.cases import district


def test_names_are_joined_and_set_aside_as_the_language_does():
    zh, en = Source(district(), "zh"), Source(district(), "en")
    assert (zh.listed(["甲", "乙"]), en.listed(["A", "B"])) == ("甲、乙", "A, B")
    assert (zh.aside("注"), en.aside("note"), zh.aside("")) == ("（注）", " (note)", "")


def test_units_are_found_by_their_row():
    source = Source(district(), "zh")
    assert (source.name(8), source.code(8), source.names["street0"]) == ("望澜街道", "street0", "望澜街道")


def test_last_places_are_marked_only_where_a_rule_looks_at_them():
    source = Source(district(), "zh")
    found = {one.class_code: source.last_places(one) for one in district().standings}
    assert found == {"town": 1, "street": 1, "force": 0}


def test_the_best_place_comes_first_whatever_the_order_of_the_rows():
    source = Source(district(), "zh")
    for standing in district().standings:
        ranks = district().ranks[standing.rated][source.best_first(standing)]
        assert list(ranks) == sorted(ranks)
