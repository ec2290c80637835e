import pytest

from liangpai.access.roles import Role
from liangpai.appeals.operations import rule, seat
from liangpai.appeals.queries import is_withheld, panel_of
from liangpai.oversight.operations import declare_recusal
from liangpai.refusal import Refused
from tests.appeals.stories import (
    FILED,
    SUBJECT,
    a_panel,
    again,
    an_appeal,
    an_officer,
    asked_again,
    rejected,
    seated,
)
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_a_panel_of_three_with_no_part_in_it_rules(cast: Cast) -> None:
    filed, panel = seated(cast, asked_again(cast, an_appeal(cast)))
    assert panel_of(filed) == dict(
        zip(("discipline", "legal", "unit"), (one.account for one in panel), strict=True)
    )
    assert is_withheld(cast.district, SUBJECT)
    rule(appeal=filed, is_upheld=True, reasons="口径文件应当适用", remedy="78", actor=panel[2], at=FILED)
    done = again(filed)
    assert (done.state, done.is_upheld, done.ruled_by) == ("ruled_upheld", True, panel[2].account)
    assert not is_withheld(cast.district, SUBJECT)


def test_the_first_reviewer_does_not_sit(cast: Cast) -> None:
    filed = asked_again(cast, an_appeal(cast))
    with pytest.raises(Refused) as refused:
        seat(appeal=filed, actor=cast.li, at=FILED)
    assert "首次复核人" in refused.value.first.words.zh


def test_nobody_sits_twice_nor_two_of_one_unit(cast: Cast) -> None:
    filed = asked_again(cast, an_appeal(cast))
    panel = a_panel(cast)
    seat(appeal=filed, actor=panel[1], at=FILED)
    with pytest.raises(Refused) as refused:
        seat(appeal=again(filed), actor=panel[1], at=FILED)
    assert refused.value.first.code == "appeal.no_seat"
    seat(appeal=again(filed), actor=panel[0], at=FILED)
    colleague = an_officer(cast, "施", [Role.VERIFIER], cast.units["legal"])
    with pytest.raises(Refused) as refused:
        seat(appeal=again(filed), actor=colleague, at=FILED)
    assert refused.value.first.code == "appeal.same_unit"


def test_nothing_is_ruled_before_three_sit_or_by_another(cast: Cast) -> None:
    filed = asked_again(cast, an_appeal(cast))
    panel = a_panel(cast)
    seat(appeal=filed, actor=panel[0], at=FILED)
    with pytest.raises(Refused) as refused:
        rule(appeal=again(filed), is_upheld=False, reasons="维持", actor=panel[0], at=FILED)
    assert refused.value.first.code == "appeal.panel"
    for one in panel[1:]:
        seat(appeal=again(filed), actor=one, at=FILED)
    other = an_officer(cast, "张", [Role.VERIFIER], cast.units["discipline"])
    with pytest.raises(Refused) as refused:
        rule(appeal=again(filed), is_upheld=False, reasons="维持", actor=other, at=FILED)
    assert refused.value.first.code == "appeal.not_seated"


def test_who_steps_back_from_the_panel_leaves_the_seat_to_another(cast: Cast) -> None:
    filed, panel = seated(cast, asked_again(cast, an_appeal(cast)))
    declare_recusal(
        district=cast.district, subject=f"appeal:{filed.pk}", ground="served", actor=panel[2], at=FILED
    )
    with pytest.raises(Refused) as refused:
        rule(appeal=filed, is_upheld=False, reasons="维持", actor=panel[0], at=FILED)
    assert refused.value.first.code == "appeal.panel"
    other = an_officer(cast, "张", [Role.VERIFIER], cast.units["office"])
    assert seat(appeal=again(filed), actor=other, at=FILED) == "unit"
    rule(appeal=again(filed), is_upheld=False, reasons="维持", actor=panel[0], at=FILED)
    assert again(filed).state == "ruled_rejected"


def test_a_panel_sits_only_in_a_second_review(cast: Cast) -> None:
    filed = rejected(cast, an_appeal(cast))
    with pytest.raises(Refused) as refused:
        seat(appeal=filed, actor=a_panel(cast)[0], at=FILED)
    assert refused.value.first.code == "appeal.confirm.state"


def test_of_two_on_one_seat_one_wins(cast: Cast) -> None:
    filed = asked_again(cast, an_appeal(cast))
    first, second = (
        an_officer(cast, name, [Role.VERIFIER], cast.units[unit])
        for name, unit in (("吕", "task_force"), ("张", "office"))
    )
    stale = again(filed)
    seat(appeal=filed, actor=first, at=FILED)
    with pytest.raises(Refused) as refused:
        seat(appeal=stale, actor=second, at=FILED)
    assert refused.value.first.code == "appeal.seat.overtaken"
