from decimal import Decimal

from liangpai.reports.rules.binding import Fact
from liangpai.reports.rules.writing import (
    LONGEST_BODY,
    Line,
    begun_wrong,
    body_wrong,
    drafted,
    lines,
    unbound,
)

FACT = Fact("promise.kept", "已兑现承诺", Decimal(8), "项", "承诺台账", "2023年度")


def test_headings_and_paragraphs_are_told_apart() -> None:
    assert lines("# 一\n\n## 二\n 正文 \n#\n") == [Line(1, "一"), Line(2, "二"), Line(0, "正文")]


def test_a_draft_tells_the_confirmed_figures_and_nothing_else() -> None:
    text = drafted([FACT], "summary")
    assert "# 承诺兑现情况\n已兑现承诺{{promise.kept}}。" in text and "督办" not in text
    assert unbound(text, {FACT.code: FACT}) is None
    assert "工作安排表" in drafted([FACT], "plan")


def test_what_is_missing_or_unbound_is_refused() -> None:
    assert body_wrong(" ") and body_wrong("长" * (LONGEST_BODY + 1)) and body_wrong("正文") is None
    assert begun_wrong("poem", "year", 2024) and begun_wrong("plan", "q1", 1999)
    assert begun_wrong("plan", "year", 2024) is None
    refusal = unbound("{{a.b}}", {})
    assert refusal and "a.b" in refusal.words.zh
