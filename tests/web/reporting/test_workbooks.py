import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook, load_workbook

from liangpai.dossier.filled import filled_template
from liangpai.scoring.assessment import Figures
from liangpai.scoring.assessment import Unit as Scored
from liangpai.spreadsheets.template import write_template
from tests.people import Cast
from tests.results.stories import a_round, a_scheme
from tests.web.doors import as_, seen
from tests.web.reporting.pages import body, downloaded, sent, way

pytestmark = pytest.mark.django_db


def test_three_bad_cells_come_back_red_and_the_good_ones_are_saved(cast: Cast) -> None:
    story = a_round(cast)
    client = as_(cast, "sun")
    book = downloaded(story)
    sheet = book["本期数据"]
    sheet["C5"], sheet["D5"], sheet["E5"] = "九十五", "十二万左右", "88"
    book["上期数据"]["C5"] = "不详"
    text = seen(client.post(way(story, "upload/"), {"workbook": sent(book)}, follow=True))
    assert "本期数据!C5" in text and "本期数据!D5" in text and "上期数据!C5" in text
    assert (story.figure("I3").value, story.figure("I1").text) == (88.0, "九十五")
    address = text.split('href="/uploads/')[1].split('"')[0]
    back = load_workbook(io.BytesIO(body(client.get(f"/uploads/{address}"))))
    assert back["本期数据"]["C5"].fill.fgColor.rgb == "FFF4B8B0"
    assert back["本期数据"]["C5"].comment is not None and "问题清单" in back.sheetnames
    sheet = back["本期数据"]
    sheet["C5"], sheet["D5"], sheet["E5"], back["上期数据"]["C5"] = 95, 12.6, 88, 11
    text = seen(client.post(way(story, "upload/"), {"workbook": sent(back)}, follow=True))
    assert "已导入3个数，都是草稿，还没有报送" in text
    assert story.figure("I2").value == 12.6 and story.figure("I2", "2022").value == 11.0


def test_a_units_own_workbook_is_read_by_its_headings_and_remembered(cast: Cast) -> None:
    story = a_round(cast)
    book = Workbook()
    book.active.title = "台账"  # type: ignore[union-attr] # a new book has a sheet
    book.active.append(["单位名称", "村集体经营性收入（元）", "投资完成率（%）"])  # type: ignore[union-attr] # a new book has a sheet
    book.active.append(["枕河镇", 126000, 95.5])  # type: ignore[union-attr] # a new book has a sheet
    text = seen(as_(cast, "sun").post(way(story, "upload/"), {"workbook": sent(book)}, follow=True))
    assert "已记住" in text
    assert (story.figure("I2").value, story.figure("I1").value) == (12.6, 95.5)


def test_nothing_chosen_and_no_workbook_are_told(cast: Cast) -> None:
    story = a_round(cast)
    client = as_(cast, "sun")
    assert client.post(way(story, "upload/")).status_code == 422
    junk = SimpleUploadedFile("a.xlsx", b"not a workbook")
    assert client.post(way(story, "upload/"), {"workbook": junk}).status_code == 422


def test_the_office_takes_the_workbook_of_the_whole_district(cast: Cast, tmp_path: object) -> None:
    story = a_round(cast)
    units = (Scored(f"U{story.town}", "枕河镇", "镇"), Scored("U999", "没有的镇", "镇"))
    scheme = a_scheme()
    figures = Figures.of(units, [[95.0, 12.6, 88.0], [1.0, 2.0, 3.0]])
    path = tmp_path / "all.xlsx"  # type: ignore[operator] # a folder
    write_template(filled_template(scheme, figures), path)
    address = f"/rounds/{story.round.pk}/import/"
    upload = {"workbook": SimpleUploadedFile("all.xlsx", path.read_bytes())}
    assert as_(cast, "sun").post(address, upload).status_code == 403
    upload = {"workbook": SimpleUploadedFile("all.xlsx", path.read_bytes())}
    text = seen(as_(cast, "zhao").post(address, upload))
    assert "U999" in text and "写入3个数" in text
    assert story.figure("I2").value == 12.6


def test_a_workbook_too_long_for_a_page_is_sent_to_the_command(cast: Cast) -> None:
    story = a_round(cast)
    upload = {"workbook": SimpleUploadedFile("province.xlsx", b"\0" * (2 * 2**20 + 1))}
    answer = as_(cast, "zhao").post(f"/rounds/{story.round.pk}/import/", upload)
    assert answer.status_code == 422
    assert "liangpai import figures" in seen(answer)
    assert as_(cast, "sun").post(f"/rounds/{story.round.pk}/import/").status_code == 403


def test_the_workbook_of_all_units_is_for_who_sees_some(cast: Cast) -> None:
    story = a_round(cast)
    address = f"/rounds/{story.round.pk}/template/"
    names = [
        row[1].value
        for row in load_workbook(io.BytesIO(body(as_(cast, "zhao").get(address))))["本期数据"]["A5:B7"]
    ]
    assert names == ["乡村振兴专班", "枕河镇", "听松镇"]
    assert as_(cast, "zhou").get(address).status_code == 403


def test_an_upload_of_others_is_not_shown(cast: Cast, neighbours: Cast) -> None:
    story = a_round(cast)
    book = downloaded(story)
    book["本期数据"]["C5"] = "九十"
    answer = as_(cast, "sun").post(way(story, "upload/"), {"workbook": sent(book)})
    assert as_(cast, "zhou").get(answer["Location"]).status_code == 403
    assert as_(neighbours, "zhao").get(answer["Location"]).status_code == 404
