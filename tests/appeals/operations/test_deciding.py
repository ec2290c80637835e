import pytest
from django.utils.timezone import localdate

from liangpai.access.roles import Role
from liangpai.appeals.operations import decide, take
from liangpai.appeals.queries import decided, is_withheld
from liangpai.appeals.rules.people import REASONS
from liangpai.notary.queries import leaf_of
from liangpai.organisations.models import ContactPoint
from liangpai.oversight.operations import declare_recusal
from liangpai.refusal import Refused
from liangpai.upkeep.disclosing import readable
from tests.appeals.stories import FILED, SUBJECT, again, an_appeal, an_officer, taken
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_one_independent_person_takes_and_decides(cast: Cast) -> None:
    filed = taken(cast, an_appeal(cast))
    assert is_withheld(cast.district, SUBJECT)
    decide(appeal=filed, is_upheld=True, reasons="月报口径有误", remedy="78", actor=cast.li, at=FILED)
    done = decided(cast.district, SUBJECT)
    assert done and (done.state, done.is_upheld, done.decision, done.remedy, done.until) == (
        "upheld",
        True,
        "月报口径有误",
        "78",
        None,
    )
    assert not is_withheld(cast.district, SUBJECT)


def test_an_appeal_is_not_upheld_without_saying_what_is_put_right(cast: Cast) -> None:
    filed = an_appeal(cast)
    take(appeal=filed, actor=cast.li, at=FILED)
    with pytest.raises(Refused) as refused:
        decide(appeal=filed, is_upheld=True, reasons="月报口径有误", remedy=" ", actor=cast.li, at=FILED)
    assert refused.value.first.code == "appeal.remedy"
    assert is_withheld(cast.district, SUBJECT)


@pytest.mark.parametrize("reason", REASONS)
def test_nobody_with_a_part_in_it_takes_it_and_is_told_which(cast: Cast, reason: str) -> None:
    assert cast.li.account
    filed = an_appeal(cast, excluded={cast.li.account: reason})
    with pytest.raises(Refused) as refused:
        take(appeal=filed, actor=cast.li, at=FILED)
    assert refused.value.first.code == "appeal.involved"
    assert REASONS[reason].zh in refused.value.first.words.zh


def test_ac_4_10_the_contact_leader_of_the_unit_is_excluded(cast: Cast) -> None:
    leader = an_officer(cast, "孔", [Role.DISCIPLINE], cast.units["discipline"])
    filed = an_appeal(cast)
    ContactPoint.objects.create(
        district_id=cast.district,
        unit=cast.units["town"],
        account_id=leader.account,
        from_on=localdate(FILED),
    )
    with pytest.raises(Refused) as refused:
        take(appeal=filed, actor=leader, at=FILED)
    assert "挂点领导" in refused.value.first.words.zh


def test_nobody_of_the_unit_takes_it(cast: Cast) -> None:
    filed = an_appeal(cast, excluded={})
    for person in ("sun", "zhou"):
        with pytest.raises(Refused) as refused:
            take(appeal=filed, actor=cast.actors[person], at=FILED)
        assert refused.value.first.code == "appeal.involved"


@pytest.mark.parametrize("person", ["zhao", "wang", "feng", "stranger"])
def test_only_reviewers_take_it(cast: Cast, person: str) -> None:
    with pytest.raises(Refused) as refused:
        take(appeal=an_appeal(cast, excluded={}), actor=cast.actors[person], at=FILED)
    assert refused.value.first.kind == "forbidden"


def test_another_than_the_one_who_took_it_does_not_decide(cast: Cast) -> None:
    filed = taken(cast, an_appeal(cast))
    with pytest.raises(Refused) as refused:
        take(appeal=filed, actor=cast.zheng, at=FILED)
    assert refused.value.first.code == "appeal.taken"
    with pytest.raises(Refused) as refused:
        decide(appeal=filed, is_upheld=False, reasons="无误", actor=cast.zheng, at=FILED)
    assert refused.value.first.code == "appeal.not_yours"
    with pytest.raises(Refused) as refused:
        decide(appeal=filed, is_upheld=False, reasons=" ", actor=cast.li, at=FILED)
    assert refused.value.first.code == "appeal.decide.empty"


def test_a_reviewer_who_steps_back_leaves_it_to_another(cast: Cast) -> None:
    filed = taken(cast, an_appeal(cast))
    declare_recusal(
        district=cast.district, subject=f"appeal:{filed.pk}", ground="relative", actor=cast.li, at=FILED
    )
    with pytest.raises(Refused) as refused:
        decide(appeal=filed, is_upheld=False, reasons="无误", actor=cast.li, at=FILED)
    assert "已回避" in refused.value.first.words.zh
    take(appeal=filed, actor=cast.zheng, at=FILED)
    assert again(filed).taken_by == cast.zheng.account


def test_of_two_reviewers_on_one_appeal_one_wins(cast: Cast) -> None:
    filed = an_appeal(cast)
    stale = again(filed)
    take(appeal=filed, actor=cast.li, at=FILED)
    with pytest.raises(Refused) as refused:
        take(appeal=stale, actor=cast.zheng, at=FILED)
    assert refused.value.first.code == "appeal.take.overtaken"


def test_a_decision_is_entered_into_the_public_record_with_its_reasons(cast: Cast) -> None:
    filed = taken(cast, an_appeal(cast))
    decide(appeal=filed, is_upheld=False, reasons="原始凭证与报送数一致", actor=cast.li, at=FILED)
    leaf = leaf_of(cast.district, f"appeal:{filed.pk}")
    assert leaf and leaf.kind == "decision"
    assert "原始凭证与报送数一致" in leaf.content
    for person, reads in (("sun", True), ("li", True), ("feng", False), ("stranger", False)):
        is_open = readable(cast.actors[person], cast.district, localdate(FILED))
        assert is_open(f"appeal:{filed.pk}") is reads
