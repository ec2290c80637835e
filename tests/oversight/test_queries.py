from datetime import timedelta

import pytest

from liangpai.oversight.operations import answer_complaint, give_opinion
from liangpai.oversight.queries import (
    by_receipt,
    complaint,
    complaints,
    filed_since,
    receipt_of,
    review,
    review_of,
    reviews,
    thing_of_review,
)
from liangpai.refusal import Refused
from tests.oversight.stories import HASH, a_complaint, a_review
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_a_review_holds_for_exactly_its_content(cast: Cast) -> None:
    asked = a_review(cast)
    assert review_of(cast.district, "scheme:4", HASH) == asked
    assert review_of(cast.district, "scheme:4", HASH.replace("a", "b")) is None
    assert review_of(cast.district, "scheme:5", HASH) is None
    assert thing_of_review(asked).done == {"review.draft": frozenset({cast.zhao.account})}


def test_reviews_that_wait_come_first(cast: Cast) -> None:
    first, second = a_review(cast), a_review(cast, "scheme:5")
    give_opinion(review=second, is_lawful=True, opinion="符合", actor=cast.zheng, at=AT)
    third = a_review(cast, "scheme:6")
    assert reviews(cast.district) == [third, first, second]
    assert reviews(cast.district, "scheme:5") == [second]


def test_open_complaints_come_first_and_are_counted_by_who_filed(cast: Cast) -> None:
    first, second, third = a_complaint(cast), a_complaint(cast, "sun"), a_complaint(cast)
    answer_complaint(complaint=first, answer="已改", actor=cast.zhao, at=AT)
    assert complaints(cast.district) == [third, second, first]
    assert complaints(cast.district, "open") == [third, second]
    hour_ago = AT - timedelta(hours=1)
    assert filed_since(cast.district, None, hour_ago) == 2
    assert filed_since(cast.district, cast.sun.account, hour_ago) == 1
    assert filed_since(cast.district, None, AT) == 0


def test_another_districts_rows_are_not_there(cast: Cast, neighbours: Cast) -> None:
    asked, filed = a_review(cast), a_complaint(cast)
    assert review(cast.district, asked.pk) == asked
    assert complaint(cast.district, filed.pk) == filed
    for look in (lambda d: review(d, asked.pk), lambda d: complaint(d, filed.pk)):
        with pytest.raises(Refused) as refused:
            look(neighbours.district)
        assert refused.value.first.kind == "absent"


def test_an_answer_is_read_with_the_receipt_alone(cast: Cast, neighbours: Cast) -> None:
    filed = a_complaint(cast)
    receipt = receipt_of(filed)
    assert by_receipt(cast.district, receipt) == filed
    for district, shown in (
        (neighbours.district, receipt),
        (cast.district, receipt[:-1] + "x"),
        (cast.district, "7"),
    ):
        with pytest.raises(Refused) as refused:
            by_receipt(district, shown)
        assert refused.value.first.kind == "absent"
