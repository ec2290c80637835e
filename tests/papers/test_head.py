"""The head follows the form: a document with a red line, a letter with double lines, or a bare title."""

from liangpai.papers.document import Paper
from tests.papers.look import of_style, part


def paper(**changes: object) -> Paper:
    return Paper(title=("关于", "甲的", "通报"), blocks=(), **changes)  # type: ignore[arg-type]


def test_a_document_has_its_name_number_and_red_line() -> None:
    xml = part(paper(letterhead="云岫区文件", number="云府〔2024〕3号"))
    assert 'w:before="1984"' in of_style(xml, "Letterhead")[0]  # 35 mm
    (number,) = of_style(xml, "Number")
    assert "云府〔2024〕3号" in number
    assert 'w:bottom w:val="single" w:sz="12" w:space="11" w:color="FF0000"' in number
    assert 'w:before="1158"' in number  # two empty lines


def test_a_letter_has_double_lines_and_its_number_on_the_right() -> None:
    xml = part(paper(form="letter", letterhead="云岫区指挥部"))
    assert 'w:y="1701"' in of_style(xml, "Letterhead")[0]  # 30 mm
    assert "thickThinSmallGap" in of_style(xml, "Letterhead")[0]
    assert 'w:jc w:val="right"' in of_style(xml, "Number")[0]


def test_without_a_letterhead_the_number_stands_under_the_title() -> None:
    xml = part(paper(mark="试算稿"))
    assert not of_style(xml, "Letterhead")
    marks = of_style(xml, "Mark")
    assert "（试算稿）" in marks[0]
    assert "×××〔　　〕　号" in marks[1]


def test_a_long_name_shrinks_to_one_line() -> None:
    xml = part(paper(letterhead="云岫区百千万工程指挥部办公室文件"))  # 16 characters on 442 pt
    assert 'w:sz w:val="54"' in of_style(xml, "Letterhead")[0]
    assert 'w:sz w:val="72"' in of_style(part(paper(letterhead="云岫区文件")), "Letterhead")[0]


def test_a_long_title_is_broken_between_phrases() -> None:
    phrases = ("云岫区百千万工程指挥部办公室", "关于", "2023年度", "考核评价结果的", "通报")
    (title,) = of_style(part(Paper(title=phrases, blocks=())), "Title")
    assert title.count("<w:br/>") == 1


def test_recipients_end_with_a_colon_and_an_empty_line_stands_for_none() -> None:
    assert "甲镇、乙镇：" in of_style(part(paper(recipients=("甲镇", "乙镇"))), "Recipients")[0]
    assert of_style(part(paper()), "Recipients") == []
    assert "<w:t " not in of_style(part(paper()), "Normal")[0]


def test_what_is_never_numbered_has_no_blank_for_a_number() -> None:
    assert "号" in part(paper())
    assert "号" not in part(paper(number=""))


def test_a_name_that_would_fill_the_line_to_its_last_point_is_set_smaller() -> None:
    (name,) = of_style(
        part(paper(letterhead="云岫区“百千万工程”指挥部")), "Letterhead"
    )  # 13 × 34 pt of 442.2
    assert 'w:sz w:val="66"' in name
