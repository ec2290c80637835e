"""One card of praise and one of warning per unit, the highest of each."""

from dataclasses import replace

from liangpai.dossier.letters.candidates import kinds_of, mark_of, proposed
from liangpai.scoring.scheme.model import CardKind


def test_the_highest_of_several_cards_stands_for_all(yunxiu):
    found = yunxiu.made.assessment
    cards = {item.unit: item.card for item in proposed(found)}
    assert cards == {"YXJ4": "yellow", "YXT05": "red", "YXT04": "yellow"}
    both = [item.card for item in found.decisions if item.unit == "YXT05"]
    assert both == ["yellow", "red"]


def test_praise_and_warning_do_not_hide_each_other(yunxiu):
    found = yunxiu.made.assessment
    warned = next(item for item in found.decisions if item.outcome == "proposed")
    praised = replace(warned, card="red_flag")
    assert {item.card for item in proposed(replace(found, decisions=(praised, warned)))} == {
        warned.card,
        "red_flag",
    }


def test_what_the_gate_did_not_pass_is_not_proposed(yunxiu):
    found = yunxiu.made.assessment
    held = tuple(replace(item, outcome="held") for item in found.decisions)
    assert proposed(replace(found, decisions=held)) == []


def test_a_mark_is_a_word_and_a_sign(yunxiu):
    kinds = kinds_of(yunxiu.made.assessment)
    assert str(mark_of(kinds["yellow"])) == "▲黄牌警示"
    assert mark_of(CardKind("x", "白牌", "remind", 1, "※", "white")).shape == "※"
