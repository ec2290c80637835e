import pytest

from liangpai.frameworks.operations import ask_legality
from liangpai.frameworks.queries import legality_of
from liangpai.refusal import Refused
from tests.frameworks.stories import a_version
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_the_legal_office_is_asked_about_exactly_this_content(cast: Cast) -> None:
    row = a_version(cast, "consulting")
    asked = ask_legality(version=row, actor=cast.zhao, at=AT)
    assert legality_of(row) == asked
    assert (asked.content_hash, asked.drafted_by) == (row.content_hash, [cast.zhao.account])
    assert asked.title == "镇街年度（示例） 2023 v1"


def test_a_draft_is_not_sent(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        ask_legality(version=a_version(cast), actor=cast.zhao, at=AT)
    assert refused.value.first.code == "scheme.still_changing"
