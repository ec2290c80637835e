from datetime import date
from decimal import Decimal

import pytest

from liangpai.needs.rules.gains import (
    application_unsound,
    more_than_approved,
    paper_missing,
    step_unsound,
)

TODAY, SINCE = date(2024, 2, 5), date(2024, 1, 1)


@pytest.mark.parametrize(
    ("kind", "source", "title", "code"),
    [
        ("land", "", "预支指标", None),
        ("funds", "province", "专项资金", None),
        ("approval", "", "审批", "gain.kind"),
        ("funds", "", "专项资金", "gain.kind"),
        ("land", "city", "预支指标", "gain.kind"),
        ("land", "", " ", "gain.title"),
    ],
)
def test_an_application_names_kind_source_and_title(
    kind: str, source: str, title: str, code: str | None
) -> None:
    refusal = application_unsound(kind, source, title)
    assert (refusal.code if refusal else None) == code


def test_a_step_has_an_amount_and_a_day_between_the_step_before_and_today() -> None:
    assert step_unsound(Decimal(10), SINCE, SINCE, TODAY) is None
    assert step_unsound(Decimal(0), SINCE, SINCE, TODAY) is not None
    assert step_unsound(Decimal(10), date(2023, 12, 31), SINCE, TODAY) is not None
    assert step_unsound(Decimal(10), date(2024, 2, 6), SINCE, TODAY) is not None


def test_a_paper_has_a_number() -> None:
    assert paper_missing("云岫府函〔2024〕1号") is None
    assert paper_missing(" ") is not None
    assert paper_missing("号" * 81) is not None


def test_no_more_arrives_than_was_approved() -> None:
    assert more_than_approved(Decimal(10), Decimal(10)) is None
    assert more_than_approved(Decimal("10.01"), Decimal(10)) is not None
