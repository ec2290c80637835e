"""One move of a card."""

import pytest

from liangpai.cards.operations.writing import all_failed, move, one_line
from liangpai.refusal import Refused
from tests.cards.stories import a_candidate
from tests.people import Cast


@pytest.mark.django_db
def test_a_move_keeps_who_made_it_and_counts_the_revision(cast: Cast) -> None:
    told = a_candidate(cast)
    row = told.row
    move(row, "card.vet", cast.zheng, told.at, {"reason": "好"}, reason="好")
    assert (row.state, row.reason, row.revision) == ("vetted", "好", 2)
    assert told.row.done["card.vet"] == [cast.accounts["zheng"].pk]


@pytest.mark.django_db
def test_what_was_seen_before_somebody_else_moved_it_is_not_moved(cast: Cast) -> None:
    told = a_candidate(cast)
    seen = told.row
    told.vet()
    seen.state = "vetted"
    with pytest.raises(Refused) as refused:
        move(seen, "card.propose", cast.zhao, told.at)
    assert refused.value.first.code == "card.propose.overtaken"


def test_a_text_is_told_in_one_line() -> None:
    assert one_line("一\n 二  三", 4) == "一 二 "


def test_every_failed_check_is_told_in_both_languages() -> None:
    yes, no = {"passed": True, "zh": "甲", "en": "a"}, {"passed": False, "zh": "乙", "en": "b"}
    assert all_failed([yes, no, {**no, "zh": "丙", "en": "c"}]) == {"zh": "乙；丙", "en": "b; c"}
    assert all_failed([yes]) == {}
