from collections import Counter

from liangpai.demonstration.places import (
    LEADING,
    MERGED,
    NAMES,
    PLACES,
    RENEWING,
    TASK_FORCES,
    TOWNS,
    VILLAGES,
)
from liangpai.examples import load_example


def test_the_district_has_twelve_towns_ten_task_forces_and_a_hundred_and_twenty_villages() -> None:
    assert (len(TOWNS), len(TASK_FORCES), len(VILLAGES)) == (12, 10, 120)
    assert set(Counter(village.parent for village in VILLAGES).values()) == {10}


def test_codes_and_names_are_given_once() -> None:
    assert len({place.code for place in PLACES}) == len({place.name for place in PLACES}) == len(PLACES)


def test_parents_stand_before_their_children() -> None:
    seen = {""}
    for place in PLACES:
        assert place.parent in seen
        seen.add(place.code)


def test_the_units_of_the_shipped_example_are_among_them_with_name_and_class() -> None:
    _, figures = load_example("yunxiu")
    told = {place.code: (place.name, place.class_code) for place in PLACES}
    assert [told[unit.code] for unit in figures.units] == [
        (unit.name, unit.class_code) for unit in figures.units
    ]


def test_every_task_force_is_led_by_a_unit_that_is_there() -> None:
    assert set(LEADING) == {place.code for place in TASK_FORCES}
    assert {unit for units in LEADING.values() for unit in units} <= set(NAMES)


def test_what_changes_later_is_no_assessed_unit() -> None:
    assert MERGED[0].code not in NAMES
    assert {MERGED[1], RENEWING} <= {village.code for village in VILLAGES}
