import pytest

from liangpai.ledger.queries import history, verify
from liangpai.oversight.operations import ask_review, give_opinion, waive
from liangpai.oversight.queries import review
from liangpai.refusal import Refused
from tests.oversight.stories import HASH, a_review
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
