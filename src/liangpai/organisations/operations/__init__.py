"""Writes of units, posts, task forces, code tables, accounts, tokens and the calendar.

Accounts, tokens and the calendar lie in the ground, below the ledger; what is done to them is recorded here.
"""

from liangpai.organisations.operations.accounts import (
    change_password,
    disable_account,
    found_account,
    set_password,
)
from liangpai.organisations.operations.calendar import clear_change, import_changes, set_change
from liangpai.organisations.operations.codes import (
    give_code,
    import_codes,
    read_code_table,
    region_rows,
)
from liangpai.organisations.operations.factors import note_factor, reset_factor
from liangpai.organisations.operations.founding import Founded, found_district, found_from_workbook
from liangpai.organisations.operations.posts import (
    abolish_post,
    appoint,
    delegate,
    dismiss,
    found_post,
)
from liangpai.organisations.operations.task_forces import join, leave, set_contact
from liangpai.organisations.operations.tokens import issue_token, revoke_token
from liangpai.organisations.operations.units import (
    abolish,
    adjust,
    change,
    found_unit,
    merge_units,
    rename,
    settle,
    start,
)
from liangpai.organisations.operations.workbook import read_district_workbook
from liangpai.organisations.registers import district_template

__all__ = [
    "Founded",
    "abolish",
    "abolish_post",
    "adjust",
    "appoint",
    "change",
    "change_password",
    "clear_change",
    "delegate",
    "disable_account",
    "dismiss",
    "district_template",
    "found_account",
    "found_district",
    "found_from_workbook",
    "found_post",
    "found_unit",
    "give_code",
    "import_changes",
    "import_codes",
    "issue_token",
    "join",
    "leave",
    "merge_units",
    "note_factor",
    "read_code_table",
    "read_district_workbook",
    "region_rows",
    "rename",
    "reset_factor",
    "revoke_token",
    "set_change",
    "set_contact",
    "set_password",
    "settle",
    "start",
]
