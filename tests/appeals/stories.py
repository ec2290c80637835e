"""What the tests of appeals start from, made by the real operations: Sun's town appeals against a card."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from liangpai.access.actor import Actor, Duty
from liangpai.access.models import Account
from liangpai.access.roles import Role
from liangpai.appeals.models import Appeal
from liangpai.appeals.operations import ask_again, decide, file, seat, take
from liangpai.appeals.queries import appeal as appeal_of
from liangpai.organisations.models import Unit
from tests.people import Cast

SUBJECT = "card:12"
FILED = datetime(2024, 1, 17, 2, 0, tzinfo=UTC)
"""The day after the notice of AC-4.3."""
UNTIL = date(2024, 1, 19)
CONFERENCE = date(2024, 1, 25)


def day(month: int, number: int) -> datetime:
    """A moment of 2024."""
    return datetime(2024, month, number, 2, 0, tzinfo=UTC)


def an_appeal(
    cast: Cast,
    *,
    subject: str = SUBJECT,
    at: datetime = FILED,
    excluded: dict[int, str] | None = None,
    until: date | None = UNTIL,
) -> Appeal:
    """The town says that the figure behind its card is wrong; Zhao proposed the card and Wu verified the figure."""
    assert cast.zhao.account and cast.wu.account
    made = file(
        district=cast.district,
        subject=subject,
        unit=cast.units["town"],
        title="枕河镇 黄牌警示（拟）",
        grounds="投资完成率按月报口径计算有误，应为78%",
        excluded={cast.zhao.account: "proposer", cast.wu.account: "verifier"}
        if excluded is None
        else excluded,
        until=until,
        actor=cast.sun,
        at=at,
        counts_from=CONFERENCE,
    )
    return again(made)


def again(appeal: Appeal) -> Appeal:
    """The appeal as it stands now."""
    return appeal_of(appeal.district_id, appeal.pk)


def taken(cast: Cast, appeal: Appeal, by: str = "li", at: datetime = FILED) -> Appeal:
    """After a reviewer took it."""
    take(appeal=again(appeal), actor=cast.actors[by], at=at)
    return again(appeal)


def rejected(cast: Cast, appeal: Appeal, at: datetime = FILED) -> Appeal:
    """After Li took it and found no ground."""
    decide(
        appeal=taken(cast, appeal, at=at),
        is_upheld=False,
        reasons="原始凭证与报送数一致",
        actor=cast.li,
        at=at,
    )
    return again(appeal)


def asked_again(cast: Cast, appeal: Appeal, at: datetime = FILED) -> Appeal:
    """After the town asked for a second review of the rejection."""
    ask_again(appeal=rejected(cast, appeal, at), grounds="口径文件未予考虑", actor=cast.sun, at=at)
    return again(appeal)


def an_officer(cast: Cast, name: str, roles: Iterable[Role], unit: Unit) -> Actor:
    """Somebody else with an account, in a unit of the district."""
    account = Account.objects.create(
        district_id=cast.district, username=f"{name}-{unit.pk}", name=name, created_at=FILED
    )
    duties = tuple(Duty(role, unit.pk, unit.path) for role in roles)
    return Actor(name, cast.district, account.pk, duties)


def a_panel(cast: Cast) -> list[Actor]:
    """Three with no part in it: of the discipline inspection, of justice, of an unrelated department."""
    return [
        an_officer(cast, "何", [Role.DISCIPLINE], cast.units["discipline"]),
        cast.zheng,
        an_officer(cast, "吕", [Role.VERIFIER], cast.units["task_force"]),
    ]


def seated(cast: Cast, appeal: Appeal, at: datetime = FILED) -> tuple[Appeal, list[Actor]]:
    """The second review with its panel."""
    panel = a_panel(cast)
    for one in panel:
        seat(appeal=again(appeal), actor=one, at=at)
    return again(appeal), panel
