from datetime import date
from decimal import Decimal

import pytest

from liangpai.needs.rules.asking import cannot_be_asked, is_quantity, unsound
from tests.needs.stories import SOON, wanted

ON = date(2024, 2, 1)


def codes(**changes: object) -> list[str]:
    return [refusal.code for refusal in unsound(wanted(**changes), ON)]


def test_a_sound_need_is_raised_as_it_is() -> None:
    assert codes() == []
    assert codes(kind="funds", source="province") == []
    assert codes(matter="land_report") == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"kind": "gold"}, "need.kind"),
        ({"title": " "}, "need.title"),
        ({"title": "地" * 61}, "need.title"),
        ({"purpose": "因" * 501}, "need.purpose"),
        ({"quantity": Decimal(0)}, "need.quantity"),
        ({"quantity": Decimal("1.005")}, "need.quantity"),
        ({"quantity": Decimal("NaN")}, "need.quantity"),
        ({"needed_by": ON}, "need.needed_by"),
        ({"kind": "funds"}, "need.source"),
        ({"source": "province"}, "need.source"),
        ({"kind": "funds", "source": "district", "matter": "land_report"}, "need.matter"),
        ({"matter": "whatever"}, "need.matter"),
    ],
)
def test_what_is_missing_is_named(changes: dict[str, object], code: str) -> None:
    assert codes(**changes) == [code]


def test_everything_is_named_at_once() -> None:
    found = codes(kind="funds", title="", quantity=Decimal(-1), needed_by=ON)
    assert found == ["need.title", "need.quantity", "need.needed_by", "need.source"]


def test_a_quantity_has_two_decimals_and_an_end() -> None:
    assert is_quantity(Decimal("0.01"))
    assert not is_quantity(Decimal("1E12"))
    assert SOON > ON


def test_a_unit_asks_neither_itself_nor_a_village() -> None:
    assert cannot_be_asked("/1/7/", "/1/3/", "department") is None
    assert cannot_be_asked("/1/3/", "/1/3/", "department") is not None
    assert cannot_be_asked("/1/7/", "/1/7/9/", "village") is not None
