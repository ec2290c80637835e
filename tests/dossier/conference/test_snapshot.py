"""The same facts have the same hash, through JSON and back; one other word has another."""

from dataclasses import replace

from liangpai.dossier.conference.snapshot import digest_of, from_json, to_json
from tests.dossier.conference.meeting import FACTS


def test_facts_come_back_from_json_as_they_were() -> None:
    again = from_json(to_json(FACTS))
    assert again == FACTS
    assert digest_of(again) == digest_of(FACTS)


def test_one_other_word_is_another_snapshot() -> None:
    other = replace(FACTS, meeting=replace(FACTS.meeting, place="区影剧院"))
    assert digest_of(other) != digest_of(FACTS)
