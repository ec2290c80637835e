"""The workbook of a round as a declaration: one sheet a period, a row for each unit, a column for each item."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from liangpai.dossier.template import BASE, NOW
from liangpai.results.rules.asking import Ask, Form
from liangpai.spreadsheets.template import Column, Table, Template, TemplateStamp
from liangpai.spreadsheets.template.declaration import Prefill


class Given(NamedTuple):
    """A figure that stands in the workbook when it is handed out; locked where it is not asked."""

    unit: str
    item: str
    period: str
    value: float
    is_locked: bool


def template(
    *,
    name: str,
    stamp: tuple[str, str],
    form: Form,
    units: Sequence[tuple[str, str, str]],
    given: Iterable[Given],
) -> Template:
    """The workbook that asks some units for the figures of a round.

    Args:
        name: the round's name.
        stamp: the round's id and period; a workbook of another round is refused.
        form: what is asked.
        units: code, name and class of each unit, in the order of the rows.
        given: what is filled in already.
    """
    there = list(given)
    asks = [ask for ask in form.asks if any(ask.concerns(class_code) for _, _, class_code in units)]
    tables = [_table(name, (NOW, form.period), asks, units, there)]
    back = [ask for ask in asks if ask.looks_back]
    if form.base_period and back:
        tables.append(_table(name, (BASE, form.base_period), back, units, there))
    return Template(
        title=name,
        stamp=TemplateStamp("liangpai", "round/1", f"round-{stamp[0]}", stamp[1], ""),
        tables=tuple(tables),
        notes=(
            "灰色格是已有数据或与本单位无关的指标，已锁定，不要求填报；浅黄色格请填写。",
            "只填数字，计量单位写在表头；空格表示暂缺，不会清除已填的数据。",
            "上传后，有问题的格会标红并写明原因，改好后可以再传；没有问题的数据先行保存。",
        ),
    )


def _table(
    name: str,
    period: tuple[str, str],
    asks: Sequence[Ask],
    units: Sequence[tuple[str, str, str]],
    given: Sequence[Given],
) -> Table:
    sheet, of = period
    cells = {(one.unit, one.item): one for one in given if one.period == of}
    unasked = {
        (code, ask.code) for code, _, class_code in units for ask in asks if not ask.concerns(class_code)
    }
    rows: list[dict[str, Prefill]] = [
        {
            "unit": code,
            "name": title,
            **{ask.code: one.value for ask in asks if (one := cells.get((code, ask.code)))},
        }
        for code, title, _ in units
    ]
    return Table(
        sheet,
        (
            Column("unit", "单位编码", kind="code", required=True, width=16),
            Column("name", "单位名称", kind="text", width=20),
            *(_column(ask) for ask in asks),
        ),
        tuple(rows),
        fixed_rows=True,
        title=f"{name}：{sheet}（{of}）",
        name_column="name",
        optional=sheet == BASE,
        locked=frozenset({place for place, one in cells.items() if one.is_locked} | unasked),
    )


def _column(ask: Ask) -> Column:
    note = "；".join(filter(None, (ask.definition, f"来源：{ask.source}" if ask.source else "")))
    return Column(
        ask.code,
        ask.name,
        ask.unit_of_measure,
        percent="percent" if ask.is_percent else None,
        note=note,
    )
