"""How the pages of the catalogue call its fields and columns."""

from liangpai.words import Words

LABELS = {
    "code": Words("编码", "code"),
    "name": Words("名称", "name"),
    "keeper": Words("归口单位", "keeping unit"),
    "source": Words("数据来源", "source"),
    "definition": Words("口径", "definition"),
    "unit_of_measure": Words("计量单位", "unit of measure"),
    "valid_months": Words("有效期（月）", "valid for (months)"),
    "legal_basis": Words("依据", "legal basis"),
    "tolerance": Words("允许差异（%）", "tolerance (%)"),
    "line": Words("界线值", "line"),
    "scheme": Words("方案", "scheme"),
    "value": Words("采用的数值", "the value that stands"),
    "reason": Words("理由", "reason"),
}
ITEM_HEADER = (
    LABELS["code"],
    LABELS["name"],
    LABELS["unit_of_measure"],
    LABELS["keeper"],
    LABELS["source"],
    LABELS["valid_months"],
    Words("允许差异", "tolerance"),
    LABELS["line"],
    Words("状态", "state"),
    LABELS["definition"],
)
HELD_HEADER = (
    Words("单位", "unit"),
    Words("周期", "period"),
    Words("数值", "value"),
    LABELS["source"],
    Words("已确认", "confirmed"),
    Words("有效期至", "valid until"),
)
CONFLICT_HEADER = (
    Words("数据项", "item"),
    Words("单位", "unit"),
    Words("周期", "period"),
    Words("来源一", "first source"),
    Words("数值一", "first value"),
    Words("来源二", "second source"),
    Words("数值二", "second value"),
    Words("相对差异", "relative difference"),
    Words("跨越界线", "crosses the line"),
    Words("状态", "state"),
    Words("裁定值", "decided value"),
    Words("理由", "reason"),
)
