"""Real charts."""

import zipfile
from pathlib import Path

import pytest

from liangpai.spreadsheets.results import Chart, ResultColumn, Sheet, write_results
from liangpai.spreadsheets.results.charts import is_short
from liangpai.spreadsheets.results.declaration import ChartKind

COLUMNS = (ResultColumn("单位"), ResultColumn("得分"), ResultColumn("概率"))
ROWS = [("甲'镇", 1.5, 0.5), ("乙镇", 2.5, None), ("丙镇", 3.5, float("nan"))]


def _chart(path: Path, chart: Chart, rows: list[tuple[str, float, float | None]] = ROWS) -> str:
    write_results(path, [Sheet("名'次", "题", COLUMNS, rows, charts=(chart,))])
    with zipfile.ZipFile(path) as archive:
        return archive.read("xl/charts/chart1.xml").decode()


@pytest.mark.parametrize(
    ("kind", "element"),
    [
        ("bar", '<c:barDir val="bar"/>'),
        ("column", '<c:barDir val="col"/>'),
        ("stacked_bar", '<c:grouping val="stacked"/>'),
        ("stacked_column", '<c:overlap val="100"/>'),
        ("line", "<c:lineChart>"),
        ("scatter", "<c:scatterChart>"),
    ],
)
def test_each_kind_of_chart_is_that_kind(tmp_path: Path, kind: ChartKind, element: str) -> None:
    xml = _chart(
        tmp_path / "a.xlsx", Chart(kind, "图", "单位", ("得分", "概率"), labels=True, number_format="0.0")
    )
    assert element in xml
    assert xml.count("<c:ser>") == 2
    assert "<c:legendPos" in xml


def test_viewers_that_do_not_recalculate_find_the_figures_in_the_chart(tmp_path: Path) -> None:
    xml = _chart(tmp_path / "a.xlsx", Chart("column", "图", "单位", ("得分",), labels=True))
    assert "<c:v>甲'镇</c:v>" in xml
    assert "<c:v>2.5</c:v>" in xml
    assert "'名''次'!$B$3:$B$5" in xml
    assert "<c:legend>" not in xml


def test_a_chart_may_show_the_first_rows_and_keep_its_scale(tmp_path: Path) -> None:
    chart = Chart(
        "bar", "图", "单位", ("得分",), rows=2, minimum=0, maximum=100, x_title="单位", y_title="分"
    )
    xml = _chart(tmp_path / "a.xlsx", chart)
    assert "$B$3:$B$4" in xml
    assert '<c:max val="100"/>' in xml
    assert '<c:orientation val="maxMin"/>' in xml


def test_points_may_carry_names(tmp_path: Path) -> None:
    xml = _chart(tmp_path / "a.xlsx", Chart("scatter", "图", "得分", ("概率",), names="单位"))
    assert "'名''次'!$A$3" in xml


def test_charts_stand_beside_a_long_table(tmp_path: Path) -> None:
    rows: list[tuple[str, float, float | None]] = [(f"u{n}", float(n), 0.5) for n in range(100)]
    sheet = Sheet("表", "题", COLUMNS, rows, charts=(Chart("bar", "图", "单位", ("得分",)),))
    assert not is_short(sheet)
    write_results(tmp_path / "a.xlsx", [sheet])
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        drawing = archive.read("xl/drawings/drawing1.xml").decode()
    assert "<xdr:from><xdr:col>4</xdr:col>" in drawing
