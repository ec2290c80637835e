from datetime import date

import pytest

from liangpai.appeals.operations import argue, ask_again, file, withdraw
from liangpai.appeals.queries import arguments, open_on
from liangpai.ledger.queries import history, verify
from liangpai.refusal import Refused
from tests.appeals.stories import FILED, SUBJECT, again, an_appeal, asked_again, day, rejected, taken
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_ac_4_3_every_day_of_an_appeal_follows_the_working_days(cast: Cast) -> None:
    filed = an_appeal(cast, at=day(1, 19))
    assert filed.answer_by == date(2024, 1, 24)
    turned_down = rejected(cast, filed, day(1, 24))
    assert turned_down.until == date(2024, 2, 1)
    ask_again(appeal=turned_down, grounds="仍有异议", actor=cast.sun, at=day(1, 26))
    assert again(filed).answer_by == date(2024, 2, 20)


def test_what_comes_after_its_last_day_is_refused(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        an_appeal(cast, at=day(1, 20))
    assert refused.value.first.code == "appeal.late"
    turned_down = rejected(cast, an_appeal(cast))
    with pytest.raises(Refused) as refused:
        ask_again(appeal=turned_down, grounds="仍有异议", actor=cast.sun, at=day(2, 2))
    assert refused.value.first.code == "appeal.late"


def test_a_thing_without_a_last_day_is_decided_three_working_days_after_it_was_filed(cast: Cast) -> None:
    assert an_appeal(cast, until=None, at=day(2, 8)).answer_by == date(2024, 2, 19)


@pytest.mark.parametrize("person", ["zhao", "wang", "wu", "li", "zheng", "stranger"])
def test_only_the_unit_files(cast: Cast, person: str) -> None:
    with pytest.raises(Refused) as refused:
        file(
            district=cast.district,
            subject=SUBJECT,
            unit=cast.units["other_town"],
            title="听松镇",
            grounds="理由",
            excluded={},
            until=None,
            actor=cast.actors[person],
            at=FILED,
        )
    assert refused.value.first.kind == "forbidden"


def test_a_thing_is_appealed_against_once(cast: Cast) -> None:
    filed = an_appeal(cast)
    with pytest.raises(Refused) as refused:
        an_appeal(cast)
    assert refused.value.first.code == "appeal.filed_already"
    rejected(cast, filed)
    with pytest.raises(Refused) as refused:
        an_appeal(cast)
    assert refused.value.first.code == "appeal.decided_already"


def test_one_that_was_withdrawn_may_be_filed_again(cast: Cast) -> None:
    filed = an_appeal(cast)
    withdraw(appeal=filed, actor=cast.sun, at=FILED)
    assert open_on(cast.district, SUBJECT) is None
    assert open_on(cast.district, SUBJECT) != an_appeal(cast)
    assert verify(cast.district) is None


def test_a_reason_that_nobody_could_read_is_a_mistake_of_ours(cast: Cast) -> None:
    with pytest.raises(ValueError, match="cousin"):
        an_appeal(cast, excluded={7: "cousin"})


def test_both_sides_are_heard_until_it_is_settled(cast: Cast) -> None:
    filed = taken(cast, an_appeal(cast))
    argue(appeal=filed, text="附完税证明", reference="完税证明 2 份", actor=cast.sun, at=FILED)
    argue(appeal=filed, text="以统计局年报为准", actor=cast.zhao, at=FILED)
    said = arguments(cast.district, filed.pk)
    assert [(one.side, one.reference) for one in said] == [("unit", "完税证明 2 份"), ("office", "")]
    with pytest.raises(Refused) as refused:
        argue(appeal=filed, text=" ", actor=cast.sun, at=FILED)
    assert refused.value.first.code == "appeal.argue.empty"
    withdraw(appeal=filed, actor=cast.sun, at=FILED)
    with pytest.raises(Refused) as refused:
        argue(appeal=again(filed), text="再补充", actor=cast.sun, at=FILED)
    assert refused.value.first.code == "appeal.settled"


def test_the_ledger_holds_every_act_but_not_the_grounds(cast: Cast) -> None:
    filed = asked_again(cast, an_appeal(cast))
    acts = history(cast.district, "appeal", filed.pk)
    assert [act.action for act in acts] == [
        "appeal.file",
        "appeal.take",
        "appeal.reject",
        "appeal.ask_again",
    ]
    assert "月报口径" not in "".join(act.content for act in acts)


def test_a_second_review_needs_its_grounds_and_a_rejection(cast: Cast) -> None:
    filed = an_appeal(cast)
    with pytest.raises(Refused) as refused:
        ask_again(appeal=filed, grounds="", actor=cast.sun, at=FILED)
    assert {one.code for one in refused.value.refusals} == {
        "appeal.ask_again.state",
        "appeal.ask_again.empty",
    }
