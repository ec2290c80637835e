"""Templates: what a workbook asks for, and the workbook that asks it."""

from liangpai.spreadsheets.template.declaration import (
    CHOICES_SHEET,
    ERRORS_SHEET,
    GUIDE_SHEET,
    RESERVED_SHEETS,
    Column,
    Share,
    Table,
    Template,
    TemplateStamp,
)
from liangpai.spreadsheets.template.writing import write_template

__all__ = [
    "CHOICES_SHEET",
    "ERRORS_SHEET",
    "GUIDE_SHEET",
    "RESERVED_SHEETS",
    "Column",
    "Share",
    "Table",
    "Template",
    "TemplateStamp",
    "write_template",
]
