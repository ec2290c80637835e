import pytest

from liangpai.appeals.models import Appeal
from liangpai.appeals.operations import decide, file, take
from liangpai.appeals.queries import appeal as appeal_of
from liangpai.catalogue.queries import held
from liangpai.ledger.queries import history as acts_on
from liangpai.oversight.models import Finding
from liangpai.oversight.operations import record_finding, revoke_finding
from liangpai.oversight.queries import finding
from liangpai.refusal import Refused
from liangpai.results.models import Figure
from liangpai.results.operations import correct, correct_by_decision
from liangpai.results.queries import history
from liangpai.results.queries.decisions import decision_of, decision_on, figures_under_appeal
from tests.people import AT, ON, Cast
from tests.results.stories import Story, a_round

pytestmark = pytest.mark.django_db


def a_figure(cast: Cast) -> tuple[Story, Figure]:
    """The town's first figure, verified."""
    story = a_round(cast)
    story.confirm({"I1": 90.0})
    return story, story.figure("I1")


def an_appeal(cast: Cast, figure: Figure, *, is_upheld: bool | None) -> Appeal:
    """The town's appeal on a figure; decided by Li where it says how."""
    made = file(
        district=cast.district,
        subject=f"figure:{figure.pk}",
        unit=figure.unit,
        title="投资完成率",
        grounds="与年报不符",
        excluded={},
        until=None,
        actor=cast.sun,
        at=AT,
    )
    if is_upheld is not None:
        take(appeal=appeal_of(cast.district, made.pk), actor=cast.li, at=AT)
        taken = appeal_of(cast.district, made.pk)
        decide(appeal=taken, is_upheld=is_upheld, reasons="以年报为准", remedy="78", actor=cast.li, at=AT)
    return appeal_of(cast.district, made.pk)


def a_finding(cast: Cast, figure: Figure) -> Finding:
    """A verified falsification of a figure."""
    made = record_finding(
        district=cast.district,
        subject=f"figure:{figure.pk}",
        unit=figure.unit,
        basis="云岫纪〔2024〕3号",
        on=ON,
        actor=cast.li,
        at=AT,
    )
    return finding(cast.district, made.pk)


def test_an_upheld_appeal_makes_a_confirmed_version_at_once(cast: Cast) -> None:
    _, figure = a_figure(cast)
    upheld = an_appeal(cast, figure, is_upheld=True)
    assert decision_on(figure) == upheld
    new = correct_by_decision(figure=figure, typed="78", basis=upheld, actor=cast.wu, at=AT)
    versions = [
        (row.figure.value, row.figure.state, row.figure.source) for row in history(cast.district, new)
    ]
    assert versions == [(78.0, "confirmed", "decision"), (90.0, "superseded", "grid")]
    assert new.reason == f"申诉第{upheld.pk}号复核决定：以年报为准"
    assert [act.action for act in acts_on(cast.district, "figure", new.pk)] == ["figure.settle"]
    with pytest.raises(Refused) as refused:
        correct_by_decision(figure=figure, typed="77", basis=upheld, actor=cast.wu, at=AT)
    assert refused.value.first.code in (
        "figure.correct.overtaken",
        "figure.correct.state",
        "figure.correcting",
    )


def test_the_catalogue_holds_the_right_value(cast: Cast) -> None:
    story, figure = a_figure(cast)
    correct_by_decision(
        figure=figure, typed=78, basis=an_appeal(cast, figure, is_upheld=True), actor=cast.wu, at=AT
    )
    assert [row.value for row in held(cast.district, ["I1"], [story.town], "2023", ON).values()] == [78.0]


@pytest.mark.parametrize("is_upheld", [False, None])
def test_no_decision_corrects_nothing(cast: Cast, is_upheld: bool | None) -> None:
    _, figure = a_figure(cast)
    appeal = an_appeal(cast, figure, is_upheld=is_upheld)
    assert decision_on(figure) is None
    with pytest.raises(Refused) as refused:
        correct_by_decision(figure=figure, typed=78, basis=appeal, actor=cast.wu, at=AT)
    assert refused.value.first.code == "figure.not_decided"


@pytest.mark.parametrize("person", ["sun", "zhao", "li", "wang", "qian", "stranger"])
def test_only_who_keeps_the_item_writes_the_correction(cast: Cast, person: str) -> None:
    _, figure = a_figure(cast)
    upheld = an_appeal(cast, figure, is_upheld=True)
    with pytest.raises(Refused) as refused:
        correct_by_decision(figure=figure, typed=78, basis=upheld, actor=cast.actors[person], at=AT)
    assert refused.value.first.kind == "forbidden"


def test_a_finding_that_stands_corrects_and_a_revoked_one_does_not(cast: Cast) -> None:
    story, figure = a_figure(cast)
    found = a_finding(cast, figure)
    assert decision_on(figure) == found
    new = correct_by_decision(figure=figure, typed=40, basis=found, actor=cast.wu, at=AT)
    assert (new.value, new.reason) == (40.0, "查实更正（云岫纪〔2024〕3号）")
    again = a_finding(cast, story.figure("I1"))
    revoke_finding(finding=again, actor=cast.li, at=AT)
    assert not decision_of(finding(cast.district, again.pk)).says_wrong
    with pytest.raises(Refused) as refused:
        correct_by_decision(figure=story.figure("I1"), typed=41, basis=again, actor=cast.wu, at=AT)
    assert refused.value.first.code == "figure.not_decided"


def test_what_is_typed_is_a_number_and_another_one(cast: Cast) -> None:
    _, figure = a_figure(cast)
    upheld = an_appeal(cast, figure, is_upheld=True)
    for typed, code in (("约八成", "figure.no_number"), ("90", "figure.same")):
        with pytest.raises(Refused) as refused:
            correct_by_decision(figure=figure, typed=typed, basis=upheld, actor=cast.wu, at=AT)
        assert refused.value.first.code == code


def test_a_correction_on_its_way_comes_first(cast: Cast) -> None:
    _, figure = a_figure(cast)
    upheld = an_appeal(cast, figure, is_upheld=True)
    correct(figure=figure, typed="88", reason="笔误", actor=cast.sun, at=AT)
    with pytest.raises(Refused) as refused:
        correct_by_decision(figure=figure, typed=78, basis=upheld, actor=cast.wu, at=AT)
    assert refused.value.first.code == "figure.correcting"


def test_the_figures_under_appeal_are_those_of_the_round(cast: Cast) -> None:
    story, figure = a_figure(cast)
    assert figures_under_appeal(cast.district, story.now()) == {}
    open_one = an_appeal(cast, figure, is_upheld=None)
    assert figures_under_appeal(cast.district, story.now()) == {story.place("I1"): open_one.pk}
