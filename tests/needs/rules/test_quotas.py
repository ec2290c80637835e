from decimal import Decimal

import pytest

from liangpai.needs.rules.kinds import KINDS
from liangpai.needs.rules.quotas import below_taken, overdrawn, plain, quota_unsound

MU = KINDS["land"].measure


def test_ac_10_2_of_300_mu_less_120_95_5_and_60_there_are_24_5_left_and_30_are_refused() -> None:
    left = Decimal(300) - Decimal(120) - Decimal("95.5") - Decimal(60)
    refusal = overdrawn(left, Decimal(30), MU)
    assert refusal is not None
    assert "24.5亩" in refusal.words.zh
    assert "24.5 mu" in refusal.words.en
    assert overdrawn(left, Decimal("24.5"), MU) is None


@pytest.mark.parametrize(("amount", "text"), [("300.00", "300"), ("24.50", "24.5"), ("0.01", "0.01")])
def test_an_amount_is_written_without_superfluous_zeros(amount: str, text: str) -> None:
    assert plain(Decimal(amount)) == text


@pytest.mark.parametrize(
    ("kind", "source", "year", "amount", "code"),
    [
        ("land", "", 2024, "300", None),
        ("funds", "bond", 2024, "300", None),
        ("policy", "", 2024, "1", "quota.kind"),
        ("gold", "", 2024, "1", "quota.kind"),
        ("funds", "", 2024, "1", "quota.kind"),
        ("land", "city", 2024, "1", "quota.kind"),
        ("land", "", 24, "1", "quota.amount"),
        ("land", "", 2024, "0", "quota.amount"),
    ],
)
def test_a_quota_is_of_what_has_one(kind: str, source: str, year: int, amount: str, code: str | None) -> None:
    refusal = quota_unsound(kind, source, year, Decimal(amount))
    assert (refusal.code if refusal else None) == code


def test_a_quota_is_not_set_below_what_is_taken() -> None:
    assert below_taken(Decimal(275), Decimal("275.5"), KINDS["land"]) is not None
    assert below_taken(Decimal("275.5"), Decimal("275.5"), KINDS["land"]) is None
