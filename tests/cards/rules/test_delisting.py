"""What it takes to delist a card."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.cards.rules.delisting import refuse_delisting, sample_size, sampled, seed_of
from liangpai.cards.rules.ruleset import Delisting

OURS = Delisting()
TWENTY = {place: place <= 2 for place in range(1, 21)}


def against(verified: set[int], *, is_back: bool = True, inspectors: int = 2) -> list[str]:
    """The reasons against delisting, by their codes."""
    found = refuse_delisting(TWENTY, verified, is_back=is_back, inspectors=inspectors, rule=OURS)
    return [one.code.rpartition(".")[2] for one in found]


def test_all_critical_and_nineteen_of_twenty_items_suffice() -> None:
    assert against(set(TWENTY) - {20}) == []
    assert against(set(TWENTY) - {19, 20}) == ["items"]
    assert against(set(TWENTY) - {1}) == ["critical"]


def test_every_reason_is_said_at_once() -> None:
    assert against(set(), is_back=False, inspectors=1) == ["critical", "items", "trigger", "inspectors"]


def test_a_plan_without_items_is_no_rectification() -> None:
    found = refuse_delisting({}, (), is_back=True, inspectors=2, rule=OURS)
    assert [one.code for one in found] == ["card.delist.items"]


@pytest.mark.parametrize(("items", "size"), [(1, 1), (3, 3), (4, 3), (15, 3), (16, 4), (20, 4), (21, 5)])
def test_a_fifth_is_visited_and_at_least_three(items: int, size: int) -> None:
    assert sample_size(items, OURS) == size


@given(st.integers(1, 60), st.text(min_size=1, max_size=8), st.randoms())
def test_anybody_with_seed_and_plan_draws_the_same_items(items: int, seed: str, random: object) -> None:
    places = list(range(1, items + 1))
    drawn = sampled("牌〔2024〕1号", seed, places, OURS)
    random.shuffle(places)  # type: ignore[attr-defined] # a random of hypothesis
    assert sampled("牌〔2024〕1号", seed, places, OURS) == drawn
    assert len(drawn) == sample_size(items, OURS)
    assert set(drawn) <= set(places)
    assert drawn == sorted(drawn)


def test_another_seed_or_another_card_draws_others() -> None:
    places = range(1, 41)
    first = sampled("牌〔2024〕1号", "一", places, OURS)
    assert sampled("牌〔2024〕1号", "二", places, OURS) != first
    assert sampled("牌〔2024〕1号", "一", (), OURS) == []


def test_the_seed_hangs_on_the_card_and_on_the_ledger_that_nobody_chooses() -> None:
    seeds = {seed_of(subject, head) for subject in ("card:1", "card:2") for head in ("sm3:aa", "sm3:ab")}
    assert len(seeds) == 4
    assert seed_of("card:1", "sm3:aa") == hashlib.sha256(b"card:1 sm3:aa").hexdigest()[:16]
