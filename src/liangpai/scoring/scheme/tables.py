"""The scheme as flat tables with Chinese headers, the form an office edits in Excel; lossless both ways."""

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any, get_args, get_type_hints

import yaml

from liangpai.problems import Problem, Rejected
from liangpai.scoring.scheme.document import from_document, to_document
from liangpai.scoring.scheme.model import Scheme
from liangpai.scoring.scheme.unfolding import refuse_unfolding

Row = dict[str, Any]
Tables = dict[str, list[Row]]

SETTINGS = "方案"
LISTS = {
    "classes": "类别",
    "tiers": "层级",
    "areas": "一级指标",
    "indicators": "指标",
    "grades": "等次",
    "adjustments": "加减分",
    "vetoes": "否决",
    "rewards": "奖励",
    "card_kinds": "牌种",
    "card_rules": "亮牌规则",
}
HEADERS = {
    "code": "编码",
    "name": "名称",
    "weights": "分值",
    "parent": "上级",
    "method": "方法",
    "area": "所属",
    "scoring": "计分",
    "unit": "计量单位",
    "definition": "口径",
    "direction": "方向",
    "source": "数据来源",
    "duty": "职责清单",
    "subjective": "主观",
    "growth": "增长",
    "places": "进位",
    "missing": "缺报",
    "error": "误差",
    "season_end": "季节截止",
    "record": "记录项",
    "level": "水平",
    "floor": "分数线",
    "share": "比例",
    "at_least_one": "至少一个",
    "kind": "种类",
    "points": "每件分值",
    "basis": "依据",
    "cap": "上限",
    "cap_grade": "最高等次",
    "grade": "等次",
    "tiers": "适用层级",
    "money": "资金（万元）",
    "land": "用地（亩）",
    "polarity": "性质",
    "shape": "形状",
    "colour": "颜色",
    "public": "公开范围",
    "card": "牌",
    "trigger": "触发",
    "classes": "适用类别",
    "at_least": "至少名额",
    "when": "条件",
    "repeats": "重复的牌",
    "times": "次数",
}
_LEVEL_OF = {"card_kinds": {"level": "级别"}}
_RECORDS = {key: get_args(hint)[0] for key, hint in get_type_hints(Scheme).items() if key in LISTS}


def to_tables(scheme: Scheme) -> Tables:
    """One table per list of the scheme plus 方案 (item, value); weights become a column per class (``分值:镇``)."""
    document = to_document(scheme)
    classes = [item.code for item in scheme.classes]
    settings = [{"项目": key, "内容": _cell(value)} for key, value in document.items() if key not in LISTS]
    tables: Tables = {SETTINGS: settings}
    for key, sheet in LISTS.items():
        rows = document.get(key, [])
        tables[sheet] = _rows(rows, key, classes)
    return tables


def _rows(records: Sequence[Mapping[str, Any]], key: str, classes: Sequence[str]) -> list[Row]:
    fields = [name for name in _fields(key) if any(name in record for record in records)]
    rows = []
    for record in records:
        row: Row = {}
        for name in fields:
            if name == "weights":
                weights = record.get("weights", {})
                row |= {f"{_header(key, name)}:{code}": weights.get(code) for code in classes}
            else:
                row[_header(key, name)] = _cell(record.get(name))
        rows.append(row)
    return rows


def _fields(key: str) -> list[str]:
    return [spec.name for spec in dataclasses.fields(_RECORDS[key])]


def _header(key: str, name: str) -> str:
    return _LEVEL_OF.get(key, {}).get(name, HEADERS[name])


def _cell(value: Any) -> Any:
    """A scalar stays itself; a list or mapping becomes one line of YAML without its outer brackets' noise."""
    if isinstance(value, dict | list):
        return yaml.safe_dump(
            value, default_flow_style=True, allow_unicode=True, sort_keys=False, width=10_000
        ).strip()
    return value


def from_tables(tables: Mapping[str, Sequence[Mapping[str, Any]]]) -> Scheme:
    """Build a scheme from its tables.

    Raises:
        Rejected: a missing 方案 sheet, an unknown column or a cell that cannot be read, named by sheet and row.
    """
    problems: list[Problem] = []
    if SETTINGS not in tables:
        raise Rejected(
            [
                Problem(
                    "scheme.sheet_missing",
                    SETTINGS,
                    f"没有“{SETTINGS}”工作表：这不是考核方案工作簿",
                    f"there is no sheet '{SETTINGS}': this is not a scheme workbook",
                )
            ]
        )
    document: dict[str, Any] = {}
    for number, row in enumerate(tables[SETTINGS], 2):
        if row.get("项目"):
            key, content = str(row["项目"]), row.get("内容")
            text = get_type_hints(Scheme).get(key) is str
            document[key] = content if text else _parsed(content, f"{SETTINGS}!B{number}", problems)
    for key, sheet in LISTS.items():
        if sheet in tables:
            document[key] = [
                _record(key, row, f"{sheet}!第{number}行", problems)
                for number, row in enumerate(tables[sheet], 2)
            ]
    if problems:
        raise Rejected(problems)
    return from_document(document)


def _is_text(record: type, name: str) -> bool:
    return get_type_hints(record)[name] is str


def _record(key: str, row: Mapping[str, Any], place: str, problems: list[Problem]) -> dict[str, Any]:
    names = {_header(key, name): name for name in _fields(key)}
    record: dict[str, Any] = {}
    for header, value in row.items():
        if value is None:
            continue
        title, _, class_code = str(header).partition(":")
        name = names.get(title)
        if name is None:
            problems.append(
                Problem(
                    "scheme.column_unknown",
                    f"{place}·{header}",
                    f"不认识这一列；可用的有：{'、'.join(names)}",
                    f"unknown column; known: {', '.join(names)}",
                )
            )
        elif name == "weights":
            record.setdefault("weights", {})[class_code] = value
        else:
            text = _is_text(_RECORDS[key], name)
            record[name] = value if text else _parsed(value, f"{place}·{header}", problems)
    if "weights" in names.values():
        record.setdefault("weights", {})
    return record


def _parsed(value: Any, place: str, problems: list[Problem]) -> Any:
    if not isinstance(value, str) or not value.startswith(("{", "[")):
        return value
    try:
        refuse_unfolding(value, yaml.SafeLoader)
        return yaml.safe_load(value)
    except yaml.YAMLError:
        problems.append(
            Problem(
                "scheme.cell_unreadable",
                place,
                "读不懂这一格：应写成 {键: 值, 键: 值} 或 [值, 值]",
                "cannot read this cell: write {key: value, key: value} or [value, value]",
            )
        )
        return None
