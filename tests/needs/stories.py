"""What the tests of needs start from, made by the real operations: the town asks the department for land."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from liangpai.access.actor import Actor, Duty, house
from liangpai.access.roles import Role
from liangpai.needs.models import Gain, Need, Quota
from liangpai.needs.operations import answer_need, apply_above, deliver, raise_need, set_quota
from liangpai.needs.queries import need as need_of
from liangpai.needs.rules.answering import Answer
from liangpai.needs.rules.asking import Wanted
from tests.people import Cast

RAISED = datetime(2024, 2, 1, 2, 0, tzinfo=UTC)
"""The day of AC-10.1; level 1 is due on 7 February, level 2 on 20 February, level 3 on 5 March."""
SOON = date(2024, 6, 30)


def day(month: int, number: int, hour: int = 2) -> datetime:
    """A moment of 2024."""
    return datetime(2024, month, number, hour, 0, tzinfo=UTC)


def wanted(**changes: object) -> Wanted:
    """30 亩 for a processing yard."""
    told = {
        "kind": "land",
        "title": "农产品加工园用地",
        "quantity": Decimal(30),
        "needed_by": SOON,
        "purpose": "加工园一期",
    } | changes
    return Wanted(**told)  # type: ignore[arg-type] # the changes are the test's own


def a_need(
    cast: Cast, *, unit: str = "town", at: datetime = RAISED, by: str = "sun", **changes: object
) -> Need:
    """A need that Sun raised for the town."""
    made = raise_need(
        district=cast.district,
        unit=cast.units[unit],
        keeper=cast.units["department"],
        wanted=wanted(**changes),
        actor=cast.actors.get(by) or house(cast.district),
        at=at,
    )
    return again(made)


def again(need: Need) -> Need:
    """The need as it stands now."""
    return need_of(need.district_id, need.pk)


def a_quota(cast: Cast, amount: str = "300", *, kind: str = "land", source: str = "") -> Quota:
    """What the department has this year."""
    return set_quota(
        district=cast.district,
        department=cast.units["department"],
        kind=kind,
        source=source,
        year=2024,
        amount=Decimal(amount),
        note="年度计划",
        actor=cast.zhao,
        at=RAISED,
    )


MET = Answer("met", deliver_by=date(2024, 3, 29))
REFUSED = Answer("refused", reason="年度指标已用完", alternative="先行盘活存量厂房")


def partly(granted: str) -> Answer:
    """A partial answer."""
    return Answer("partly", reason="指标不足", granted=Decimal(granted), deliver_by=date(2024, 3, 29))


def answered(need: Need, answer: Answer, by: Actor, at: datetime = RAISED) -> Need:
    """The need after an answer."""
    answer_need(need=again(need), answer=answer, actor=by, at=at)
    return again(need)


def delivered(cast: Cast, need: Need, at: datetime) -> Need:
    """The need after its delivery."""
    deliver(need=again(need), text="已批复", actor=cast.wu, at=at)
    return again(need)


def a_leader(cast: Cast) -> Actor:
    """A leader of the district who does not command."""
    top = cast.units["headquarters"]
    return Actor("区领导", cast.district, 900_001, (Duty(Role.LEADER, top.pk, top.path),))


def days_on(at: datetime, days: int) -> datetime:
    """So many days later."""
    return at + timedelta(days=days)


JANUARY = date(2024, 1, 15)


def an_application(
    cast: Cast,
    by: str = "wu",
    amount: str = "500",
    source: str = "province",
    *,
    unit: str = "department",
    at: datetime = RAISED,
    on: date = JANUARY,
) -> Gain:
    """What a unit applied for at the province."""
    return apply_above(
        district=cast.district,
        unit=cast.units[unit],
        kind="funds",
        source=source,
        title="高标准农田补助",
        amount=Decimal(amount),
        on=on,
        reference="云岫农函〔2024〕1号",
        actor=cast.actors[by],
        at=at,
    )
