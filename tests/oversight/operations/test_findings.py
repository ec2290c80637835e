from datetime import date

import pytest

from liangpai.ledger.queries import history, verify
from liangpai.oversight.models import Finding
from liangpai.oversight.operations import record_finding, revoke_finding
from liangpai.oversight.queries import finding, findings, findings_on
from liangpai.refusal import Refused
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db


def a_finding(
    cast: Cast,
    by: str = "li",
    subject: str = "figure:7",
    basis: str = "云岫纪[2024]03号",
    on: date = ON,
) -> Finding:
    return record_finding(
        district=cast.district,
        subject=subject,
        unit=cast.units["town"],
        basis=basis,
        on=on,
        actor=cast.actors[by],
        at=AT,
    )


def test_a_finding_rests_on_a_paper_and_says_nothing_of_what_was_reported(cast: Cast) -> None:
    made = a_finding(cast)
    assert made.basis == "云岫纪〔2024〕3号"
    assert findings_on(cast.district, "figure:7") == findings(cast.district) == [made]
    assert verify(cast.district) is None


def test_a_wrong_record_is_revoked_and_can_then_be_made_again(cast: Cast) -> None:
    made = a_finding(cast)
    with pytest.raises(Refused) as refused:
        a_finding(cast)
    assert refused.value.first.code == "finding.already"
    revoke_finding(finding=finding(cast.district, made.pk), actor=cast.li, at=AT)
    assert findings_on(cast.district, "figure:7") == []
    a_finding(cast)
    assert [act.action for act in history(cast.district, "finding", made.pk)] == [
        "finding.record",
        "finding.revoke",
    ]


@pytest.mark.parametrize("person", ["zhao", "wang", "zheng", "sun", "chu", "stranger"])
def test_only_the_discipline_inspection_records_and_revokes(cast: Cast, person: str) -> None:
    made = a_finding(cast, subject="commitment:3")
    for act in (
        lambda: a_finding(cast, person),
        lambda: revoke_finding(finding=made, actor=cast.actors[person], at=AT),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.first.kind == "forbidden"


def test_everything_that_is_wrong_is_told_at_once(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        a_finding(cast, subject="unit:5", basis="某某反映的情况属实", on=date(2024, 1, 11))
    assert {one.code for one in refused.value.refusals} == {
        "finding.subject",
        "finding.basis",
        "oversight.day",
    }


def test_the_finding_of_another_district_is_not_there(cast: Cast, neighbours: Cast) -> None:
    made = a_finding(cast)
    with pytest.raises(Refused) as refused:
        finding(neighbours.district, made.pk)
    assert refused.value.first.kind == "absent"
