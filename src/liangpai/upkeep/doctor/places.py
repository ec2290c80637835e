"""What is looked at in each district: the ledger, the clock, the calendar, the steps and the accounts."""

from collections.abc import Iterator
from datetime import date, datetime

from liangpai.access.queries import unreadable_factors
from liangpai.calendar.queries import working_days
from liangpai.cards.queries import deadlocks as card_deadlocks
from liangpai.ledger.queries import entries, length, verify
from liangpai.notary.queries import leaves, verify_log
from liangpai.organisations.queries import deadlocks, stale_accounts
from liangpai.refusal import Refused
from liangpai.upkeep.finding import Finding
from liangpai.words import Words

NOVEMBER = 11
"""The holidays of the next year are published in autumn."""

FACTORS = Words(
    "用现在的 LIANGPAI_SECRET_KEY 读不出{n}人的动态口令，他们不能登录：{names}；请用回原来的密钥，"
    "或逐人运行 liangpai factor reset 用户名",
    "with this LIANGPAI_SECRET_KEY the {n|second factor|second factors} of {n} {n|person|people} cannot be read, who so cannot sign in: {names}; go "
    "back to the old key, or run liangpai factor reset USERNAME for each",
)


def chain_whole(district: int) -> Finding:
    """The ledger holds from its first row to its last."""
    broken = verify(district)
    if broken:
        words = Words(
            "审计记录从第{row}行起不成立（{why}）；立即停用并查明",
            "the ledger breaks at row {row} ({why}): stop, and find out",
        )
        return Finding("ledger", "bad", words.format(row=broken.sequence, why=broken.reason))
    words = Words("审计记录完整，共{n}行", "the ledger is whole, {n} {n|row|rows}").format(n=length(district))
    return Finding("ledger", "good", words)


def record_whole(district: int) -> Finding:
    """The public record holds from its first entry to its last, and can be signed."""
    found = verify_log(district)
    if found:
        one = found[0]
        words = Words(
            "公开记录有{n}处不成立（{place} {why}）；请保护现场并查明",
            "{n} {n|thing does|things do} not hold in the public record ({place} {why}): leave it as it is, and find out",
        ).format(n=len(found), place=one.place, why=Words(one.zh, one.en))
        return Finding("record", "warn" if one.code == "record.locked" else "bad", words)
    words = Words("公开记录完整，共{n}条", "the public record is whole, {n} {n|entry|entries}")
    return Finding("record", "good", words.format(n=leaves(district).count()))


def clock_after_ledger(district: int, at: datetime) -> Finding:
    """The clock has not gone back behind what was done already."""
    last = next(iter(entries(district, most=1)), None)
    if last and last.at > at:
        words = Words(
            "时钟早于审计记录最后一条（{day}）；请校准服务器时间",
            "the clock stands before the last entry of the ledger ({day}): set the server's time",
        )
        return Finding("clock", "bad", words.format(day=f"{last.at:%Y-%m-%d %H:%M}"))
    return Finding("clock", "good", Words("时钟正常", "the clock is right"))


def calendar_known(district: int, on: date) -> Iterator[Finding]:
    """The holidays of the year are known, and from November those of the next."""
    days = working_days(district)
    for year in [on.year, on.year + 1] if on.month >= NOVEMBER else [on.year]:
        try:
            days.is_working(date(year, 12, 30))
        except Refused as refused:
            yield Finding("calendar", "bad" if year == on.year else "warn", refused.first.words)
        else:
            yield Finding(
                "calendar", "good", Words("{y}年日历已备", "the calendar of {y} is known").format(y=year)
            )


def no_step_stuck(district: int, on: date) -> Iterator[Finding]:
    """Somebody may do every step from reporting to release, and of a card's life from its grounds to its delisting."""
    stuck = [*deadlocks(district, on), *card_deadlocks(district, on)]
    words = Words("{where}{step}：{why}；{way}", "{step} {where}: {why}; {way}")
    for one in stuck:
        said = words.format(where=one.where, step=one.step, why=one.why, way=one.way_out)
        yield Finding("steps", "warn", said)
    if not stuck:
        yield Finding("steps", "good", Words("每一步都有人可办", "there is somebody for every step"))


def no_account_stale(district: int, at: datetime) -> Finding:
    """No open account has been unused for more than 90 days."""
    stale = [one.name for one in stale_accounts(district, at)]
    if stale:
        words = Words(
            "{n} 个账号超过90天未用：{names}",
            "{n} {n|account was|accounts were} not used for 90 days: {names}",
        )
        return Finding("accounts", "warn", words.format(n=len(stale), names="、".join(stale[:5])))
    return Finding("accounts", "good", Words("没有闲置账号", "no account lies idle"))


def factors_readable(district: int) -> Finding:
    """Every second factor was closed under the key that this installation has now."""
    unreadable = unreadable_factors(district)
    if unreadable:
        return Finding("factors", "warn", FACTORS.format(n=len(unreadable), names="、".join(unreadable[:5])))
    return Finding("factors", "good", Words("动态口令都能读出", "every second factor can be read"))
