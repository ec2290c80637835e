"""Accounts: the list with its report of those nobody uses, one account, founding, closing, a new password."""

from typing import Any

from django.db.models import QuerySet
from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access import queries as access
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.rules import is_stale
from liangpai.entrance.middleware import Visit
from liangpai.organisations import operations as ops
from liangpai.organisations.queries import appointments, stale_accounts
from liangpai.organisations.registers import ACCOUNTS, APPOINTMENTS
from liangpai.refusal import absent
from liangpai.web.administration.labels import LABELS
from liangpai.web.administration.lists import account_rows, export, held_rows
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done, paged
from liangpai.web.pages import page
from liangpai.words import Words


@asks("account.view")
def account_list(visit: Visit) -> HttpResponse:
    """Every account, or those that nobody has used for 90 days."""
    permit("account.view", visit.actor, Thing(visit.district))
    stale = stale_accounts(visit.district, visit.at)
    rows = paged(visit, _chosen(visit, stale))
    shown = {
        "table": ACCOUNTS,
        "rows": rows,
        "lines": account_rows(visit, list(rows)),
        "stale": stale.count(),
        "thing": Thing(visit.district),
        "labels": LABELS,
        "query": "&stale=1" if visit.GET.get("stale") else "",
    }
    return page(visit, "administration/accounts.html", shown)


@asks("account.view")
def account_export(visit: Visit) -> FileResponse:
    """The same accounts as a workbook."""
    permit("account.view", visit.actor, Thing(visit.district))
    rows = account_rows(visit, list(_chosen(visit, stale_accounts(visit.district, visit.at))))
    return export(visit, ACCOUNTS, rows, Words("账号", "Accounts"))


@asks("account.view")
def account_page(visit: Visit, account_id: int) -> HttpResponse:
    """One account with its posts."""
    permit("account.view", visit.actor, Thing(visit.district))
    account = access.account(visit.district, account_id)
    if account is None:
        raise absent(Words("账号", "account"))
    shown = {
        "account": account,
        "thing": Thing(visit.district),
        "table": APPOINTMENTS,
        "lines": held_rows(visit, appointments(visit.district, [account_id])),
        "is_stale": account.is_active and is_stale(account.last_login, account.created_at, visit.at),
        "labels": LABELS,
    }
    return page(visit, "administration/account.html", shown)


@asks("account.found")
@require_POST
def found(visit: Visit) -> HttpResponse:
    """Found an account."""
    asked = Asked(visit.POST, LABELS)
    made = ops.found_account(
        district=visit.district,
        username=asked.text("username", 60),
        name=asked.text("person", 60),
        email=asked.text("email", 200),
        password=visit.POST.get("password", ""),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("账号已开立", "the account is founded"), "account-page", made.pk)


@asks("account.disable")
@require_POST
def disable(visit: Visit, account_id: int) -> HttpResponse:
    """Close an account."""
    ops.disable_account(
        district=visit.district,
        account=account_id,
        reason=Asked(visit.POST, LABELS).text("reason", 120),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("账号已停用", "the account is closed"), "account-page", account_id)


@asks("account.found")
@require_POST
def set_password(visit: Visit, account_id: int) -> HttpResponse:
    """Give somebody a new password."""
    ops.set_password(
        district=visit.district,
        account=account_id,
        password=visit.POST.get("password", ""),
        actor=visit.actor,
        at=visit.at,
    )
    words = Words(
        "密码已重设，本人下次登录须更改",
        "the password is set; it must be changed at the next sign-in",
    )
    return done(visit, words, "account-page", account_id)


def _chosen(visit: Visit, stale: "QuerySet[Any]") -> "QuerySet[Any]":
    return stale if visit.GET.get("stale") else access.accounts(visit.district)
