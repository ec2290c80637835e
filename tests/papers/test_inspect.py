"""Every departure from the standard is named; each rule is broken once here."""

import zipfile
from pathlib import Path

import pytest

from liangpai.papers.bulletin import BulletinFacts, bulletin
from liangpai.papers.document import Heading, Paper, Paragraph
from liangpai.papers.inspect import check_paper
from liangpai.papers.writer import write_paper


@pytest.fixture
def broken(tmp_path: Path, bulletin_facts: BulletinFacts):  # type: ignore[no-untyped-def]
    """Write the bulletin with one thing replaced in one part, and give the codes of the problems found."""

    def break_it(part: str, old: str, new: str) -> list[str]:
        good, bad = tmp_path / "good.docx", tmp_path / "bad.docx"
        write_paper(bulletin(bulletin_facts), good)
        with zipfile.ZipFile(good) as source, zipfile.ZipFile(bad, "w") as target:
            for name in source.namelist():
                content = source.read(name)
                if name == f"word/{part}":
                    assert old in content.decode(), "nothing to break"
                    content = content.decode().replace(old, new).encode()
                target.writestr(name, content)
        return sorted({problem.code for problem in check_paper(bad)})

    return break_it


@pytest.mark.parametrize(
    ("part", "old", "new", "code"),
    [
        ("document.xml", 'w:h="16838"', 'w:h="15840"', "page-size"),
        ("document.xml", 'w:top="2098"', 'w:top="1440"', "margin"),
        ("document.xml", 'w:left="1587" w:header', 'w:left="wide" w:header', "margin"),
        ("document.xml", 'w:linePitch="579"', 'w:linePitch="312"', "grid"),
        ("document.xml", "linesAndChars", "lines", "grid"),
        ("styles.xml", 'w:eastAsia="黑体"', 'w:eastAsia="宋体"', "font"),
        ("styles.xml", 'w:styleId="Heading2"', 'w:styleId="Other"', "font"),
        ("styles.xml", '<w:sz w:val="44"/>', '<w:sz w:val="32"/>', "font-size"),
        ("styles.xml", 'w:line="579" w:lineRule="exact"', 'w:line="240" w:lineRule="auto"', "line"),
        ("settings.xml", "<w:evenAndOddHeaders/>", "", "odd-even"),
        ("footerOdd.xml", " PAGE ", " DATE ", "page-number"),
        ("footerEven.xml", 'w:jc w:val="left"', 'w:jc w:val="right"', "page-number"),
        ("document.xml", '<w:footerReference w:type="even" r:id="rIdEven"/>', "", "page-number"),
        ("document.xml", "<w:tblHeader/>", "", "table-header"),
        ("document.xml", '<w:gridCol w:w="2268"/>', '<w:gridCol w:w="3268"/>', "table-width"),
        ("document.xml", ">三、亮牌情况<", ">三、<", "empty-heading"),
        ("document.xml", ">四、有关说明<", ">四、有关\u202e说明<", "control-character"),
    ],
)
def test_each_departure_is_named(broken, part: str, old: str, new: str, code: str) -> None:  # type: ignore[no-untyped-def]
    assert broken(part, old, new) == [f"papers.{code}"]


def test_a_paper_without_the_body_style_is_named(broken) -> None:  # type: ignore[no-untyped-def]
    assert broken("styles.xml", 'w:styleId="Normal"', 'w:styleId="Other"') == ["papers.font", "papers.line"]


@pytest.mark.parametrize(
    ("blocks", "place"),
    [
        ((Heading(1, "甲"), Heading(1, "乙"), Paragraph("文")), "一、甲"),
        ((Heading(1, "甲"), Heading(2, "乙"), Heading(1, "丙"), Paragraph("文")), "（一）乙"),
    ],
)
def test_a_heading_with_nothing_under_it_is_named(
    tmp_path: Path, blocks: tuple[Heading | Paragraph, ...], place: str
) -> None:
    write_paper(Paper(title=("通报",), blocks=blocks), tmp_path / "paper.docx")
    assert [(problem.code, problem.place) for problem in check_paper(tmp_path / "paper.docx")] == [
        ("papers.empty-section", place)
    ]


def test_what_is_no_document_is_named_and_not_raised(tmp_path: Path) -> None:
    (tmp_path / "not.docx").write_bytes(b"not a document")
    with zipfile.ZipFile(tmp_path / "empty.docx", "w") as archive:
        archive.writestr("a.txt", "a")
    for name in ("not.docx", "empty.docx", "absent.docx"):
        (problem,) = check_paper(tmp_path / name)
        assert problem.code == "papers.unreadable"
        assert problem.place == name
