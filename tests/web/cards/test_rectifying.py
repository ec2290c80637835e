"""The forms of a rectification reach their operations."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from liangpai.cards import queries
from tests.cards.stories import a_rectification, a_shown, an_inspection
from tests.people import Cast
from tests.web.cards.clock import on_day
from tests.web.cards.test_moving import send
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def test_a_plan_is_handed_in_item_by_item_and_empty_rows_do_not_count(cast: Cast) -> None:
    told = a_shown(cast).day(date(2024, 1, 29))
    on_day(cast, told.at)
    sent = {
        "plan": "逐项整改",
        "item": ["补报材料", "", "建立台账"],
        "due": ["2024-02-05", "2024-02-26", "2024-02-26"],
        "critical": ["3"],
    }
    assert as_(cast, "sun").post(f"/cards/{told.pk}/plan/", sent).status_code == 302
    items = queries.items_of(cast.district, [told.pk])
    assert [(one.text, one.due_on.isoformat(), one.is_critical) for one in items] == [
        ("补报材料", "2024-02-05", False),
        ("建立台账", "2024-02-26", True),
    ]


def test_an_item_without_a_day_or_due_too_late_is_refused(cast: Cast) -> None:
    told = a_shown(cast).day(date(2024, 1, 29))
    assert send(cast, told, "sun", "plan", plan="整改", item="补报", due="") == 422
    assert told.state == "shown"


def test_evidence_with_a_file_can_be_saved_by_those_who_see_the_card(cast: Cast) -> None:
    told = a_rectification(cast)
    on_day(cast, told.at)
    sent = {"item": "1", "text": "已完成", "file": SimpleUploadedFile("单据.pdf", PDF)}
    assert as_(cast, "sun").post(f"/cards/{told.pk}/evidence/", sent).status_code == 302
    (kept,) = queries.evidence_of(cast.district, told.pk)
    way = f"/cards/{told.pk}/evidence/{kept.pk}/"
    assert b"".join(as_(cast, "li").get(way)) == PDF
    assert as_(cast, "qian").get(way).status_code == 404
    assert send(cast, told, "sun", "evidence", item="99", text="没有这项") == 422


def test_evidence_without_a_file_has_none_to_save(cast: Cast) -> None:
    told = a_rectification(cast).prove()
    kept = queries.evidence_of(cast.district, told.pk)[0]
    assert as_(cast, "li").get(f"/cards/{told.pk}/evidence/{kept.pk}/").status_code == 404


def test_more_time_is_asked_for_once_and_answered_by_an_approver(cast: Cast) -> None:
    told = a_rectification(cast).day(date(2024, 2, 20))
    assert send(cast, told, "wang", "grant", answer="同意") == 409
    assert send(cast, told, "sun", "extend", reason="设备延期") == 302
    assert send(cast, told, "sun", "extend", reason="再延") == 409
    on_day(cast, told.at)
    assert "同意延期" in seen(as_(cast, "wang").get(f"/cards/{told.pk}/"))
    assert send(cast, told, "zhao", "grant", answer="同意") == 403
    assert send(cast, told, "wang", "grant", answer="同意") == 302
    assert told.row.due_on == date(2024, 3, 18)


def test_more_time_is_declined_with_an_answer(cast: Cast) -> None:
    told = a_rectification(cast).day(date(2024, 2, 20))
    send(cast, told, "sun", "extend", reason="设备延期")
    assert send(cast, told, "wang", "decline", answer="") == 422
    assert send(cast, told, "wang", "decline", answer="理由不充分") == 302
    assert told.row.due_on == date(2024, 2, 26)


def test_more_time_asked_for_on_the_day_after_is_refused_and_counts_as_overdue(cast: Cast) -> None:
    told = a_rectification(cast).day(date(2024, 2, 27))
    on_day(cast, told.at)
    answer = as_(cast, "sun").post(f"/cards/{told.pk}/extend/", {"reason": "来不及"})
    assert answer.status_code == 409
    assert "按逾期计" in seen(answer)


def test_a_card_is_inspected_by_two_delisted_and_looked_back_on(cast: Cast) -> None:
    told = a_rectification(cast).day(date(2024, 2, 23)).prove().day(date(2024, 2, 26))
    assert send(cast, told, "sun", "ask-delist") == 302
    on_day(cast, told.day(date(2024, 2, 28)).at)
    found = {"verified": ["1", "2", "3", "4", "x"], "is_back": "1", "finding": "到位"}
    inspect = f"/cards/{told.pk}/inspect/"
    assert as_(cast, "sun").post(inspect, found).status_code == 403
    assert as_(cast, "qian").post(inspect, found).status_code == 302
    assert send(cast, told, "qian", "confirm") == 403
    assert send(cast, told, "li", "confirm") == 302
    assert send(cast, told, "wang", "delist", reason="整改到位") == 302
    assert told.state == "delisted"
    assert send(cast, told, "zhao", "look-back", look_back="稳定") == 409
    told.day(date(2024, 6, 3))
    assert send(cast, told, "zhao", "look-back", look_back="稳定") == 302
    on_day(cast, told.at)
    assert "稳定" in seen(as_(cast, "zhao").get(f"/cards/{told.pk}/"))


def test_an_inspection_that_found_everything_done_cannot_be_failed(cast: Cast) -> None:
    told = an_inspection(cast)
    assert send(cast, told, "wang", "fail", reason="不认可") == 409


def test_the_first_item_without_evidence_is_chosen_already(cast: Cast) -> None:
    told = a_rectification(cast)
    on_day(cast, told.at)
    page = as_(cast, "sun").get(f"/cards/{told.pk}/").content.decode()
    assert page.count(" selected>") == 1
    assert '<option value="1" selected>' in page
