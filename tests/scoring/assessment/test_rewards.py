"""Published consequences: what a grade brings in each class of counties (AC-5.11), ranked only inside classes (AC-5.10)."""

from dataclasses import replace

import numpy as np
import pytest

from liangpai.examples import reward_preset
from liangpai.problems import Rejected
from liangpai.scoring.assessment import assess, rewards_of
from liangpai.scoring.scheme.model import Tier


def counties(one_class):  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[95.0], [70.0], [94.0], [93.0]])
    (item,) = scheme.classes
    weights = {"县市": 100.0, "区": 100.0}
    scheme = replace(
        scheme,
        classes=(replace(item, code="县市", name="县（市）"), replace(item, code="区", name="区")),
        areas=(replace(scheme.areas[0], weights=weights),),
        indicators=(replace(scheme.indicators[0], weights=weights),),
        tiers=tuple(Tier(code, code, 100, 0, 0) for code in ("创先", "进位", "消薄")),
        rewards=reward_preset("rewards-guangdong-2023"),
    )
    places = (("县市", "进位"), ("县市", "进位"), ("区", "消薄"), ("区", "进位"))
    units = tuple(
        replace(unit, class_code=code, tier=tier)
        for unit, (code, tier) in zip(figures.units, places, strict=True)
    )
    return assess(scheme, replace(figures, units=units))


def test_a_county_that_is_excellent_gets_what_was_published_for_its_tier(one_class) -> None:  # type: ignore[no-untyped-def]
    found = counties(one_class)
    (reward,) = rewards_of(found, "T01")
    assert (reward.money, reward.land) == (8_000, 200)
    (district,) = rewards_of(found, "T03")
    assert (district.money, district.land) == (3_000, 0)


def test_a_preset_that_is_not_shipped_is_refused() -> None:
    with pytest.raises(Rejected) as rejected:
        reward_preset("rewards-elsewhere")
    assert "rewards-guangdong-2023" in rejected.value.problems[0].en


def test_another_grade_or_tier_gets_nothing(one_class) -> None:  # type: ignore[no-untyped-def]
    found = counties(one_class)
    assert rewards_of(found, "T02") == ()
    assert rewards_of(found, "T04") == ()
    with pytest.raises(KeyError):
        rewards_of(found, "T99")


def test_seventy_three_towns_are_ranked_only_inside_their_three_classes(one_class) -> None:  # type: ignore[no-untyped-def]
    sizes = {"创先": 19, "进位": 22, "消薄": 32}
    values = np.random.default_rng(73).uniform(60, 95, (73, 1))
    scheme, figures = one_class(values)
    scheme = replace(
        scheme,
        classes=tuple(replace(scheme.classes[0], code=code, name=code) for code in sizes),
        areas=(replace(scheme.areas[0], weights=dict.fromkeys(sizes, 100.0)),),
        indicators=(replace(scheme.indicators[0], weights=dict.fromkeys(sizes, 100.0)),),
    )
    codes = [code for code, size in sizes.items() for _ in range(size)]
    units = tuple(replace(unit, class_code=code) for unit, code in zip(figures.units, codes, strict=True))
    found = assess(scheme, replace(figures, units=units), runs=200)
    for code, size in sizes.items():
        ranks = found.ranks[[place for place, one in enumerate(codes) if one == code]]
        assert sorted(ranks) == list(range(1, size + 1))
    best = [found.grades[place] for place in np.flatnonzero(found.ranks == 1)]
    assert best == ["优秀"] * 3
    assert [standing.k for standing in found.standings] == [3, 4, 6]
