import pytest
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.roles import Role
from liangpai.ledger.operations import ask_archive
from liangpai.oversight.operations import declare_recusal
from liangpai.web.workbench import overseeing
from liangpai.web.workbench.lines import Asking, Line
from tests.appeals.stories import FILED, a_panel, an_appeal, an_officer, asked_again, rejected, seated, taken
from tests.notary.operations.test_archiving import NOW
from tests.people import Cast
from tests.results.operations.test_deciding import a_figure
from tests.results.operations.test_deciding import an_appeal as on_figure

pytestmark = pytest.mark.django_db


def asking(cast: Cast, who: Actor) -> Asking:
    return Asking(cast.district, who, localdate(FILED))


def words(lines: list[Line]) -> list[str]:
    return [line.words.en.partition(":")[0] for line in lines]


def reviewer(cast: Cast, who: Actor) -> list[str]:
    return words(list(overseeing.on_reviewer(asking(cast, who))))


def test_who_had_no_part_in_it_is_asked_to_take_it_and_then_to_decide(cast: Cast) -> None:
    filed = an_appeal(cast)
    assert reviewer(cast, cast.li) == reviewer(cast, cast.zheng) == ["an appeal waits for a reviewer"]
    for person in ("wu", "zhao", "sun", "wang"):
        assert reviewer(cast, cast.actors[person]) == []
    taken(cast, filed)
    assert reviewer(cast, cast.li) == ["you took an appeal, decide it"]
    assert reviewer(cast, cast.zheng) == []


def test_a_second_review_asks_for_those_who_fit_a_free_seat(cast: Cast) -> None:
    filed = asked_again(cast, an_appeal(cast))
    assert reviewer(cast, cast.li) == []
    assert reviewer(cast, cast.zheng) == ["a second review needs somebody like you"]
    _, panel = seated(cast, filed)
    assert reviewer(cast, panel[0]) == ["the panel is complete, write its ruling"]
    other = an_officer(cast, "张", [Role.VERIFIER], cast.units["office"])
    assert reviewer(cast, other) == []


def test_who_stepped_back_is_not_asked(cast: Cast) -> None:
    filed = an_appeal(cast)
    declare_recusal(
        district=cast.district, subject=f"appeal:{filed.pk}", ground="other", actor=cast.li, at=FILED
    )
    assert reviewer(cast, cast.li) == []
    assert len(a_panel(cast)) == 3


def test_the_unit_waits_and_is_told_of_a_rejection_while_there_is_time(cast: Cast) -> None:
    filed = an_appeal(cast)
    told = asking(cast, cast.sun)
    assert words(list(overseeing.for_unit(told))) == ["1 appeal waits for a decision"]
    rejected(cast, filed)
    assert list(overseeing.for_unit(told)) == []
    (line,) = overseeing.on_unit(told)
    assert line.due_on and "second review" in line.words.en
    assert list(overseeing.on_unit(asking(cast, cast.zhou))) == []


def test_the_keeper_is_told_of_figures_to_correct_by_decision(cast: Cast) -> None:
    _, figure = a_figure(cast)
    assert list(overseeing.on_keeper(asking(cast, cast.wu))) == []
    on_figure(cast, figure, is_upheld=True)
    (line,) = overseeing.on_keeper(asking(cast, cast.wu))
    assert line.way == f"/figures/{figure.pk}/#appeal"
    assert list(overseeing.on_keeper(asking(cast, cast.qian))) == []


def test_recusals_and_archives_wait_for_those_who_decide(cast: Cast) -> None:
    assert list(overseeing.on_approver(asking(cast, cast.wang))) == []
    assert list(overseeing.on_archiver(asking(cast, cast.chen))) == []
    declare_recusal(district=cast.district, subject="card:1", ground="other", actor=cast.li, at=FILED)
    ask_archive(district=cast.district, before_on=FILED.date(), actor=cast.chu, at=NOW)
    assert words(list(overseeing.on_approver(asking(cast, cast.wang)))) == [
        "1 recusal waits for your decision"
    ]
    assert len(list(overseeing.on_archiver(asking(cast, cast.chen)))) == 1
