"""The papers that a card has by its state, as files that keep the standard."""

from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest

from liangpai.ledger.models import Entry
from liangpai.notary.operations import erase
from liangpai.notary.queries import leaf_of
from liangpai.papers.inspect import check_paper
from liangpai.web.cards.papers import papers_of
from tests.cards.stories import Dealt, a_candidate, a_close_call, a_decision, a_notice, a_shown, an_inspection
from tests.ledger.chains import tampering
from tests.people import Cast
from tests.web.cards.clock import on_day
from tests.web.doors import as_

pytestmark = pytest.mark.django_db


def words(cast: Cast, told: Dealt, name: str, tmp_path: Path) -> str:
    """What a paper says in its paragraphs, having checked that it keeps the standard."""
    on_day(cast, told.at)
    content = b"".join(as_(cast, "zhao").get(f"/cards/{told.pk}/paper/{name}/"))
    path = tmp_path / f"{name}.docx"
    path.write_bytes(content)
    assert check_paper(path) == []
    return "\n".join(one.text for one in docx.Document(BytesIO(content)).paragraphs)


def test_a_candidate_has_no_paper_and_asking_for_one_finds_none(cast: Cast) -> None:
    told = a_candidate(cast)
    assert papers_of(told.row) == []
    assert as_(cast, "zhao").get(f"/cards/{told.pk}/paper/reminder/").status_code == 404


def test_the_reminder_tells_the_record_the_days_and_the_rights(cast: Cast, tmp_path: Path) -> None:
    told = a_notice(cast)
    text = words(cast, told, "reminder", tmp_path)
    assert "关于2023年度拟亮黄牌警示的提醒函" in text.replace("\n", "")
    assert "2024年1月19日前（含当日）" in text
    assert "查实问题" in text


def test_the_reminder_of_a_place_carries_the_sheet_that_sums_to_the_score(cast: Cast, tmp_path: Path) -> None:
    told = a_close_call(cast).settle("card").day(date(2024, 1, 15)).notice()
    text = words(cast, told, "reminder", tmp_path)
    assert "得分73.33分，列第4名" in text
    assert "会商意见：" in text and "未通过的条件：" in text
    tables = docx.Document(str(tmp_path / "reminder.docx")).tables
    assert [cell.text for cell in tables[0].rows[-1].cells][4] == "73.33"


def test_the_rectification_notice_names_the_days(cast: Cast, tmp_path: Path) -> None:
    text = words(cast, a_shown(cast), "rectification", tmp_path)
    assert "2024年2月1日前（含当日）报送整改方案" in text
    assert "2024年2月26日前（含当日）完成" in text
    assert "由集体研究" not in text


def test_the_decision_on_a_review_says_who_and_why(cast: Cast, tmp_path: Path) -> None:
    told = a_notice(cast)
    told.appeal()
    told.decided(is_upheld=False).follow()
    text = words(cast, told, "review", tmp_path)
    assert "异议不成立，维持原结论" in text
    assert "按规则回避的人员：" in text and "审查人" in text


def test_the_delisting_decision_names_sample_seed_and_inspectors(cast: Cast, tmp_path: Path) -> None:
    told = an_inspection(cast).delist()
    text = words(cast, told, "delisting", tmp_path)
    assert f"随机种子{told.row.sample_seed}" in text
    assert "qian" in text and "li" in text


def test_the_erratum_of_a_revoked_card_says_what_is_right(cast: Cast, tmp_path: Path) -> None:
    told = a_shown(cast)
    told.appeal()
    told.decided(is_upheld=True).follow()
    assert told.state == "revoked"
    assert "视为自始没有亮牌" in words(cast, told, "erratum", tmp_path)


def test_the_erratum_is_there_when_the_year_is_in_the_archive_and_blank_when_its_entry_is_erased(
    cast: Cast, tmp_path: Path
) -> None:
    told = a_shown(cast)
    told.appeal()
    told.decided(is_upheld=True).follow()
    with tampering():
        Entry.objects.of(cast.district).filter(subject=f"card:{told.pk}").delete()
        assert "自2024年1月25日起以更正后的内容为准" in words(cast, told, "erratum", tmp_path)
        entered = leaf_of(cast.district, f"card:{told.pk}")
        assert entered is not None
        erase(leaf=entered, actor=cast.li, at=told.at)
        assert "自　　　年　月　日起" in words(cast, told, "erratum", tmp_path)


def test_a_unit_takes_its_own_papers_and_nobody_elses(cast: Cast) -> None:
    told = a_decision(cast)
    way = f"/cards/{told.pk}/paper/reminder/"
    assert as_(cast, "sun").get(way).status_code == 200
    assert as_(cast, "qian").get(way).status_code == 404


def test_a_card_that_praises_is_announced(cast: Cast) -> None:
    row = a_notice(cast).row
    assert dict(papers_of(row))["reminder"].zh == "提醒函"
    row.side = "praise"
    assert dict(papers_of(row))["reminder"].zh == "告知函"
