import pytest

from liangpai.access.actor import Actor, Duty
from liangpai.access.roles import Role
from liangpai.catalogue.queries import held, open_conflicts
from liangpai.ledger.queries import verify as verify_chain
from liangpai.refusal import Refused
from liangpai.results.models import Figure
from liangpai.results.operations import return_, submit, verify
from liangpai.results.queries import confirmed
from tests.people import AT, ON, Cast
from tests.results.stories import Story, a_round

pytestmark = pytest.mark.django_db


def submitted(cast: Cast) -> Story:
    story = a_round(cast)
    story.fill({"I1": 95.0, "I2": 12.6})
    story.submit()
    return story


def test_the_keeper_confirms_and_the_value_is_held_for_everybody(cast: Cast) -> None:
    story = submitted(cast)
    assert story.verify("I1", "I2") == 2
    figure = story.figure("I2")
    assert (figure.state, figure.kind, figure.verified_by) == ("confirmed", "final", cast.accounts["wu"].pk)
    holding = held(cast.district, ["I2"], [story.town], "2023", ON)[story.town, "I2"]
    assert (holding.value, holding.is_confirmed) == (12.6, True) and "2023年度填报" in holding.source
    assert verify_chain(cast.district) is None


def test_a_flash_figure_is_confirmed_as_one(cast: Cast) -> None:
    story = submitted(cast)
    verify(district=cast.district, figures=[story.figure("I1").pk], actor=cast.wu, at=AT, kind="flash")
    assert story.figure("I1").kind == "flash"


def test_who_submitted_does_not_verify(cast: Cast) -> None:
    # AC-3.4: submitter ≠ verifier, even for somebody who holds both posts.
    story = a_round(cast)
    story.fill({"I1": 95.0})
    keeper = cast.units["department"]
    both = Actor(
        name="wu",
        district=cast.district,
        account=cast.accounts["wu"].pk,
        duties=(*cast.wu.duties, Duty(Role.REPORTER, story.town, cast.units["town"].path)),
    )
    assert keeper.path in {duty.path for duty in both.duties}
    submit(round_=story.now(), unit=story.town, actor=both, at=AT)
    for act in (
        lambda pk: verify(district=cast.district, figures=[pk], actor=both, at=AT),
        lambda pk: return_(district=cast.district, figures=[pk], reason="x", actor=both, at=AT),
    ):
        with pytest.raises(Refused) as caught:
            act(story.figure("I1").pk)
        assert "职责分离" in caught.value.first.words.zh
    assert story.figure("I1").state == "submitted"


@pytest.mark.parametrize("person", ["zhao", "qian", "sun", "wang", "stranger"])
def test_only_the_unit_that_keeps_the_item_verifies(cast: Cast, person: str) -> None:
    story = submitted(cast)
    with pytest.raises(Refused):
        verify(district=cast.district, figures=[story.figure("I1").pk], actor=cast.actors[person], at=AT)


def test_one_refusal_refuses_the_whole_act(cast: Cast) -> None:
    story = submitted(cast)
    story.verify("I1")
    with pytest.raises(Refused) as caught:
        story.verify("I1", "I2")
    assert caught.value.first.code == "figure.verify.state"
    assert story.figure("I2").state == "submitted"


def test_figures_of_another_district_are_not_there(cast: Cast, neighbours: Cast) -> None:
    story = submitted(cast)
    with pytest.raises(Refused) as caught:
        verify(district=neighbours.district, figures=[story.figure("I1").pk], actor=neighbours.wu, at=AT)
    assert caught.value.first.kind == "absent"


def test_nothing_chosen_and_no_reason_are_refused(cast: Cast) -> None:
    story = submitted(cast)
    with pytest.raises(Refused):
        verify(district=cast.district, figures=[], actor=cast.wu, at=AT)
    with pytest.raises(Refused):
        return_(district=cast.district, figures=[story.figure("I1").pk], reason=" ", actor=cast.wu, at=AT)


def test_of_two_people_on_one_button_one_is_told(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    story = submitted(cast)
    figure = story.figure("I1")
    seen = [figure]
    monkeypatch.setattr("liangpai.results.operations.verifying.figures_of", lambda _district, _pks: seen)
    Figure.objects.of(cast.district).filter(pk=figure.pk).update(state="returned")
    with pytest.raises(Refused) as caught:
        verify(district=cast.district, figures=[figure.pk], actor=cast.wu, at=AT)
    assert caught.value.first.code == "figure.verify.overtaken"


def test_two_sources_that_differ_keep_the_figure_out_of_the_scores(cast: Cast) -> None:
    # AC-3.1: 12.6 against 9.8: 28.6 % and across the line of 10 → ticket, not scored until closed.
    story = a_round(cast)
    story.hold("I2", 9.8, "三资平台", is_confirmed=False)
    story.fill({"I1": 95.0, "I2": 12.6})
    story.submit()
    story.verify("I1", "I2")
    (ticket,) = open_conflicts(cast.district, ["I2"], [story.town])
    assert round(ticket.difference or 0, 3) == 0.286 and ticket.crosses_line
    found = confirmed(cast.district, story.now())
    row = [asked.unit for asked in found.units].index(story.town)
    assert found.now[row, 0] == 95.0 and found.now[row, 1] != found.now[row, 1]
    assert [(one.place, one.conflict) for one in found.held_back] == [(story.place("I2"), ticket.pk)]
