"""The pack is made with one click, downloaded, shown full screen under a policy of its own, and never to the units."""

import io
import zipfile

import pytest

from liangpai.dossier.conference.page import content_policy
from liangpai.meetings import operations
from tests.meetings.stories import Told
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def test_one_click_makes_the_pack_and_the_tab_says_so(cast: Cast) -> None:
    told = Told(cast).ready()
    shown = seen(as_(cast, "zhao").post(f"/meetings/{told.pk}/pack/", follow=True))
    assert "资料包已生成" in shown
    assert "下载资料包" in shown
    assert "资料包生成之后有变化" not in shown


def test_the_zip_holds_every_paper(cast: Cast) -> None:
    told = Told(cast).ready()
    operations.freeze_pack(meeting=told.row, actor=cast.zhao, at=told.at)
    answer = as_(cast, "wang").get(f"/meetings/{told.pk}/pack.zip")
    with zipfile.ZipFile(io.BytesIO(b"".join(answer))) as pack:
        assert {"议程.docx", "座位表.docx", "主持词.docx", "通报.docx", "conference.html"} < set(
            pack.namelist()
        )


def test_what_changed_after_it_was_made_is_said(cast: Cast) -> None:
    told = Told(cast).ready()
    operations.freeze_pack(meeting=told.row, actor=cast.zhao, at=told.at)
    told.invited("legal", part="sit_in")
    shown = seen(as_(cast, "zhao").get(f"/meetings/{told.pk}/?tab=pack"))
    assert "资料包生成之后有变化" in shown
    assert "参会人员" in shown


def test_conference_mode_has_its_own_policy_and_both_languages(cast: Cast) -> None:
    told = Told(cast).ready()
    operations.freeze_pack(meeting=told.row, actor=cast.zhao, at=told.at)
    answer = as_(cast, "wang").get(f"/meetings/{told.pk}/conference/")
    assert answer.headers["Content-Security-Policy"].startswith(content_policy())
    assert "传达学习" in seen(answer)
    english = as_(cast, "wang", "en").get(f"/meetings/{told.pk}/conference/")
    assert "Conveyed" in seen(english)


def test_a_unit_that_is_invited_sees_the_meeting_and_not_the_pack(cast: Cast) -> None:
    told = Told(cast).ready()
    operations.freeze_pack(meeting=told.row, actor=cast.zhao, at=told.at)
    sun = as_(cast, "sun")
    assert sun.get(f"/meetings/{told.pk}/pack.zip").status_code == 403
    shown = seen(sun.get(f"/meetings/{told.pk}/?tab=pack"))
    assert "下载资料包" not in shown
