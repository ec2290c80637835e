"""One 提醒函 per unit to be warned: its sheet, how sure it is, and whether it stands when σ is doubled."""

from dataclasses import replace

import numpy as np
import pytest

from liangpai.dossier.letters import reminders_of
from liangpai.papers.document import Paragraph, Table
from liangpai.scoring.assessment import Adjustment, assess


def text(paper):
    return "\n".join(block.lead + block.text for block in paper.blocks if isinstance(block, Paragraph))


def tables(paper):
    return [block for block in paper.blocks if isinstance(block, Table)]


@pytest.fixture(scope="module")
def papers(yunxiu):
    return reminders_of(yunxiu.made.assessment, "sha256:ab")


def test_every_unit_to_be_warned_has_one(papers):
    assert set(papers) == {"YXJ4", "YXT05", "YXT04"}


def test_a_rank_trigger_states_its_certainty_and_the_doubled_error(papers):
    told = text(papers["YXJ4"])
    assert "街道4个单位中，你单位得分71.61分，列第4名" in told
    assert "次复算中" in told and "仍居末位，概率" in told
    assert "测量误差加倍后重新复算，概率" in told


def test_the_sheet_sums_to_the_score_and_shows_every_indicator_of_the_class(papers, yunxiu):
    found = yunxiu.made.assessment
    sheet = tables(papers["YXJ4"])[0]
    concerned = [item.name for item in found.scheme.indicators if item.weights.get("街道")]
    assert [row[0] for row in sheet.rows][: len(concerned)] == concerned
    assert sheet.rows[-1][0] == "合计" and sheet.rows[-1][4] == "71.61"


def test_a_record_trigger_states_the_record_and_its_paper(papers):
    told = text(papers["YXT04"])
    assert "事实记录：" in told and "逾期率0." in told and "系统台账" in told
    assert "概率" not in told


def test_a_repetition_states_no_record_of_its_own(papers):
    assert "事实记录" not in text(papers["YXT05"])


def _changed(yunxiu, **rule):
    """荷风街道 with one figure missing, an addition and a deduction, and its rule changed."""
    found = yunxiu.made.assessment
    row, column = found.row_of("YXJ4"), found.scheme.indicator_codes.index("A3")
    now = found.figures.now.copy()
    now[row, column] = np.nan
    given = (Adjustment("YXJ4", "adopted", 1, "文3号"), Adjustment("YXJ4", "untrue", 1, "文4号"))
    (last,) = (item.rule for item in found.decisions if item.unit == "YXJ4")
    rules = tuple(replace(one, **rule) if one.code == last else one for one in found.scheme.card_rules)
    scheme = replace(found.scheme, card_rules=rules, fictional=False, contact="")
    figures = replace(found.figures, now=now, adjustments=given)
    return reminders_of(assess(scheme, figures, runs=400), "")["YXJ4"]


def test_a_floor_trigger_says_how_often_the_score_is_under_it(yunxiu):
    assert "仍居90分以下，概率大于0.999" in text(_changed(yunxiu, trigger="floor", floor=90.0))


def test_additions_deductions_and_missing_figures_are_lines_of_the_sheet(yunxiu):
    paper = _changed(yunxiu)
    rows = {row[0]: row for row in tables(paper)[0].rows}
    assert float(rows["加分"][4]) > 0 > float(rows["减分"][4])
    assert rows["重点项目投产率"][1] == "缺报"
    assert paper.mark == ""
    assert "（待填）" in text(paper)


def test_the_basis_of_the_rule_comes_before_that_of_the_scheme(yunxiu):
    assert text(_changed(yunxiu, basis="云岫〔2024〕1号")).startswith("根据云岫〔2024〕1号，")
    assert text(_changed(yunxiu, basis="")).startswith("根据《云岫区实施")
