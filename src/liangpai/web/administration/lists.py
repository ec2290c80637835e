"""The rows of the registers as pages and exports show them, in the reader's language."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.http import FileResponse
from django.utils import timezone

from liangpai.access.roles import NAMES, Role
from liangpai.entrance.middleware import Visit
from liangpai.organisations.queries import (
    Held,
    Holder,
    PostLine,
    appointments,
    codes_of,
    names_of,
    responsible_of,
)
from liangpai.organisations.rules.imports import VERDICTS, Line
from liangpai.organisations.rules.kinds import KINDS
from liangpai.organisations.workflow import UNIT
from liangpai.spreadsheets.registers import register_sheet
from liangpai.spreadsheets.template import Table
from liangpai.web.administration.labels import role_words
from liangpai.web.attachments import workbook
from liangpai.words import Words

Row = dict[str, Any]


def export(visit: Visit, table: Table, rows: Sequence[Row], title: Words) -> FileResponse:
    """A register as a workbook to take away."""
    name = title.says(visit.lang)
    cells = [{code: value for code, value in row.items() if code != "link"} for row in rows]
    return workbook([register_sheet(table, cells, visit.lang, title=name)], name)


def unit_rows(visit: Visit, units: Sequence[Any], on: date) -> list[Row]:
    """Units with their codes, parent and who answers for them."""
    ids = [unit.pk for unit in units]
    codes = codes_of(visit.district, ids, on)
    parents = names_of(visit.district, {unit.parent_id for unit in units if unit.parent_id})
    people = responsible_of(visit.district, ids, on)
    return [
        {
            "link": unit.pk,
            "name": unit.name,
            "kind": KINDS[unit.kind].says(visit.lang) if unit.kind in KINDS else unit.kind,
            "parent": parents.get(unit.parent_id, ""),
            "class": unit.class_code,
            "tier": unit.tier,
            "nbs": codes.get(unit.pk, {}).get("NBS", ""),
            "mca": codes.get(unit.pk, {}).get("MCA", ""),
            "own": codes.get(unit.pk, {}).get("OWN", ""),
            "state": UNIT.label(unit.state, visit.lang),
            "since": unit.founded_on.isoformat(),
            "responsible": _names(people.get(unit.pk, [])),
        }
        for unit in units
    ]


def post_rows(visit: Visit, lines: Sequence[PostLine]) -> list[Row]:
    """Posts with who holds them and who acts in them."""
    return [
        {
            "link": line.post,
            "title": line.title,
            "unit": line.unit_name,
            "roles": role_words(line.roles, visit.lang),
            "is_head": _yes(line.is_head, visit),
            "holders": _names([holder for holder in line.holders if not holder.is_delegated]),
            "acting": _names([holder for holder in line.holders if holder.is_delegated]),
        }
        for line in lines
    ]


def held_rows(visit: Visit, held: Sequence[Held]) -> list[Row]:
    """Appointments and delegations with their dates."""
    acts = {True: Words("代理", "acting"), False: Words("任职", "holder")}
    return [
        {
            "link": one.appointment,
            "name": one.name,
            "title": one.title,
            "unit": one.unit_name,
            "manner": acts[one.is_delegated].says(visit.lang),
            "from": one.from_on.isoformat(),
            "to": one.to_on.isoformat() if one.to_on else "",
            "basis": one.basis,
        }
        for one in held
    ]


def account_rows(visit: Visit, accounts: Sequence[Any]) -> list[Row]:
    """Accounts with the posts of today and the last sign-in."""
    held: dict[int, list[str]] = {}
    ids = [account.pk for account in accounts]
    for one in appointments(visit.district, ids, on=visit.on) if ids else ():
        held.setdefault(one.account, []).append(f"{one.unit_name} {one.title}")
    open_, closed = Words("在用", "open"), Words("停用", "closed")
    return [
        {
            "link": account.pk,
            "username": account.username,
            "name": account.name,
            "posts": Words("；", "; ").says(visit.lang).join(held.get(account.pk, [])),
            "state": (open_ if account.is_active else closed).says(visit.lang),
            "last_login": _moment(account.last_login),
        }
        for account in accounts
    ]


def token_rows(visit: Visit, tokens: Sequence[Any]) -> list[Row]:
    """Client tokens; their secrets are not kept."""
    units = names_of(visit.district, {token.unit for token in tokens})
    return [
        {
            "link": token.pk,
            "name": token.name,
            "unit": units.get(token.unit, ""),
            "role": NAMES[Role(token.role)].says(visit.lang),
            "scopes": "、".join(token.scopes),
            "issued": _moment(token.issued_at),
            "expires": token.expires_on.isoformat(),
            "state": _token_state(token, visit.on).says(visit.lang),
        }
        for token in tokens
    ]


def report_rows(visit: Visit, lines: Sequence[Line]) -> list[Row]:
    """What an import makes of each row."""
    return [
        {
            "link": number,
            "code": line.row.code,
            "name": line.row.name,
            "resolved": line.resolved,
            "verdict": VERDICTS[line.verdict].says(visit.lang),
            "reason": line.reason.says(visit.lang),
            "place": line.row.place,
        }
        for number, line in enumerate(lines)
    ]


def _token_state(token: Any, on: date) -> Words:
    if token.revoked_at:
        return Words("已收回", "revoked")
    return Words("有效", "valid") if token.expires_on >= on else Words("已到期", "expired")


def _names(holders: Sequence[Holder]) -> str:
    return "、".join(holder.name for holder in holders)


def _yes(is_so: bool, visit: Visit) -> str:
    return Words("是", "yes").says(visit.lang) if is_so else ""


def _moment(at: datetime | None) -> str:
    return f"{timezone.localtime(at):%Y-%m-%d %H:%M}" if at else ""
