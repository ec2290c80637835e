from datetime import date, timedelta

import pytest

from liangpai.ledger.queries import history
from liangpai.oversight.operations import answer_complaint, file_complaint
from liangpai.oversight.queries import complaint, complaints
from liangpai.refusal import Refused
from tests.oversight.stories import a_complaint
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_a_stranger_may_complain_and_is_answered_within_ten_working_days(cast: Cast) -> None:
    filed = a_complaint(cast)
    assert filed.due_on == date(2024, 1, 24)
    answer_complaint(complaint=filed, answer="口径已写在表头", actor=cast.zhao, at=AT + timedelta(days=20))
    answered = complaint(cast.district, filed.pk)
    assert (answered.state, answered.answer) == ("answered", "口径已写在表头")
    ledger = history(cast.district, "complaint", filed.pk)
    assert "口径" not in "".join(entry.content for entry in ledger)
    assert '"is_late":true' in ledger[-1].content


@pytest.mark.parametrize("person", ["li", "sun", "wang", "chu", "stranger"])
def test_only_the_office_answers(cast: Cast, person: str) -> None:
    filed = a_complaint(cast)
    with pytest.raises(Refused) as refused:
        answer_complaint(complaint=filed, answer="好", actor=cast.actors[person], at=AT)
    assert refused.value.first.kind == "forbidden"


def test_an_answer_is_written_once_and_not_left_blank(cast: Cast) -> None:
    filed = a_complaint(cast)
    with pytest.raises(Refused):
        answer_complaint(complaint=filed, answer="", actor=cast.zhao, at=AT)
    answer_complaint(complaint=filed, answer="好", actor=cast.zhao, at=AT)
    with pytest.raises(Refused) as refused:
        answer_complaint(complaint=filed, answer="又好", actor=cast.zhao, at=AT)
    assert refused.value.first.code == "complaint.answer.overtaken"


def test_a_flood_ends_after_an_hours_share_and_the_next_hour_is_open_again(cast: Cast) -> None:
    for _ in range(10):
        a_complaint(cast, "sun")
    with pytest.raises(Refused) as refused:
        a_complaint(cast, "sun")
    assert refused.value.first.code == "complaint.too_many"
    a_complaint(cast, "zhou")
    later = AT + timedelta(hours=1)
    file_complaint(district=cast.district, page="/", text="再来", contact="", actor=cast.sun, at=later)
    assert len(complaints(cast.district)) == 12


def test_a_complaint_without_words_is_refused(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        a_complaint(cast, text="  ")
    assert refused.value.first.kind == "invalid"
