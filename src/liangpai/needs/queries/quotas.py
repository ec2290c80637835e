"""Reads of quotas and of the entries behind them."""

from django.db.models import QuerySet

from liangpai.access.clauses import Thing
from liangpai.needs.models import Quota, QuotaEntry
from liangpai.refusal import absent
from liangpai.words import Words


def quotas(district: int, year: int = 0) -> QuerySet[Quota]:
    """The quotas of a district, the newest year first; of one year when it is named."""
    rows = Quota.objects.of(district).select_related("department")
    rows = rows.filter(year=year) if year else rows
    return rows.order_by("-year", "department__order", "department_id", "kind", "source")


def quota(district: int, pk: int) -> Quota:
    """The quota with this id, with its department.

    Raises:
        Refused: there is none in the district.
    """
    row = Quota.objects.of(district).filter(pk=pk).select_related("department").first()
    if row is None:
        raise absent(Words("指标", "quota"))
    return row


def quota_of(district: int, department: int, kind: str, source: str, year: int) -> Quota | None:
    """The quota that an answer of a department takes from, where it has one."""
    rows = Quota.objects.of(district).filter(department_id=department, kind=kind, source=source, year=year)
    return rows.first()


def entries(district: int, quota: int) -> QuerySet[QuotaEntry]:
    """What came in and was taken, the newest first, with the need it was taken for."""
    rows = QuotaEntry.objects.of(district).filter(quota_id=quota)
    return rows.select_related("need", "need__unit").order_by("-pk")


def thing_of_quota(quota: Quota) -> Thing:
    """A quota as the policy sees it; its department must be loaded."""
    return Thing(quota.district_id, keeper=quota.department.path)
