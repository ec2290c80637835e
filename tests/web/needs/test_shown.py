import pytest

from liangpai.needs.queries import gains, quotas
from liangpai.web.needs.shown import gain_rows, need_rows, prefilled, quota_rows
from tests.needs.stories import REFUSED, a_need, a_quota, an_application, answered
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_what_a_unit_filled_in_stays_as_the_template_reads_it_and_the_rest_speaks_the_readers_language(
    cast: Cast,
) -> None:
    need = answered(a_need(cast), REFUSED, cast.wu)
    (row,) = need_rows([need], "en")
    assert (row["kind"], row["measure"], row["state"], row["quantity"]) == (
        "用地",
        "mu",
        "cannot be met",
        30.0,
    )
    (again,) = prefilled([need])
    assert again["needed_by"] == need.needed_by
    assert "state" not in again


def test_quotas_and_gains_are_numbers_with_their_units_of_measure(cast: Cast) -> None:
    a_quota(cast, "50", kind="funds", source="bond")
    an_application(cast)
    (quota,) = quota_rows(quotas(cast.district), "zh")
    assert (quota["source"], quota["remaining"], quota["measure"]) == ("债券", 50.0, "万元")
    (gain,) = gain_rows(gains(cast.district), "zh")
    assert (gain["applied"], gain["approved"], gain["arrived_on"]) == (500.0, None, "")
