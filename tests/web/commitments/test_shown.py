import pytest

from liangpai.commitments import queries
from liangpai.web.commitments.shown import entered, register_rows
from tests.commitments.stories import a_draft, land, verified
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_a_row_holds_what_was_entered_and_what_became_of_it(cast: Cast) -> None:
    told = verified(cast, 60.0, needs=(land(cast),)).conclude("partly")
    supports = queries.supports(cast.district, [told.pk])
    (row,) = register_rows([told.row], supports, {told.pk: 2}, "en")
    assert (row["share"], row["score"], row["state"], row["amended"]) == (50.0, 0.5, "partly kept", 2)
    assert (row["kind"], row["keeper"], row["needed_by"]) == ("用地", "区农业农村局", "2024-03-29")


def test_a_promise_without_support_leaves_those_columns_empty(cast: Cast) -> None:
    assert "keeper" not in entered(a_draft(cast).row, ())
