"""A task through all its moves by the buttons of the pages."""

from datetime import date

import pytest

from liangpai.tasks.queries import children, extensions, parts, reports, task, visible
from tests.people import Cast
from tests.tasks.stories import DUTY, Told, a_task, at_work
from tests.web.doors import as_, seen
from tests.web.tasks.test_listing import on

pytestmark = pytest.mark.django_db


def press(cast: Cast, person: str, address: str, lang: str = "zh", **form: object) -> str:
    answer = as_(cast, person, lang).post(f"/tasks/{address}/", form, follow=True)
    assert answer.status_code == 200, seen(answer)
    return seen(answer)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_from_the_proposal_to_the_closing(cast: Cast, lang: str) -> None:
    town, department = cast.units["town"].pk, cast.units["department"].pk
    on(cast, date(2024, 1, 25))
    press(
        cast,
        "zhao",
        "propose",
        lang,
        title="村道排查",
        source_kind="meeting",
        source="例会",
        urgency="normal",
        unit=town,
    )
    pk = visible(cast.district, cast.zhao).get().pk
    press(cast, "zhao", f"{pk}/register", lang)
    given = {"unit": town, "assisting": [department, "x"], "duty_item": DUTY}
    assert ("2024年2月18日" if lang == "zh" else "18 February 2024") in press(
        cast, "zhao", f"{pk}/assign", lang, **given
    )
    press(cast, "sun", f"{pk}/accept", lang)
    press(cast, "wu", f"parts/{parts(cast.district, pk)[0].pk}/report", lang, text="已提供清单")
    press(cast, "sun", f"{pk}/report", lang, text="已排查", evidence="台账", share="100")
    press(cast, "zhao", f"{pk}/return", lang, reason="未附清单")
    press(cast, "sun", f"{pk}/report", lang, text="已排查，清单附后", share="100")
    press(cast, "zhao", f"{pk}/conclude", lang, opinion="事实清楚")
    press(cast, "zhao", f"{pk}/close", lang)
    assert task(cast.district, pk).state == "closed"
    assert [one.verdict for one in reports(cast.district, pk)] == ["returned", "accepted"]


def test_more_time_is_asked_for_granted_declined_and_granted_a_level_higher(cast: Cast) -> None:
    told = at_work(cast)
    on(cast, told.now.assigned_on)
    asked = {"reason": "停工", "share": "40"}
    assert as_(cast, "sun").post(f"/tasks/{told.pk}/extend/", asked).status_code == 422
    press(cast, "sun", f"{told.pk}/extend", wanted_on="2024-03-01", **asked)
    press(cast, "zhao", f"extensions/{_last(told)}/decline", answer="先办主体")
    press(cast, "sun", f"{told.pk}/extend", wanted_on="2024-03-01", **asked)
    press(cast, "zhao", f"extensions/{_last(told)}/grant", due_on="2024-03-04")
    press(cast, "sun", f"{told.pk}/extend", wanted_on="2024-03-11", **asked)
    press(cast, "wang", f"extensions/{_last(told)}/grant-again")
    assert (told.now.due_on.isoformat(), told.now.extensions) == ("2024-03-11", 2)


def _last(told: Told) -> int:
    return extensions(told.district, told.pk)[-1].pk


def test_a_task_is_split_by_a_form_with_rows_to_spare(cast: Cast) -> None:
    told = a_task(cast).registered()
    form = {
        "unit-1": cast.units["town"].pk,
        "content-1": "镇级",
        "unit-3": cast.units["department"].pk,
        "unit-4": "",
    }
    press(cast, "zhao", f"{told.pk}/split", **form)
    assert [one.number for one in children(cast.district, told.pk)] == ["督〔2024〕1-1号", "督〔2024〕1-2号"]


def test_a_unit_that_assists_is_released_and_a_task_cancelled(cast: Cast) -> None:
    told = at_work(cast, assisting=("legal",))
    [part] = parts(cast.district, told.pk)
    press(cast, "zhao", f"parts/{part.pk}/release", reason="无须出具意见")
    press(cast, "zhao", f"{told.pk}/cancel", reason="上级已撤销")
    assert told.now.state == "cancelled"


@pytest.mark.parametrize("share", ["", "x", "101"])
def test_a_share_that_is_none_is_refused(cast: Cast, share: str) -> None:
    told = at_work(cast)
    answer = as_(cast, "sun").post(f"/tasks/{told.pk}/report/", {"text": "已办", "share": share})
    assert answer.status_code == 422


def test_the_office_mends_a_task_on_its_page(cast: Cast) -> None:
    told = a_task(cast)
    client = as_(cast, "zhao")
    assert f"/tasks/{told.pk}/edit/" in seen(client.get(f"/tasks/{told.pk}/"))
    form = {"content": "逐路段列出清单", "source": "第1次例会纪要"}
    assert "第1次例会纪要" in seen(client.post(f"/tasks/{told.pk}/edit/", form, follow=True))
    told.registered().assigned()
    assert f"/tasks/{told.pk}/edit/" not in seen(client.get(f"/tasks/{told.pk}/"))
