from dataclasses import replace

import pytest

from liangpai.frameworks.models import SchemeVersion
from liangpai.frameworks.operations import copy, draft
from liangpai.frameworks.queries import (
    active,
    changes_between,
    legality_of,
    numbers_of,
    problems_of,
    scheme_of,
    subject_of,
    thing_of,
    told_problems,
    version,
    versions,
    why_no_edit,
    why_not,
)
from liangpai.refusal import Refused
from tests.frameworks.stories import YUNXIU, a_version
from tests.guardrails.stories import an_aside
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db


def test_a_version_reads_back_the_scheme_that_was_drafted(cast: Cast) -> None:
    row = a_version(cast)
    assert scheme_of(row) == YUNXIU
    assert scheme_of(row) is scheme_of(version(cast.district, row.pk))
    assert all(one.warning for one in problems_of(row))


def test_a_document_changed_behind_the_hash_is_refused(cast: Cast) -> None:
    row = a_version(cast)
    other = row.document.replace("镇街年度", "镇街季度")
    SchemeVersion.objects.of(cast.district).filter(pk=row.pk).update(document=other)
    with pytest.raises(Refused) as refused:
        scheme_of(version(cast.district, row.pk))
    assert refused.value.first.code == "scheme.hash_differs"


def test_only_what_is_in_force_is_active(cast: Cast) -> None:
    a_version(cast, "frozen")
    assert active(cast.district) is None
    row = a_version(cast, "active")
    assert active(cast.district) == row


def test_versions_come_newest_first_and_differ_item_by_item(cast: Cast) -> None:
    first = a_version(cast)
    second = copy(version=first, period="2024", actor=cast.zhao, at=AT)
    other = draft(district=cast.district, scheme=replace(YUNXIU, id="other"), actor=cast.zhao, at=AT)
    assert versions(cast.district) == [other, second, first]
    assert versions(cast.district, first.family) == [second, first]
    assert numbers_of(cast.district, first.family) == [1, 2]
    assert [one.path for one in changes_between(first, second)] == ["version", "period", "base_period"]


def test_a_version_names_itself_and_its_writers(cast: Cast) -> None:
    row = a_version(cast)
    assert subject_of(row) == f"scheme:{row.pk}"
    assert thing_of(row).done == {"scheme.draft": frozenset({cast.zhao.account})}
    assert legality_of(row) is None


def test_another_districts_versions_are_not_there(cast: Cast, neighbours: Cast) -> None:
    row = a_version(cast)
    assert versions(neighbours.district) == []
    with pytest.raises(Refused) as refused:
        version(neighbours.district, row.pk)
    assert refused.value.first.kind == "absent"


def test_every_closed_move_says_why(cast: Cast) -> None:
    row = a_version(cast)
    closed = {action: refusal and refusal.code for action, refusal in why_not(row, None, cast.zhao).items()}
    assert closed["scheme.edit"] is closed["scheme.consult"] is closed["scheme.retire"] is None
    assert closed["scheme.activate"] == "scheme.activate.state"
    assert closed["review.ask"] == "scheme.still_changing"
    wrong = a_version(cast, "consulting", replace(YUNXIU, areas=YUNXIU.areas[1:]))
    refusal = why_not(wrong, None, cast.wang)["scheme.approve"]
    assert refusal and refusal.code == "scheme.errors_stand"
    refusal = why_not(wrong, None, cast.sun)["scheme.approve"]
    assert refusal and refusal.kind == "forbidden"
    frozen = a_version(cast, "frozen")
    refusal = why_not(frozen, None, cast.zhao)["scheme.activate"]
    assert refusal and refusal.code == "review.missing"
    assert why_not(frozen, None, cast.zhao)["review.ask"] is None
    active_now = a_version(cast, "active")
    closed_now = why_not(active_now, legality_of(active_now), cast.zhao)
    assert closed_now["scheme.retire"] is None
    refusal = closed_now["review.ask"]
    assert refusal and refusal.code == "review.asked_already"


def test_a_form_is_open_only_for_the_office_and_a_draft(cast: Cast) -> None:
    row = a_version(cast)
    assert why_no_edit(row, cast.zhao) is None
    refusal = why_no_edit(row, cast.sun)
    assert refusal and refusal.kind == "forbidden"
    refusal = why_no_edit(a_version(cast, "frozen"), cast.zhao)
    assert refusal and refusal.code == "scheme.edit.state"


def test_a_warning_is_silent_while_its_guard_rail_is_set_aside_and_the_decision_is_told(cast: Cast) -> None:
    first = replace(YUNXIU.indicators[0], name="固定资产投资增速")
    row = a_version(cast, scheme=replace(YUNXIU, indicators=(first, *YUNXIU.indicators[1:])))
    assert "guard.g2" in {one.code for one in told_problems(row, ON)[0]}
    an_aside(cast, "G1")
    made = an_aside(cast, "G2")
    told, asides = told_problems(row, ON)
    assert "guard.g2" not in {one.code for one in told} and asides == [made]
