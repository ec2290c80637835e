from datetime import date

import pytest

from liangpai.notary.models import Leaf
from liangpai.refusal import Refused
from liangpai.results.models import Figure
from liangpai.stories import operations as ops
from liangpai.stories import queries
from tests.people import AT, ON, Cast
from tests.stories.stories import TERMS, again, corrected, released, reviewed, submitted

pytestmark = pytest.mark.django_db


def entries(cast: Cast) -> list[str]:
    return list(
        Leaf.objects.filter(district_id=cast.district).order_by("index").values_list("kind", flat=True)
    )


def test_ac_20_3_a_release_has_its_approver_its_basis_and_its_end_and_enters_the_record(cast: Cast) -> None:
    row = released(cast)
    assert (row.state, row.approved_by, row.expires_on) == (
        "released",
        cast.accounts["wang"].pk,
        date(2024, 6, 30),
    )
    assert entries(cast) == ["case"]


def test_terms_that_lack_something_are_refused_all_at_once(cast: Cast) -> None:
    row = reviewed(cast)
    with pytest.raises(Refused) as refused:
        ops.release(case=row, terms=ops.Terms("", "", "press", None), actor=cast.wang, at=AT)
    codes = [one.code for one in refused.value.refusals]
    assert codes == ["case.channel", "release.incomplete", "release.expiry"]


def test_ac_20_1_a_case_whose_figure_is_not_confirmed_is_not_released(cast: Cast) -> None:
    row = reviewed(cast)
    Figure.objects.of(cast.district).filter(pk=row.figure_id).update(state="submitted")
    with pytest.raises(Refused) as refused:
        ops.release(case=again(row), terms=TERMS, actor=cast.wang, at=AT)
    assert refused.value.first.code == "case.unconfirmed"


def test_after_a_correction_it_is_withheld_until_it_was_looked_at_anew(cast: Cast) -> None:
    row = released(cast)
    with pytest.raises(Refused):
        ops.rebind(case=row, actor=cast.zhao, at=AT)
    row = corrected(cast, row)
    assert queries.is_withheld(row) and not queries.is_shown(row)
    assert list(queries.visible(cast.district, cast.wu)) == []
    ops.rebind(case=row, actor=cast.zhao, at=AT)
    row = again(row)
    assert (row.state, row.figure.value) == ("submitted", 12.0)
    assert entries(cast) == ["case", "withdrawal"]
    ops.review(case=row, actor=cast.zhao, at=AT)
    ops.release(case=again(row), terms=TERMS, actor=cast.wang, at=AT)
    assert queries.is_shown(again(row))


def test_a_case_is_withdrawn_with_a_reason_and_expires_by_itself(cast: Cast) -> None:
    row = released(cast, expires_on=date(2024, 1, 20))
    assert ops.expire_due(district=cast.district, on=ON, at=AT) == 0
    assert ops.expire_due(district=cast.district, on=date(2024, 1, 20), at=AT) == 1
    assert again(row).state == "expired" and entries(cast) == ["case", "withdrawal"]
    with pytest.raises(Refused):
        ops.withdraw(case=again(row), reason="不实", actor=cast.wang, at=AT)


def test_what_society_never_saw_is_withdrawn_without_an_entry(cast: Cast) -> None:
    row = submitted(cast)
    ops.withdraw(case=row, reason="不再报送", actor=cast.sun, at=AT)
    assert (again(row).state, entries(cast)) == ("withdrawn", [])


def test_a_released_case_is_withdrawn_with_an_entry(cast: Cast) -> None:
    ops.withdraw(case=released(cast), reason="做法不合规", actor=cast.wang, at=AT)
    assert entries(cast) == ["case", "withdrawal"]
