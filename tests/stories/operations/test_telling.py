import pytest

from liangpai.refusal import Refused
from liangpai.stories import operations as ops
from tests.people import AT, Cast
from tests.results.stories import a_round
from tests.stories.stories import TOLD, a_case, a_figure, again, submitted, told

pytestmark = pytest.mark.django_db


def test_a_case_is_told_returned_edited_and_passed(cast: Cast) -> None:
    row = submitted(cast)
    ops.return_(case=row, reason="做法写具体", actor=cast.zhao, at=AT)
    row = again(row)
    assert (row.state, row.reason) == ("returned", "做法写具体")
    ops.edit(case=row, told=told(method="写得具体"), figure=row.figure_id, actor=cast.sun, at=AT)
    ops.submit(case=again(row), actor=cast.sun, at=AT)
    ops.review(case=again(row), actor=cast.zhao, at=AT)
    assert (again(row).state, again(row).method) == ("reviewed", "写得具体")


def test_an_effect_is_a_figure_of_the_unit_itself(cast: Cast) -> None:
    figure = a_figure(cast)
    with pytest.raises(Refused) as refused:
        ops.draft(
            district=cast.district,
            unit=cast.units["village"],
            told=TOLD,
            figure=figure.pk,
            actor=cast.zhou,
            at=AT,
        )
    assert refused.value.first.code == "case.figure"


def test_what_is_handed_in_is_not_edited_and_the_unit_does_not_review(cast: Cast) -> None:
    row = submitted(cast)
    with pytest.raises(Refused):
        ops.edit(case=row, told=TOLD, figure=row.figure_id, actor=cast.sun, at=AT)
    with pytest.raises(Refused):
        ops.review(case=row, actor=cast.sun, at=AT)


def test_a_case_with_an_unconfirmed_figure_does_not_pass(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I2": 25.0})
    row = a_case(cast, story.figure("I2"))
    ops.submit(case=row, actor=cast.sun, at=AT)
    with pytest.raises(Refused) as refused:
        ops.review(case=again(row), actor=cast.zhao, at=AT)
    assert refused.value.first.code == "case.unconfirmed"
