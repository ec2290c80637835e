import pytest

from liangpai.web.workbench.waiting import FOR_ME, ON_ME, waiting
from tests.people import Cast
from tests.results.stories import a_round
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
