"""Recusals: somebody steps back, asks it of another, and an approver decides; things and people are chosen by name."""

import pytest

from liangpai.oversight.queries import recusals, recused
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db
NEW, DECLARE, LIST = (f"/oversight/recusals/{end}" for end in ("new/", "declare/", ""))


def town(cast: Cast) -> str:
    """The town, as a recusal names it."""
    return f"unit:{cast.units['town'].pk}"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_somebody_steps_back_and_an_approver_decides(at_its_day: Cast, lang: str) -> None:
    cast, subject = at_its_day, town(at_its_day)
    form = seen(as_(cast, "li", lang).get(f"{NEW}?subject={subject}"))
    assert f'value="{subject}" selected>枕河镇</option>' in form
    sent = {"subject": subject, "account": "", "ground": "relative"}
    assert as_(cast, "li", lang).post(DECLARE, sent)["Location"] == LIST
    assert recused(cast.district, [subject]) == {cast.li.account}
    row = recusals(cast.district)[0]
    way = f"/oversight/recusals/{row.pk}/decide/"
    assert way in seen(as_(cast, "wang", lang).get(LIST))
    assert way not in seen(as_(cast, "li", lang).get(LIST))
    text = seen(as_(cast, "wang", lang).post(way, {"is_agreed": "yes"}, follow=True))
    assert ("同意回避" if lang == "zh" else "agreed") in text


def test_another_is_chosen_from_those_who_decide(at_its_day: Cast) -> None:
    cast = at_its_day
    form = seen(as_(cast, "sun").get(NEW))
    assert f'<option value="{cast.wang.account}">' in form
    assert f'<option value="{cast.sun.account}">' not in form
    sent = {"subject": town(cast), "ground": "served", "account": str(cast.wang.account)}
    assert as_(cast, "sun").post(DECLARE, sent)["Location"] == "/"
    row = recusals(cast.district)[0]
    assert (row.account, row.declared_by) == (cast.wang.account, cast.sun.account)


@pytest.mark.parametrize("wrong", [{"subject": "unit:99999"}, {"subject": ""}, {"account": "99999"}])
def test_only_a_thing_and_a_person_that_were_offered_are_taken(
    at_its_day: Cast, wrong: dict[str, str]
) -> None:
    sent = {"subject": town(at_its_day), "account": "", "ground": "served"} | wrong
    assert as_(at_its_day, "sun").post(DECLARE, sent).status_code == 422
    assert not recusals(at_its_day.district)


def test_the_form_is_open_to_everybody_signed_in(at_its_day: Cast) -> None:
    assert as_(at_its_day, "feng").get(NEW).status_code == 200
    assert as_(at_its_day, "stranger").get(NEW).status_code == 302
    assert "没有回避申请" in seen(as_(at_its_day, "wang").get(LIST))
    assert f'href="{LIST}"' not in seen(as_(at_its_day, "sun").get(NEW))


def test_a_unit_stands_in_the_list_by_its_name(at_its_day: Cast) -> None:
    cast = at_its_day
    assert as_(cast, "li").post(DECLARE, {"subject": town(cast), "ground": "relative"}).status_code == 302
    assert "单位 枕河镇" in seen(as_(cast, "wang").get(LIST))
