from datetime import date, timedelta

import pytest

from liangpai.ledger.queries import history, verify
from liangpai.oversight.operations import (
    answer_complaint,
    ask_review,
    file_complaint,
    give_opinion,
    waive,
)
from liangpai.oversight.queries import complaint, complaints, review
from liangpai.refusal import Refused
from tests.oversight.stories import HASH, a_complaint, a_review
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_an_opinion_is_recorded_with_its_text_and_giver(cast: Cast) -> None:
    asked = a_review(cast)
    give_opinion(review=asked, is_lawful=True, opinion="权限、程序、内容合法", actor=cast.zheng, at=AT)
    given = review(cast.district, asked.pk)
    assert (given.state, given.is_lawful, given.answered_by) == ("given", True, cast.zheng.account)
    assert [entry.action for entry in history(cast.district, "review", asked.pk)] == [
        "review.ask",
        "review.give",
    ]
    assert verify(cast.district) is None


def test_an_opinion_is_given_once(cast: Cast) -> None:
    asked = a_review(cast)
    give_opinion(review=asked, is_lawful=False, opinion="无依据", actor=cast.zheng, at=AT)
    for act in (
        lambda: give_opinion(review=asked, is_lawful=True, opinion="符合", actor=cast.zheng, at=AT),
        lambda: waive(review=asked, reason="急用", actor=cast.wang, at=AT),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.first.code.endswith(".overtaken")


@pytest.mark.parametrize("person", ["zhao", "wang", "li", "sun", "stranger"])
def test_only_the_legal_office_gives_an_opinion(cast: Cast, person: str) -> None:
    asked = a_review(cast)
    with pytest.raises(Refused) as refused:
        give_opinion(review=asked, is_lawful=True, opinion="符合", actor=cast.actors[person], at=AT)
    assert refused.value.first.kind == "forbidden"


def test_an_approver_waives_with_a_reason_but_not_what_he_wrote_himself(cast: Cast) -> None:
    asked = a_review(cast)
    with pytest.raises(Refused) as refused:
        waive(review=asked, reason=" ", actor=cast.wang, at=AT)
    assert refused.value.first.code == "review.waive.empty"
    waive(review=asked, reason="司法局人员空缺，区府办〔2024〕3号", actor=cast.wang, at=AT)
    assert review(cast.district, asked.pk).reason.startswith("司法局")
    assert cast.wang.account is not None
    own = ask_review(
        district=cast.district,
        subject="scheme:9",
        content_hash=HASH,
        title="自拟方案",
        drafted_by=[cast.wang.account],
        actor=cast.zhao,
        at=AT,
    )
    with pytest.raises(Refused) as refused:
        waive(review=own, reason="理由", actor=cast.wang, at=AT)
    assert refused.value.first.kind == "forbidden"


def test_the_same_content_is_asked_about_once(cast: Cast) -> None:
    a_review(cast)
    with pytest.raises(Refused) as refused:
        a_review(cast)
    assert refused.value.first.code == "review.asked_already"


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
