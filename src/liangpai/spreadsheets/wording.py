"""Every sentence this room says about a workbook: the rule and the way out, in Chinese and English."""

from dataclasses import dataclass

from liangpai.problems import Problem


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentences of one kind of problem, with gaps for the particulars."""

    zh: str
    en: str
    warning: bool = False


_FILE = {
    "not_a_workbook": Wording(
        "这不是能读的工作簿（.xlsx、.xls、.ods）。请在 Excel 或 WPS 中打开后另存为 .xlsx 再交。",
        "This is not a workbook that can be read (.xlsx, .xls, .ods). "
        "Open it in Excel or WPS and save it as .xlsx.",
    ),
    "encrypted": Wording(
        "工作簿设了打开密码。请去掉密码后另存再交。",
        "The workbook asks for a password. Remove the password, save it and hand it in again.",
    ),
    "file_too_large": Wording(
        "文件超过限度（{limit}）。请只保留要交的表，删除图片和多余的工作表。",
        "The file is larger than allowed ({limit}). "
        "Keep only the sheets asked for and delete pictures and other sheets.",
    ),
    "unsafe_archive": Wording(
        "文件内部结构不安全（{detail}），没有读取。请在 Excel 或 WPS 中新建工作簿，把内容复制过去再交。",
        "The inside of the file is not safe ({detail_en}); it was not read. "
        "Copy the contents into a new workbook in Excel or WPS.",
    ),
    "too_many_cells": Wording(
        "工作表占用的区域太大（{rows}行×{columns}列）。请删除数据之外的行和列，或复制到新工作表再交。",
        "The sheet takes up too large an area ({rows} rows × {columns} columns). "
        "Delete the rows and columns outside the data, or copy the data into a new sheet.",
    ),
    "unreadable": Wording(
        "文件已损坏，读不出来。请在 Excel 或 WPS 中打开、修复并另存为 .xlsx 再交。",
        "The file is damaged and cannot be read. Open and repair it in Excel or WPS and save it as .xlsx.",
    ),
}

_TEMPLATE = {
    "stamp_missing": Wording(
        "工作簿没有模板标识（“说明”表），只能按编码和标题对列。请尽量使用下载的模板。",
        "The workbook carries no template stamp (sheet 说明); columns were matched by code and title only. "
        "Use the downloaded template where you can.",
        warning=True,
    ),
    "wrong_stamp": Wording(
        "模板不符：{what}应为“{expected}”，文件中是“{found}”。请下载本方案本版本的模板重新填写。",
        "This is another template: {what} should be “{expected}”, the file says “{found}”. "
        "Download the template of this scheme and version and fill it in.",
    ),
    "sheet_missing": Wording(
        "缺少工作表“{sheet}”。请用模板填写，不要删除或改名工作表。",
        "The sheet “{sheet}” is missing. Use the template; do not delete or rename its sheets.",
    ),
    "sheet_hidden": Wording(
        "要读的工作表是隐藏的。请取消隐藏，看过内容后再交。",
        "A sheet to be read is hidden. Unhide it, look at its contents and hand it in again.",
    ),
    "sheet_ignored": Wording(
        "模板中没有这个工作表，没有读取。",
        "The template has no such sheet; it was not read.",
        warning=True,
    ),
    "header_missing": Wording(
        "前{rows}行里找不到表头。请保留模板的编码行和标题行。",
        "No header was found in the first {rows} rows. Keep the template's rows of codes and titles.",
    ),
    "column_missing": Wording(
        "缺少列“{heading}”（{column}）。请用模板补上这一列。",
        "The column “{heading}” ({column}) is missing. Restore it from the template.",
    ),
    "column_unknown": Wording(
        "模板中没有“{heading}”这一列。{hint}请核对指标编码，或删除这一列。",
        "The template has no column “{heading}”. {hint_en}Check the indicator's code or delete the column.",
    ),
    "column_duplicate": Wording(
        "列“{heading}”出现了两次（另见{other}）。请只保留一列。",
        "The column “{heading}” appears twice (see also {other}). Keep only one.",
    ),
    "header_changed": Wording(
        "编码“{column}”的标题应为“{expected}”，这里写的是“{found}”。请恢复标题和计量单位，并确认数据没有错列。",
        "The title of “{column}” should be “{expected}” but reads “{found}”. "
        "Restore title and unit of measure, and see that the figures stand in the right column.",
    ),
    "content_without_header": Wording(
        "这里有内容，但这一列没有表头。请删除，或移到有表头的列。",
        "There is content here but the column has no header. Delete it or move it under a header.",
    ),
}

_LAYOUT = {
    "merged_cells": Wording(
        "数据区有合并单元格（{area}）。请取消合并，每格各填各的数。",
        "Cells of the table are merged ({area}). Unmerge them and fill in each cell.",
    ),
    "row_hidden": Wording(
        "这一行被隐藏或筛选掉，但有内容。请取消隐藏和筛选，核对后再交。",
        "This row is hidden or filtered out but has content. Show it, check it and hand it in again.",
    ),
    "column_hidden": Wording(
        "这一列被隐藏，但有内容。请取消隐藏，核对后再交。",
        "This column is hidden but has content. Show it, check it and hand it in again.",
    ),
    "too_many_rows": Wording(
        "数据有{rows}行，最多{limit}行。请删除多余的行。",
        "There are {rows} rows of figures, at most {limit} are read. Delete the others.",
    ),
}

_KEYS = {
    "key_empty": Wording(
        "这一行有内容，但没有填“{heading}”。请填上，或清空这一行。",
        "This row has content but no “{heading}”. Fill it in or clear the row.",
    ),
    "key_unknown": Wording(
        "“{found}”不在名单中。{hint}请按模板名单填写“{heading}”。",
        "“{found}” is not on the list. {hint_en}Fill in “{heading}” as the template lists it.",
    ),
    "key_duplicate": Wording(
        "“{found}”重复，第一次在{other}。请只保留一行。",
        "“{found}” is there twice, first in {other}. Keep only one row.",
    ),
    "row_missing": Wording(
        "缺少“{key}”（{name}）这一行。没有数据也要保留这一行，数字格空着。",
        "The row of “{key}” ({name}) is missing. Keep the row even without figures and leave them empty.",
    ),
    "codes_mixed": Wording(
        "编码体系混用：“{found}”是{shape}，本列用的是{expected}。{hint}请统一用本列的编码。",
        "Code systems are mixed: “{found}” is {shape_en}, this column uses {expected_en}. "
        "{hint_en}Use one system of codes.",
    ),
    "code_as_number": Wording(
        "编码存成了数字，按文本“{read}”读取。请把这一列设为文本格式，以免丢失前面的 0。",
        "The code is stored as a number and was read as the text “{read}”. "
        "Format the column as text, so that leading zeros are kept.",
        warning=True,
    ),
    "prefilled_changed": Wording(
        "“{heading}”应为“{expected}”，这里是“{found}”。请恢复原样，并确认这一行没有错位。",
        "“{heading}” should be “{expected}” but reads “{found}”. "
        "Restore it and see that the row has not slipped.",
    ),
    "name_ambiguous": Wording(
        "名称“{found}”对应不止一个单位（{several}）。请在映射文件的 units 中写明编码，或改按编码对应。",
        "The name “{found}” fits more than one unit ({several}). "
        "Give its code under `units` of the mapping, or match by code.",
    ),
}

_VALUES = {
    "formula_unread": Wording(
        "公式没有算出的结果。请在 Excel 或 WPS 中打开、重新计算并保存，或直接填数。",
        "The formula has no stored result. Open the file in Excel or WPS, recalculate and save, "
        "or fill in the number.",
    ),
    "error_value": Wording(
        "单元格是错误值 {found}。请改正公式，或直接填数；没有数就空着。",
        "The cell holds the error {found}. Mend the formula or fill in the number; "
        "leave it empty if there is none.",
    ),
    "text_in_number": Wording(
        "本格应填数字，这里是“{found}”。{hint}请只填数字；没有数就空着。",
        "A number belongs here, the cell says “{found}”. {hint_en}"
        "Fill in the number alone; leave it empty if there is none.",
    ),
    "magnitude_in_number": Wording(
        "“{found}”带有数量级文字，看起来是 {seems}。请按本列的计量单位{unit}只填数字。",
        "“{found}” holds a word of magnitude and seems to mean {seems}. "
        "Fill in the number alone, in this column's unit of measure{unit_en}.",
    ),
    "number_as_text": Wording(
        "数字存成了文本“{found}”，按 {read} 读取。",
        "The number is stored as the text “{found}” and was read as {read}.",
        warning=True,
    ),
    "fullwidth_digits": Wording(
        "数字用了全角字符“{found}”，按 {read} 读取。请改用半角。",
        "The number is written in full-width characters “{found}” and was read as {read}. Use plain digits.",
        warning=True,
    ),
    "percent_sign": Wording(
        "单元格带百分号（显示为 {shown}），按本列口径读为 {read}。",
        "The cell carries a percent sign (it shows {shown}) and was read as {read} in this column.",
        warning=True,
    ),
    "percent_unexpected": Wording(
        "本列{unit}不是百分比，单元格却显示为 {shown}。请改为常规数字格式并核对数值。",
        "This column{unit_en} is no percentage, but the cell shows {shown}. "
        "Use a plain number format and check the figure.",
    ),
    "fraction_in_percent": Wording(
        "本列填百分数（85% 填 85），这里是 {found}，像是把 {seems} 填成了小数。"
        "请改填 {seems}；确实是 {found}% 的，写成“{found}%”。",
        "This column takes percentages (85 for 85%); {found} looks like {seems} entered as a fraction. "
        "Enter {seems}; if it really is {found}%, write “{found}%”.",
    ),
    "percent_in_fraction": Wording(
        "本列填小数（85% 填 0.85），这里是 {found}，像是填成了百分数。"
        "请改填 {seems}；确实是 {shown} 的，写成“{shown}”。",
        "This column takes fractions (0.85 for 85%); {found} looks like a percentage. "
        "Enter {seems}; if it really is {shown}, write “{shown}”.",
    ),
    "negative": Wording(
        "本列不能是负数，这里是 {found}。请核对。",
        "This column takes no negative numbers; this is {found}. Check it.",
    ),
    "out_of_range": Wording(
        "{found} 超出范围（{range}）。请核对数值和计量单位{unit}。",
        "{found} is outside the range ({range}). Check the figure and its unit of measure{unit_en}.",
    ),
    "date_in_number": Wording(
        "本格应填数字，这里是日期 {found}。请把格式改为数字并重新填写。",
        "A number belongs here, the cell is the date {found}. Set the format to number and enter it again.",
    ),
    "boolean_in_number": Wording(
        "本格应填数字，这里是 {found}。请填数字。",
        "A number belongs here, the cell says {found}. Enter the number.",
    ),
    "not_finite": Wording(
        "这个数太大，无法计算。请核对。",
        "This number is too large to calculate with. Check it.",
    ),
    "empty_required": Wording(
        "“{heading}”必填，这里空着。请填写。",
        "“{heading}” is required and empty here. Fill it in.",
    ),
    "choice_unknown": Wording(
        "“{found}”不在选项中（{choices}）。请从下拉列表中选择。",
        "“{found}” is none of the choices ({choices}). Choose from the list.",
    ),
    "number_in_date": Wording(
        "本格应填日期，这里是数字 {found}。{hint}请按 2024-01-25 的样子填写。",
        "A date belongs here, the cell is the number {found}. {hint_en}Write it like 2024-01-25.",
    ),
    "text_in_date": Wording(
        "“{found}”不是能识别的日期。请按 2024-01-25 或 2024年1月25日 的样子填写。",
        "“{found}” is not a date that can be read. Write it like 2024-01-25.",
    ),
    "spaces_trimmed": Wording(
        "“{read}”前后有空格，已去掉。",
        "There are blanks around “{read}”; they were removed.",
        warning=True,
    ),
}

_MAPPING = {
    "mapping_invalid": Wording(
        "映射文件的“{entry}”不对：{reason}。请按说明修改。",
        "The mapping's “{entry}” is wrong: {reason_en}. Mend it as the guide says.",
    ),
    "mapped_column_missing": Wording(
        "映射文件要的列“{heading}”（{column}）在表头行找不到。请核对映射文件的 columns。",
        "The column “{heading}” that the mapping names for {column} is not in the header row. "
        "Check `columns` of the mapping.",
    ),
    "mapped_column_ambiguous": Wording(
        "表头行有不止一列叫“{heading}”。请在映射文件中改用列字母。",
        "More than one column of the header row is called “{heading}”. "
        "Use the column's letter in the mapping.",
    ),
    "more": Wording(
        "同样的问题另有 {count} 处（{kind}），未逐一列出。",
        "The same problem again: {count} more ({kind}), not listed.",
    ),
}

WORDINGS: dict[str, Wording] = {**_FILE, **_TEMPLATE, **_LAYOUT, **_KEYS, **_VALUES, **_MAPPING}


def problem(code: str, place: str, /, **words: object) -> Problem:
    """The problem of this kind at this place, its gaps filled."""
    wording = WORDINGS[code]
    return Problem(
        code, place, wording.zh.format_map(words), wording.en.format_map(words), warning=wording.warning
    )
