"""What a column takes, said in words for the guide, the entry hint and the refusal of a validation."""

from liangpai.spreadsheets.template.declaration import Column

_WORDS = {"date": "日期，如 2024-01-25", "code": "编码（文本，保留前面的 0）", "text": "文字"}
_SHARES = {"percent": "百分数，85% 填 85", "fraction": "小数，85% 填 0.85", None: "数字"}


def range_text(column: Column) -> str:
    """What may be entered into this column."""
    if column.kind == "choice":
        return f"从下拉列表选择（{len(column.choices)} 项）"
    if column.kind != "number":
        return _WORDS[column.kind]
    low = "" if column.minimum is None else f"不小于 {column.minimum:g}"
    high = "" if column.maximum is None else f"不大于 {column.maximum:g}"
    return "，".join(filter(None, (_SHARES[column.percent], low, high)))
