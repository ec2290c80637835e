import pytest

from liangpai.stories.operations import adopt
from liangpai.web.workbench import stories
from tests.people import AT, Cast
from tests.stories.stories import corrected, released, reviewed, submitted
from tests.web.workbench.visits import visit

pytestmark = pytest.mark.django_db


def test_the_office_reviews_and_the_approver_releases(cast: Cast) -> None:
    submitted(cast)
    assert [line.words.zh for line in stories.on_office(visit(cast, "zhao"))] == ["审核经验案例：1个"]
    assert list(stories.on_approver(visit(cast, "wang"))) == []


def test_the_approver_is_told_of_what_was_reviewed(cast: Cast) -> None:
    reviewed(cast)
    assert [line.words.en for line in stories.on_approver(visit(cast, "wang"))] == ["release cases: 1 waits"]


def test_a_withheld_case_and_an_adoption_wait(cast: Cast) -> None:
    row = released(cast)
    adopt(case=row, unit=cast.units["village"], note="", actor=cast.zhao, at=AT)
    assert "强村公司联营" in next(iter(stories.on_officer(visit(cast, "zhou")))).words.zh
    corrected(cast, row)
    assert "暂不展示" in next(iter(stories.on_office(visit(cast, "zhao")))).words.zh
