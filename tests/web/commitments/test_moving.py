from datetime import timedelta

import pytest
from django.test import Client

from liangpai.commitments import queries
from liangpai.commitments.models import Amendment
from liangpai.districts.models import District
from liangpai.needs.models import Need
from tests.commitments.stories import BEGUN, DUE, SHOWN, a_draft, due, land, moment, underway, verified
from tests.people import AT, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db
CHECK = {
    "measure": "面积",
    "evidence_kind": "site",
    "source_of": "own",
    "difficulty": "1.2",
    "duty_item": "农业 3",
}


def _clock(cast: Cast, at: object) -> None:
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=at)


def _post(client: Client, pk: int, verb: str, **sent: str) -> str:
    answer = client.post(f"/commitments/{pk}/{verb}/", sent, follow=True)
    assert answer.status_code == 200, seen(answer)
    return seen(answer)


def test_a_promise_goes_from_hand_to_hand_to_the_archive(cast: Cast) -> None:
    _clock(cast, AT)
    told = a_draft(cast)
    sun, zhao, wang = (as_(cast, person) for person in ("sun", "zhao", "wang"))
    assert "等待办公室初审" in _post(sun, told.pk, "submit")
    assert "已退回" in _post(zhao, told.pk, "return", reason="再想想")
    assert ">退回</span>" in seen(sun.get(f"/commitments/{told.pk}/"))
    assert ">退回</span>" in seen(sun.get("/commitments/?year=0"))
    _post(sun, told.pk, "submit")
    assert "等待审定" in _post(zhao, told.pk, "check", **CHECK)
    assert "已审定，可以公示了" in _post(wang, told.pk, "approve"), "no need was raised, so none is told of"
    shown = {"level": "district", "basis": SHOWN.basis, "secrecy_check": "记录", "expires_on": "2025-01-31"}
    assert "自动转入在办" in _post(zhao, told.pk, "announce", **shown)
    _clock(cast, BEGUN)
    assert "已报告进展" in _post(sun, told.pk, "report", value="60", words="一半", evidence="台账")
    assert "等待核验" in _post(sun, told.pk, "finish", value="120")
    assert "等待办公室认定" in _post(zhao, told.pk, "verify", value="120", reached_on="2024-01-18")
    assert "已认定" in _post(zhao, told.pk, "conclude", outcome="kept")
    assert "已归档" in _post(zhao, told.pk, "archive")
    row = queries.commitment(cast.district, told.pk)
    assert (row.state, row.outcome, row.score, row.difficulty) == ("archived", "kept", 1.0, 1.2)


def test_what_was_raised_is_told_once_and_the_need_names_its_promise(cast: Cast) -> None:
    _clock(cast, AT)
    told = a_draft(cast, needs=(land(cast),)).submit().check()
    assert "已作为需求提出" in _post(as_(cast, "wang"), told.pk, "approve")
    need = Need.objects.of(cast.district).get()
    assert f'href="/commitments/{told.pk}/"' in seen(as_(cast, "sun").get(f"/needs/{need.pk}/"))
    _post(as_(cast, "zhao"), told.pk, "return", reason="再想想")
    told.submit().check()
    assert "已审定，可以公示了" in _post(as_(cast, "wang"), told.pk, "approve")


@pytest.mark.parametrize(("verb", "state"), [("grant", "granted"), ("decline", "declined")])
def test_an_amendment_is_asked_for_and_decided(cast: Cast, verb: str, state: str) -> None:
    _clock(cast, BEGUN)
    told = underway(cast)
    terms = {"text": "新建100亩", "target": "100", "unit_of_measure": "亩", "due_on": "2024-09-30"}
    assert "等待办公室答复" in _post(as_(cast, "sun"), told.pk, "amend", **terms, reason="补贴晚")
    asked = Amendment.objects.of(cast.district).get()
    as_(cast, "zhao").post(f"/amendments/{asked.pk}/{verb}/", {"answer": "已研究"})
    assert queries.amendment(cast.district, asked.pk).state == state


def test_ac_2_2_after_the_due_date_the_page_refuses_the_amendment(cast: Cast) -> None:
    told = due(cast)
    _clock(cast, moment(DUE + timedelta(days=5)))
    form = {"text": "x1个", "target": "1", "unit_of_measure": "亩", "due_on": "2024-12-30", "reason": "晚"}
    answer = as_(cast, "sun").post(f"/commitments/{told.pk}/amend/", form)
    assert answer.status_code == 409 and "到期后不能变更" in seen(answer)


def test_ac_2_4_the_office_excuses_by_a_paper_and_nobody_else(cast: Cast) -> None:
    told = verified(cast, 0.0).conclude("broken")
    _clock(cast, moment(DUE + timedelta(days=9)))
    paper = {"reason": "特大洪水", "paper": "云岫府办〔2024〕9号"}
    for person in ("sun", "wu", "wang", "li"):
        assert as_(cast, person).post(f"/commitments/{told.pk}/excuse/", paper).status_code == 403
    assert as_(cast, "zhao").post(f"/commitments/{told.pk}/excuse/", {"reason": "洪水"}).status_code == 422
    assert "已免计" in _post(as_(cast, "zhao"), told.pk, "excuse", **paper)
    assert "特大洪水" in seen(as_(cast, "sun").get(f"/units/{cast.units['town'].pk}/"))
