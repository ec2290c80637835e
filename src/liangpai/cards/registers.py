"""The register of plan and actual series that lamps are lit by, declared once for its template."""

from liangpai.cards.rules.ruleset import LampRule
from liangpai.spreadsheets.registers import register_template
from liangpai.spreadsheets.template import Column, Table, Template

MONTHS = range(1, 13)
SHEET = "进度序列"
NOTE = "自1月起的累计数；到报送月为止，其后留空"


def series_table(units: tuple[str, ...], lamps: tuple[LampRule, ...]) -> Table:
    """A row per project: whose, by which lamp, its annual plan, cumulative schedule and actual by month."""
    return Table(
        SHEET,
        (
            Column("no", "编号", kind="text", required=True, title_en="No.", hint="每个项目一行，编号不重复"),
            Column("unit", "单位", kind="choice", choices=units, required=True, title_en="Unit", width=18),
            Column(
                "lamp",
                "进度灯",
                kind="choice",
                choices=tuple(lamp.name for lamp in lamps),
                required=True,
                title_en="Lamp",
                width=22,
            ),
            Column("project", "项目", kind="text", required=True, title_en="Project", width=28),
            Column("plan", "年度计划", required=True, minimum=0, title_en="Annual plan"),
            *_months("schedule", "计划累计", "schedule"),
            *_months("actual", "完成累计", "actual"),
            *_months("last_year", "上年累计", "last year"),
            Column("growth_plan", "计划增速", percent="fraction", title_en="Planned growth"),
            Column("growth_average", "平均增速", percent="fraction", title_en="Average growth"),
            Column("months_unentered", "开工后未入统（月）", minimum=0, title_en="Months without entry"),
            Column("reason", "正当理由", kind="text", title_en="Accepted reason", width=30),
        ),
        hint="每行一个项目；计划累计填满12个月，完成累计填到报送月为止。浅黄色格填写。",
        spare_rows=200,
    )


def series_template(units: tuple[str, ...], lamps: tuple[LampRule, ...]) -> Template:
    """The template in which series are handed in for the lamps of a rule set."""
    return register_template(
        series_table(units, lamps), kind="series/1", subject="series", title="进度序列填报表"
    )


def _months(code: str, title: str, title_en: str) -> list[Column]:
    return [
        Column(f"{code}_{month}", f"{month}月{title}", title_en=f"{title_en} {month}", note=NOTE)
        for month in MONTHS
    ]
