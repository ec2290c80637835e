import pytest

from tests.people import Cast
from tests.reports.queries.test_facts import villages_held
from tests.reports.written import a_line, a_report, written
from tests.web.doors import as_, seen, table

pytestmark = pytest.mark.django_db
OLD = "坚持以人民为中心的发展思想，聚焦镇村短板，全年办成民生实事36件，群众满意度持续提升。"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_report_shows_its_figures_their_sources_and_what_to_look_at(at_its_day: Cast, lang: str) -> None:
    villages_held(at_its_day)
    written(at_its_day, a_report(at_its_day, year=2022), OLD)
    a_line(at_its_day, a_report(at_its_day, kind="plan", year=2022))
    row = written(at_its_day, a_report(at_its_day), f"# 成效\n典型村32个，确认{{{{item.C1}}}}。\n{OLD}")
    text = seen(as_(at_its_day, "zhao", lang).get(f"/reports/{row.pk}/"))
    assert "<mark>32</mark>" in text and "31个" in text and "典型培育专班" in text
    assert {"zh": "除数字外与上年相同", "en": "the same as last year"}[lang] in text
    assert {"zh": "1项中完成0项", "en": "0 of 1 lines done"}[lang] in text


def test_lists_are_narrowed_and_units_begin_their_own(at_its_day: Cast) -> None:
    a_report(at_its_day)
    assert "指挥部办公室2023年工作总结" in seen(
        as_(at_its_day, "zhao").get("/reports/?year=2023&kind=summary")
    )
    text = seen(as_(at_its_day, "sun").get("/reports/"))
    assert "没有总结或计划" in text and "枕河镇</option>" in text and "听松镇</option>" not in text


def test_ac_8_2_a_report_is_handed_out_as_a_paper(at_its_day: Cast) -> None:
    row = a_report(at_its_day)
    assert b"".join(as_(at_its_day, "zhao").get(f"/reports/{row.pk}/paper/")).startswith(b"PK")


def test_reports_and_the_lines_of_plans_are_taken_away(at_its_day: Cast) -> None:
    a_report(at_its_day)
    line = a_line(at_its_day, a_report(at_its_day, kind="plan", year=2024))
    client = as_(at_its_day, "zhao")
    assert len(table(client.get("/reports/export/"), "总结和计划")) == 2
    (told,) = table(client.get("/reports/export/"), "计划事项")
    assert (told["事项"], told["状态"]) == (line.text, "在办")
    assert table(client.get("/reports/export/?kind=summary"), "计划事项") == []
