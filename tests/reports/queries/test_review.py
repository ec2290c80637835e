from pathlib import Path

import pytest

from liangpai.papers.inspect import check_paper
from liangpai.papers.reading import lines_of
from liangpai.papers.writer import write_paper
from liangpai.reports import operations as ops
from liangpai.reports.queries import line, paper_of, reviewed
from tests.people import AT, ON, Cast
from tests.reports.queries.test_facts import villages_held
from tests.reports.written import a_line, a_report, again, issued, written

pytestmark = pytest.mark.django_db
OLD = "坚持以人民为中心的发展思想，聚焦镇村短板，全年办成民生实事36件，群众满意度持续提升。"


def test_a_number_that_differs_from_the_registry_is_found(cast: Cast) -> None:
    villages_held(cast)
    told = reviewed(written(cast, a_report(cast), "# 成效\n典型村达到32个，确认数为{{item.C1}}。"), ON)
    assert [(one.said, one.fact.said) for one in told.differences] == [("32", "31个")]
    assert "".join(one.text for one in told.lines[1][1]) == "典型村达到32个，确认数为31个。"
    assert [one.code for one in told.sources] == ["item.C1"]


def test_a_paragraph_of_last_year_is_found(cast: Cast) -> None:
    written(cast, a_report(cast, year=2022), OLD)
    told = reviewed(written(cast, a_report(cast), OLD.replace("36", "41")), ON)
    assert [one.is_equal for one in told.copied] == [True]


def test_last_years_plan_is_told_and_the_report_is_a_paper_of_the_standard(
    cast: Cast, tmp_path: Path
) -> None:
    villages_held(cast)
    last = a_report(cast, kind="plan", year=2023)
    rows = [a_line(cast, last, f"事项{at}") for at in range(48)]
    issued(cast, again(last))
    for row in rows[:41]:
        ops.mark(line=line(cast.district, row.pk), is_done=True, actor=cast.zhao, at=AT)
    plan = a_report(cast, kind="plan", year=2024)
    assert reviewed(plan, ON).before == (41, 48)
    path = tmp_path / "plan.docx"
    for one in (again(last), issued(cast, a_report(cast))):
        write_paper(paper_of(one, ON), path)
        assert check_paper(path) == []
    text = "\n".join(lines_of(path.read_bytes()) or ())
    assert "典型村31个〔1〕" in text and "计划完成率85.4%〔4〕" in text and "典型培育专班" in text
