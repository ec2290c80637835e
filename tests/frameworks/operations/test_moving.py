from dataclasses import replace

import pytest

from liangpai.frameworks.operations import (
    activate,
    approve,
    ask_legality,
    consult,
    copy,
    draft,
    edit,
    freeze,
    retire,
    return_,
)
from liangpai.frameworks.queries import scheme_of, version
from liangpai.frameworks.rules import change_indicator
from liangpai.frameworks.workflow import VERSION
from liangpai.ledger.queries import history, verify
from liangpai.oversight.operations import give_opinion, waive
from liangpai.problems import Rejected
from liangpai.refusal import Refused
from liangpai.scoring.scheme import scheme_hash
from tests.frameworks.stories import YUNXIU, a_version, found_lawful
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db

MOVES = {
    "scheme.consult": consult,
    "scheme.return": return_,
    "scheme.approve": approve,
    "scheme.freeze": freeze,
    "scheme.activate": activate,
    "scheme.retire": retire,
}
BY = {"scheme.approve": "wang"}


def code_of(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.first.code


@pytest.mark.parametrize("state", ["draft", "consulting", "approved", "frozen", "active"])
@pytest.mark.parametrize("action", MOVES)
def test_every_move_works_from_its_states_alone(cast: Cast, action: str, state: str) -> None:
    row = a_version(cast, state)
    if action == "scheme.activate" and state == "frozen":
        found_lawful(cast, row)
    actor = cast.actors[BY.get(action, "zhao")]
    move = VERSION.move(action, state)
    if move is None:
        with pytest.raises(Refused) as refused:
            MOVES[action](version=row, actor=actor, at=AT)
        assert code_of(refused) == f"{action}.state"
    else:
        MOVES[action](version=row, actor=actor, at=AT)
        assert version(cast.district, row.pk).state == move.target


def test_freezing_seals_the_content_hash_with_its_number_in_the_ledger(cast: Cast) -> None:
    row = a_version(cast, "approved")
    seal = freeze(version=row, actor=cast.zhao, at=AT)
    frozen = version(cast.district, row.pk)
    number = history(cast.district, "scheme", row.pk)[-1].sequence
    assert frozen.seal == seal == f"{scheme_hash(YUNXIU)}@{number}"
    assert (frozen.frozen_at, frozen.document) == (AT, row.document)
    assert verify(cast.district) is None


def test_a_scheme_with_errors_is_neither_approved_nor_frozen(cast: Cast) -> None:
    wrong = change_indicator(YUNXIU, "A1", weights={"镇": 99.0})
    row = a_version(cast, "consulting", wrong)
    with pytest.raises(Rejected) as rejected:
        approve(version=row, actor=cast.wang, at=AT)
    assert "areas.A.weights.镇" in {one.place for one in rejected.value.problems}
    assert version(cast.district, row.pk).state == "consulting"


def test_who_has_written_any_of_it_does_not_approve_it(cast: Cast) -> None:
    both = replace(cast.zhao, duties=(*cast.zhao.duties, *cast.wang.duties))
    row = a_version(cast, "consulting")
    with pytest.raises(Refused) as refused:
        approve(version=row, actor=both, at=AT)
    assert refused.value.first.kind == "forbidden" and "职责分离" in refused.value.first.says()


def test_an_editor_counts_as_a_writer(cast: Cast) -> None:
    row = a_version(cast)
    assert cast.wang.account is not None
    both = replace(cast.wang, duties=(*cast.wang.duties, *cast.zhao.duties))
    edit(version=row, revision=1, scheme=replace(YUNXIU, name="改名"), actor=both, at=AT)
    row = version(cast.district, row.pk)
    assert row.drafted_by == sorted([cast.zhao.account, cast.wang.account])  # type: ignore[type-var] # both are signed in
    consult(version=row, actor=cast.zhao, at=AT)
    with pytest.raises(Refused) as refused:
        approve(version=version(cast.district, row.pk), actor=cast.wang, at=AT)
    assert refused.value.first.kind == "forbidden"


def test_without_an_opinion_or_a_recorded_reason_nothing_comes_into_force(cast: Cast) -> None:
    row = a_version(cast, "frozen")
    with pytest.raises(Refused) as refused:
        activate(version=row, actor=cast.zhao, at=AT)
    assert code_of(refused) == "review.missing"
    asked = ask_legality(version=row, actor=cast.zhao, at=AT)
    with pytest.raises(Refused) as refused:
        activate(version=row, actor=cast.zhao, at=AT)
    assert code_of(refused) == "review.missing"
    waive(review=asked, reason="司法局人员空缺", actor=cast.wang, at=AT)
    activate(version=row, actor=cast.zhao, at=AT)
    assert version(cast.district, row.pk).activated_at == AT


def test_an_opinion_against_it_keeps_it_out_of_force(cast: Cast) -> None:
    row = a_version(cast, "frozen")
    asked = ask_legality(version=row, actor=cast.zhao, at=AT)
    give_opinion(review=asked, is_lawful=False, opinion="否决项没有依据文号", actor=cast.zheng, at=AT)
    with pytest.raises(Refused) as refused:
        activate(version=row, actor=cast.zhao, at=AT)
    assert code_of(refused) == "review.unlawful"


def test_an_opinion_on_earlier_content_does_not_count(cast: Cast) -> None:
    row = a_version(cast, "consulting")
    found_lawful(cast, row)
    return_(version=row, actor=cast.zhao, at=AT)
    row = version(cast.district, row.pk)
    edit(version=row, revision=1, scheme=replace(YUNXIU, name="改名"), actor=cast.zhao, at=AT)
    for step, person in ((consult, "zhao"), (approve, "wang"), (freeze, "zhao")):
        step(version=version(cast.district, row.pk), actor=cast.actors[person], at=AT)
    with pytest.raises(Refused) as refused:
        activate(version=version(cast.district, row.pk), actor=cast.zhao, at=AT)
    assert code_of(refused) == "review.missing"


def test_the_version_in_force_gives_way_to_the_next_one_of_its_family_alone(cast: Cast) -> None:
    old = a_version(cast, "active")
    other = a_version(cast, "active", replace(YUNXIU, id="other"))
    row = copy(version=old, period="2024", actor=cast.zhao, at=AT)
    for step, person in ((consult, "zhao"), (approve, "wang"), (freeze, "zhao")):
        step(version=version(cast.district, row.pk), actor=cast.actors[person], at=AT)
    found_lawful(cast, version(cast.district, row.pk))
    activate(version=version(cast.district, row.pk), actor=cast.zhao, at=AT)
    states = [version(cast.district, one.pk).state for one in (old, other, row)]
    assert states == ["retired", "active", "active"]
    assert scheme_of(version(cast.district, old.pk)) == YUNXIU


def test_what_was_edited_meanwhile_is_not_moved_unseen(cast: Cast) -> None:
    row = a_version(cast)
    edit(version=row, revision=1, scheme=replace(YUNXIU, name="改名"), actor=cast.zhao, at=AT)
    with pytest.raises(Refused) as refused:
        consult(version=row, actor=cast.zhao, at=AT)
    assert code_of(refused) == "scheme.consult.overtaken"


@pytest.mark.parametrize("person", ["sun", "wu", "zheng", "li", "chu", "stranger"])
def test_who_is_neither_office_nor_approver_moves_nothing(cast: Cast, person: str) -> None:
    row = draft(district=cast.district, scheme=YUNXIU, actor=cast.zhao, at=AT)
    for move in MOVES.values():
        with pytest.raises(Refused) as refused:
            move(version=row, actor=cast.actors[person], at=AT)
        assert refused.value.first.kind == "forbidden"
