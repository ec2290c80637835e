from datetime import date

import pytest

from liangpai.results.operations import close_round, correct, return_
from liangpai.web.workbench import reporting
from tests.assessments.stories import a_ready_round
from tests.catalogue.stories import a_conflict, an_item
from tests.people import AT, Cast
from tests.results.stories import DUE, a_round
from tests.web.workbench.visits import visit

pytestmark = pytest.mark.django_db


def test_a_clerk_is_told_of_units_that_are_not_complete_until_the_last_day(cast: Cast) -> None:
    story = a_round(cast)
    [line] = reporting.on_reporter(visit(cast, "sun"))
    assert line.words.zh == "填报“2023年度填报”：1个单位还没有报齐"
    assert (line.due_on, line.way) == (DUE, f"/rounds/{story.round.pk}/")
    story.fill({"I1": 80, "I2": 12, "I3": 90})
    story.fill({"I2": 11}, period="2022")
    story.submit()
    assert list(reporting.on_reporter(visit(cast, "sun"))) == []
    [waits] = reporting.for_reporter(visit(cast, "sun"))
    assert waits.words.zh == "“2023年度填报”：您报的4个数正在核验"


def test_a_figure_that_came_back_stands_before_the_rest(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I1": 80})
    story.submit()
    wrong = [story.figure("I1").pk]
    return_(district=cast.district, figures=wrong, reason="口径不符", actor=cast.wu, at=AT)
    lines = list(reporting.on_reporter(visit(cast, "sun")))
    assert [line.words.zh[:5] for line in lines] == ["“2023", "填报“20"]


def test_a_correction_in_a_closed_round_waits_without_a_deadline(cast: Cast) -> None:
    story = a_round(cast)
    story.confirm({"I1": 80})
    close_round(round_=story.now(), actor=cast.zhao, at=AT)
    correct(figure=story.figure("I1"), typed=81, reason="少计一项", actor=cast.sun, at=AT)
    for lines in (reporting.for_reporter(visit(cast, "sun")), reporting.on_verifier(visit(cast, "wu"))):
        [line] = lines
        assert line.due_on is None


def test_a_verifier_is_told_how_many_figures_wait(cast: Cast) -> None:
    story = a_round(cast)
    assert list(reporting.on_verifier(visit(cast, "wu"))) == []
    story.fill({"I1": 80, "I3": 90})
    story.submit()
    [line] = reporting.on_verifier(visit(cast, "wu"))
    assert line.words.en == "verify '2023年度填报': 2 figures wait"
    assert line.way == f"/verification/?round={story.round.pk}"
    assert list(reporting.on_verifier(visit(cast, "qian"))) == []


def test_open_conflicts_are_told_to_those_who_decide_them(cast: Cast) -> None:
    assert list(reporting.on_keeper(visit(cast, "wu"))) == []
    a_conflict(cast, an_item(cast))
    [line] = reporting.on_keeper(visit(cast, "wu"))
    assert line.words.zh == "有1项数据冲突待处理，解决前不计分"


def test_the_office_is_told_who_is_silent(cast: Cast) -> None:
    story = a_round(cast)
    [line] = reporting.for_office(visit(cast, "zhao", date(2024, 1, 12)))
    assert line.words.zh == "“2023年度填报”：还有3个单位没有报送任何数"
    for unit in ("town", "other_town"):
        story.confirm({"I1": 80}, unit=unit)
    story.confirm({"I3": 80}, unit="task_force")
    assert list(reporting.for_office(visit(cast, "zhao"))) == []


def test_the_office_is_told_when_a_round_can_be_closed_and_then_assessed(cast: Cast) -> None:
    told = a_ready_round(cast)
    said = [line.words.zh for line in reporting.on_office(visit(cast, "zhao"))]
    assert said == ["报来的数都已核验，可以截止：2023年度填报"]
    close_round(round_=told.story.round, actor=cast.zhao, at=AT)
    (line,) = reporting.on_office(visit(cast, "zhao"))
    assert (line.words.zh, line.way) == ("填报已截止，可以开始考核：2023年度填报", "/assessments/")
    told.request()
    assert list(reporting.on_office(visit(cast, "zhao"))) == []


def test_a_round_in_which_something_is_on_its_way_is_not_called_ready(cast: Cast) -> None:
    story = a_round(cast)
    assert list(reporting.on_office(visit(cast, "zhao"))) == []
    story.fill({"I1": 80})
    story.submit()
    assert list(reporting.on_office(visit(cast, "zhao"))) == []


def test_a_closed_round_is_not_called_ready_while_figures_wait_to_be_verified(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I1": 80})
    story.submit()
    close_round(round_=story.round, actor=cast.zhao, at=AT)
    assert list(reporting.on_office(visit(cast, "zhao"))) == []
    (line,) = reporting.for_office(visit(cast, "zhao"))
    assert line.words.zh == "“2023年度填报”已截止，还有1个数待归口单位核验"
