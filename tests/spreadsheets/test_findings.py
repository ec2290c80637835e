"""The collection of problems."""

from liangpai.spreadsheets.findings import MOST_OF_A_KIND, Findings
from liangpai.spreadsheets.opening import Grid


def test_repeats_beyond_the_limit_are_counted_and_still_stop_the_work() -> None:
    findings, grid = Findings(), Grid("甲", ())
    for row in range(MOST_OF_A_KIND + 7):
        findings.at("not_finite", grid, row, 0)
        findings.at("number_as_text", grid, row, 1, found="1", read="1")
    problems = findings.problems()
    assert len(problems) == 2 * MOST_OF_A_KIND + 2
    rest = [problem for problem in problems if problem.place == "甲"]
    assert [(problem.code, problem.warning) for problem in rest] == [
        ("not_finite", False),
        ("number_as_text", True),
    ]
    assert all("7" in problem.zh for problem in rest)


def test_problems_come_in_the_order_of_sheets_and_cells_also_when_read_across() -> None:
    findings = Findings()
    first, second = Grid("甲", ()), Grid("乙", (), is_turned=True)
    findings.on("header_missing", "甲", rows=20)
    findings.at("not_finite", first, 3, 0)
    findings.at("not_finite", second, 0, 5)
    findings.at("not_finite", second, 1, 2)
    findings.at("not_finite", first, 1, 9)
    assert [p.place for p in findings.problems()] == ["甲", "甲!J2", "甲!A4", "乙!B3", "乙!A6"]
