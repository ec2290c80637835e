import pytest

from liangpai.assessments.operations import count_finding
from liangpai.assessments.queries.circumstances import circumstances_changed_since, recorded_of
from liangpai.ledger.queries import verify
from liangpai.oversight.operations import record_finding, revoke_finding
from liangpai.oversight.queries import finding
from liangpai.refusal import Refused
from tests.assessments.stories import LATER, a_trial
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db


def test_a_finding_is_recorded_for_the_round_by_the_office_alone_while_it_stands(cast: Cast) -> None:
    told = a_trial(cast)
    made = record_finding(
        district=cast.district,
        subject="commitment:3",
        unit=cast.units["town"],
        basis="云岫纪〔2024〕4号",
        on=ON,
        actor=cast.li,
        at=AT,
    )
    found = finding(cast.district, made.pk)
    for person in ("li", "wang", "sun"):
        with pytest.raises(Refused) as refused:
            count_finding(finding=found, round_=told.story.now(), actor=cast.actors[person], at=LATER)
        assert refused.value.first.kind == "forbidden"
    assert circumstances_changed_since(cast.district, told.story.round.pk, AT) == 0
    counted = count_finding(finding=found, round_=told.story.now(), actor=cast.zhao, at=LATER)
    assert recorded_of(cast.district, told.story.round.pk, cast.units["town"].pk, "弄虚作假件数") == counted
    assert circumstances_changed_since(cast.district, told.story.round.pk, AT) == 1
    assert verify(cast.district) is None
    revoke_finding(finding=found, actor=cast.li, at=LATER)
    with pytest.raises(Refused) as refused:
        count_finding(finding=found, round_=told.story.now(), actor=cast.zhao, at=LATER)
    assert refused.value.first.code == "finding.revoke.state"
