"""How the pages of reporting call fields and columns."""

from liangpai.words import Words

ROUND = {
    "name": Words("名称", "Name"),
    "period": Words("周期", "Period"),
    "scheme": Words("方案", "Scheme"),
    "items": Words("数据项", "Data items"),
    "units": Words("填报单位", "Units asked"),
    "purpose": Words("用途", "Purpose"),
    "opens_on": Words("开始日期", "Opens on"),
    "due_on": Words("截止日期", "Due on"),
}
FIGURE = {
    "value": Words("更正后的数值", "The right value"),
    "reason": Words("原因", "Reason"),
    "need": Words("为什么需要这份佐证", "What the file is needed for"),
}
PROGRESS_HEADER = (
    Words("单位编码", "Code"),
    Words("单位", "Unit"),
    Words("类别", "Class"),
    Words("应报", "Asked"),
    Words("填报中", "Draft"),
    Words("退回", "Returned"),
    Words("待核验", "Submitted"),
    Words("核验通过", "Confirmed"),
)
CHANGES_HEADER = (
    Words("单位", "Unit"),
    Words("指标编码", "Item"),
    Words("周期", "Period"),
    Words("版本", "Version"),
    Words("数值", "Value"),
    Words("状态", "State"),
    Words("原因", "Reason"),
    Words("自报", "Self-reported"),
)
SOURCES = {
    "grid": Words("网页填报", "the grid"),
    "workbook": Words("表格导入", "a workbook"),
    "api": Words("接口", "the interface"),
    "held": Words("已有数据", "held already"),
    "survey": Words("满意度调查", "a survey"),
    "decision": Words("复核或查实决定", "a decision"),
}
KINDS = {"flash": Words("快报数", "flash figure"), "final": Words("核定数", "final figure")}
SHADES = {"draft": "", "submitted": "now", "returned": "bad", "confirmed": "good", "superseded": ""}
"""The shade of a state; its word carries the meaning."""
