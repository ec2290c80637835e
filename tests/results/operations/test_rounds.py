import pytest

from liangpai.access.actor import Actor
from liangpai.ledger.queries import verify
from liangpai.refusal import Refused
from liangpai.results.models import Asked, Figure, Round
from liangpai.results.operations import close_round, open_round, plan_round
from liangpai.results.queries import asked
from tests.people import AT, Cast
from tests.results.stories import DUE, OPENS, a_plan, a_round, a_scheme, another_form, frozen, register

pytestmark = pytest.mark.django_db


def plan(cast: Cast, actor: Actor | None = None, **changes: object) -> Round:
    whole = {"name": "年度", "period": "2023", "opens_on": OPENS, "due_on": DUE, **changes}
    return plan_round(district=cast.district, actor=actor or cast.zhao, at=AT, **whole)  # type: ignore[arg-type] # names checked


def test_a_round_by_a_frozen_scheme_asks_the_units_of_its_classes(cast: Cast) -> None:
    story = a_round(cast)
    rows = list(asked(cast.district, story.round))
    assert [(row.unit.name, row.class_code, row.code) for row in rows] == [
        ("乡村振兴专班", "专班", f"U{cast.units['task_force'].pk}"),
        ("枕河镇", "镇", f"U{cast.units['town'].pk}"),
        ("听松镇", "镇", f"U{cast.units['other_town'].pk}"),
    ]
    assert story.now().state == "open" and story.now().items == ["I1", "I2", "I3"]
    assert verify(cast.district) is None


def test_the_class_stands_as_it_was_when_the_round_opened(cast: Cast) -> None:
    story = a_round(cast)
    town = cast.units["town"]
    type(town).objects.of(cast.district).filter(pk=town.pk).update(class_code="街道")
    assert Asked.objects.of(cast.district).get(round=story.round, unit=town).class_code == "镇"


@pytest.mark.parametrize("person", ["sun", "wu", "wang", "feng", "stranger"])
def test_only_the_office_plans_opens_and_closes(cast: Cast, person: str) -> None:
    planned = a_plan(cast)
    actor = cast.actors[person]
    for act in (
        lambda: plan(cast, actor, items=["I2"], purpose="规划", units=[1]),
        lambda: open_round(round_=planned, actor=actor, at=AT),
        lambda: close_round(round_=planned, actor=actor, at=AT),
    ):
        with pytest.raises(Refused) as caught:
            act()
        assert caught.value.first.kind == "forbidden"


def test_a_scheme_that_can_still_change_collects_nothing(cast: Cast) -> None:
    register(cast)
    version = frozen(cast, a_scheme())
    type(version).objects.of(cast.district).filter(pk=version.pk).update(state="draft")
    with pytest.raises(Refused) as caught:
        plan(cast, scheme=version.pk)
    assert caught.value.first.code == "round.scheme_open"


def test_what_the_catalogue_does_not_know_is_not_asked(cast: Cast) -> None:
    with pytest.raises(Refused) as caught:
        plan(cast, scheme=frozen(cast, a_scheme()).pk)
    assert caught.value.first.code == "round.items_unknown"


def test_items_need_a_purpose_and_somebody_to_ask(cast: Cast) -> None:
    register(cast)
    with pytest.raises(Refused) as caught:
        plan(cast, items=["I2"])
    assert {one.code for one in caught.value.refusals} == {"round.purpose", "round.nobody"}


def test_a_round_opens_once_and_closes_once(cast: Cast) -> None:
    story = a_round(cast)
    with pytest.raises(Refused):
        open_round(round_=story.now(), actor=cast.zhao, at=AT)
    planned_before = story.round
    close_round(round_=story.now(), actor=cast.zhao, at=AT)
    with pytest.raises(Refused):
        close_round(round_=story.now(), actor=cast.zhao, at=AT)
    with pytest.raises(Refused) as caught:
        close_round(round_=planned_before, actor=cast.zhao, at=AT)
    assert caught.value.first.code == "round.close.overtaken"


def test_a_round_that_reaches_nobody_does_not_open(cast: Cast) -> None:
    planned = another_form_of_nobody(cast)
    with pytest.raises(Refused) as caught:
        open_round(round_=planned, actor=cast.zhao, at=AT)
    assert caught.value.first.code == "round.nobody"
    assert Round.objects.of(cast.district).get(pk=planned.pk).state == "planned"


def another_form_of_nobody(cast: Cast) -> Round:
    register(cast)
    return plan(cast, items=["I2"], purpose="规划", units=[999_999])


def test_a_datum_asked_by_a_second_form_is_filled_in_and_not_asked(cast: Cast) -> None:
    # AC-3.2: the same datum asked by a second form is prefilled, and entry is refused.
    story = a_round(cast)
    story.confirm({"I2": 12.6})
    second = another_form(cast)
    open_round(round_=second.round, actor=cast.zhao, at=AT)
    cell = second.figure("I2")
    assert (cell.value, cell.state, cell.source) == (12.6, "confirmed", "held")
    assert "2023年度填报" in cell.reason
    filled = second.fill({"I2": 13.0})
    assert [problem.code for problem in filled.problems] == ["figure.already_held"] and filled.saved == 0
    assert second.figure("I2").version == 1


def test_the_base_period_is_taken_from_the_round_that_confirmed_it(cast: Cast) -> None:
    before = a_round(cast, a_scheme(id="before"))
    before.fill({"I2": 11.0}, period="2022")
    before.submit()
    before.verify_figures([before.figure("I2", "2022")])
    second = a_round_again(cast)
    cell = second.figure("I2", "2022")
    assert (cell.value, cell.source) == (11.0, "held")


def a_round_again(cast: Cast):  # type: ignore[no-untyped-def] # a story
    return a_round(cast, a_scheme(id="again"))


def test_an_unconfirmed_value_of_another_source_is_no_reason_not_to_ask(cast: Cast) -> None:
    register(cast)
    story = a_round(cast)
    story.hold("I2", 9.8, "三资平台", is_confirmed=False)
    assert story.fill({"I2": 12.6}).saved == 1
    assert Figure.objects.of(cast.district).filter(source="held").count() == 0


def test_a_scheme_without_tiers_does_not_mind_that_units_have_some(cast: Cast) -> None:
    units = type(cast.units["town"]).objects.of(cast.district)
    units.filter(kind="town").update(tier="进位")
    story = a_round(cast)
    assert {row.tier for row in asked(cast.district, story.round)} == {""}
