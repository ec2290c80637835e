from datetime import date

import pytest

from liangpai.needs.operations import settle
from liangpai.web.workbench.waiting import FOR_ME, ON_ME, owed_by_others, waiting
from liangpai.words import Words
from tests.needs.stories import a_need, day
from tests.people import Cast
from tests.results.stories import a_round
from tests.tasks.stories import at_work
from tests.web.workbench.visits import visit

pytestmark = pytest.mark.django_db


def test_each_sees_the_lines_of_the_own_roles_only(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I1": 80})
    story.submit()
    told = {person: [line.words.zh for line in waiting(visit(cast, person), ON_ME)] for person in cast.actors}
    assert told["sun"] == ["填报“2023年度填报”：1个单位还没有报齐"]
    assert told["wu"] == ["核验“2023年度填报”：1个数待核验"]
    assert told["li"] == told["stranger"] == []
    assert [line.words.en for line in waiting(visit(cast, "zhao"), FOR_ME)] == [
        "'2023年度填报': 2 units have not submitted anything yet"
    ]


def test_what_others_owe_is_told_to_the_group_matter_by_matter_with_the_days_it_is_overdue(
    cast: Cast,
) -> None:
    at_work(cast)
    a_need(cast)
    on = date(2024, 2, 20)
    need = (
        "区农业农村局：枕河镇的要素需求“农产品加工园用地”未答复",
        "2024年2月7日到期，逾期13天",
    )
    task = ("枕河镇：督〔2024〕1号“村道安防排查”未反馈", "2024年2月18日到期，逾期2天")
    told = {
        person: [(what.zh, until.zh) for what, until in owed_by_others(cast.district, actor, on)]
        for person, actor in cast.actors.items()
    }
    assert told["zhao"] == [need, task]
    assert told["sun"] == [need]
    assert told["wu"] == []
    assert owed_by_others(cast.district, cast.zhao, date(2024, 2, 7)) == []
    settle(district=cast.district, on=date(2024, 2, 8), at=day(2, 8))
    [(raised, until)] = owed_by_others(cast.district, cast.zhao, date(2024, 2, 8))
    assert raised.zh.endswith("逾期未答复，已升级") and until.zh == "2024年2月20日到期"


def test_of_more_than_twenty_matters_the_rest_is_counted(cast: Cast) -> None:
    for _ in range(23):
        at_work(cast)
    told = owed_by_others(cast.district, cast.zhao, date(2024, 2, 20))
    assert len(told) == 21
    assert told[-1] == (Words("另有3件", "3 more"), Words("", ""))
