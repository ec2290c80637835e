import json
from dataclasses import replace

import pytest

from liangpai.frameworks.operations import edit
from liangpai.frameworks.queries import scheme_of, version
from liangpai.frameworks.rules import change_indicator
from liangpai.ledger.queries import history
from liangpai.refusal import Refused
from liangpai.scoring.scheme import scheme_hash
from tests.frameworks.stories import YUNXIU, a_version
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db

RENAMED = change_indicator(YUNXIU, "A1", name="投资完成率")


def test_an_edit_changes_the_draft_and_the_ledger_says_what(cast: Cast) -> None:
    row = a_version(cast)
    changes = edit(version=row, revision=1, scheme=RENAMED, actor=cast.zhao, at=AT)
    assert [(one.path, one.after) for one in changes] == [("indicators.A1.name", "投资完成率")]
    now = version(cast.district, row.pk)
    assert (now.revision, now.content_hash) == (2, scheme_hash(RENAMED))
    assert scheme_of(now) == RENAMED
    written = json.loads(history(cast.district, "scheme", row.pk)[-1].content)
    assert written["changes"] == [["indicators.A1.name", "年度投资完成率", "投资完成率"]]


def test_of_two_editors_of_one_revision_the_slower_is_told(cast: Cast) -> None:
    row = a_version(cast)
    edit(version=row, revision=1, scheme=RENAMED, actor=cast.zhao, at=AT)
    with pytest.raises(Refused) as refused:
        edit(version=row, revision=1, scheme=replace(YUNXIU, name="另一改动"), actor=cast.zhao, at=AT)
    assert refused.value.first.code == "scheme.edit.overtaken"
    assert scheme_of(version(cast.district, row.pk)) == RENAMED


def test_an_edit_that_changes_nothing_leaves_no_trace(cast: Cast) -> None:
    row = a_version(cast)
    assert edit(version=row, revision=1, scheme=YUNXIU, actor=cast.zhao, at=AT) == []
    assert version(cast.district, row.pk).revision == 1


def test_a_great_change_stands_in_the_ledger_by_its_hash(cast: Cast) -> None:
    row = a_version(cast)
    wide = replace(
        YUNXIU, indicators=tuple(replace(one, definition="口径" * 300) for one in YUNXIU.indicators)
    )
    edit(version=row, revision=1, scheme=wide, actor=cast.zhao, at=AT)
    written = json.loads(history(cast.district, "scheme", row.pk)[-1].content)
    assert written["count"] == len(YUNXIU.indicators)
    assert "changes" not in written


@pytest.mark.parametrize("state", ["consulting", "approved", "frozen", "active"])
def test_what_is_no_draft_any_more_is_not_edited(cast: Cast, state: str) -> None:
    row = a_version(cast, state)
    with pytest.raises(Refused) as refused:
        edit(version=row, revision=row.revision, scheme=RENAMED, actor=cast.zhao, at=AT)
    assert refused.value.first.code == "scheme.edit.state"
    assert version(cast.district, row.pk).document == row.document


def test_an_edit_does_not_turn_a_version_into_another(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        edit(version=a_version(cast), revision=1, scheme=replace(YUNXIU, version=5), actor=cast.zhao, at=AT)
    assert refused.value.first.code == "scheme.another"
