"""Chapter five, January 2024: the villages report; platform and villages differ, some wait, some go back, some err."""

from collections import defaultdict
from datetime import date, timedelta

from liangpai.catalogue.operations import Given as Held
from liangpai.catalogue.operations import decide_conflict, hold, hold_many
from liangpai.catalogue.queries import conflict, items, open_conflicts
from liangpai.demonstration.figures import PERIOD, VILLAGE_CODES, earlier_income, of_village
from liangpai.demonstration.places import TOWNS
from liangpai.demonstration.reporting import clerk_of, figure_of, fill, submit, verify
from liangpai.demonstration.schemes import VILLAGE_ITEMS
from liangpai.demonstration.story import Story, moment
from liangpai.demonstration.workbooks import hand_in
from liangpai.organisations.queries import unit, units
from liangpai.results import operations as results

PLATFORM = "三资平台"
INCOME, LAND, OVERDUE = "V1", "V2", "V3"
OPEN_CONFLICT, DECIDED_CONFLICT, AGREED_CONFLICT = "YXZ101", "YXZ102", "YXZ103"
DISPUTED = {OPEN_CONFLICT: (12.6, 9.8), DECIDED_CONFLICT: (18.6, 15.3), AGREED_CONFLICT: (21.5, 19.8)}
"""Villages whose own income and that of the platform differ: theirs, the platform's (AC-3.1 is the first)."""
LEAPING = "YXZ104"
"""A village whose income leaps, so that the system asks to look again."""
RETURNED = ("YXZ203", "YXZ204")
ERRING = {"YXZ109": {OVERDUE: "约1.2万"}, "YXZ110": {OVERDUE: "待核", INCOME: "３１.５"}}
"""Villages that typed what is no number; it stays as a draft with its problem."""
SILENT_TOWNS = ("YXZ8", "YXJ3")
"""Towns whose villages have not begun."""
DRAFTING_TOWNS = ("YXJ4",)
"""Towns whose villages have filled in and not submitted."""
UPLOADING_TOWN = "YXZ6"
"""A town whose clerk hands a workbook in for all villages, with three cells that are no numbers."""
WRONG_CELLS = {"YXZ602": {"V1": "约23万"}, "YXZ605": {"V4": "千余株"}, "YXZ608": {"V3": "待核实"}}


def tell_of_the_villages(story: Story) -> int:
    """The round of the villages as it stands on the day of the story."""
    _platform(story)
    pk = _open(story)
    for town in TOWN_ORDER:
        if town not in (*SILENT_TOWNS, UPLOADING_TOWN):
            _report(story, pk, town)
    _upload(story, pk)
    _verify(story, pk)
    return pk


def _platform(story: Story) -> None:
    """What the platform holds: land, which is then asked of nobody, the income of two years before, and this year's."""
    there = {unit.pk: unit for unit in units(story.district, date(2024, 1, 2))}
    known = items(story.district, [INCOME, LAND])
    at = moment(2024, 1, 2, 8)

    def held(village: str, item: str, period: str, value: float) -> Held:
        return Held(known[item], there[story.units[village]], period, value)

    settled = [held(village, LAND, PERIOD, of_village(village)[LAND]) for village in VILLAGE_CODES]
    for village in VILLAGE_CODES:
        for period, value in zip(("2021", "2022"), earlier_income(village), strict=True):
            settled.append(held(village, INCOME, period, value))
    by_wu = story.act("ledger-keeper", at)
    hold_many(rows=settled, source=PLATFORM, is_confirmed=True, **by_wu)
    early = [
        held(village, INCOME, PERIOD, DISPUTED[village][1] if village in DISPUTED else _income(village))
        for village in villages_of("YXZ1")
    ]
    hold_many(rows=early, source=f"{PLATFORM}（快报）", is_confirmed=False, **by_wu)


def _income(village: str) -> float:
    return of_village(village)[INCOME]


def _open(story: Story) -> int:
    planned = results.plan_round(
        name="2023年度村级集体经济和绿化台账",
        period=PERIOD,
        opens_on=date(2024, 1, 2),
        due_on=date(2024, 1, 19),
        items=[code for code, *_ in VILLAGE_ITEMS],
        purpose="核定薄弱村和绿化任务，供年度考核和村务公开使用；三资平台已有的不再填",
        units=[story.units[village] for village in VILLAGE_CODES],
        **story.act("zhao", moment(2023, 12, 28)),
    )
    results.open_round(round_=planned, **story.by("zhao", moment(2024, 1, 2)))
    results.plan_round(
        name="2024年度基数核对",
        period=PERIOD,
        opens_on=date(2024, 2, 20),
        due_on=date(2024, 3, 8),
        items=["A1", "C1", "C3"],
        purpose="2024年度考核“增长”的基数，只核一次",
        units=[story.units[town.code] for town in TOWNS],
        **story.act("zhao", moment(2024, 1, 9, 11)),
    )
    return planned.pk


def _report(story: Story, pk: int, town: str) -> None:
    """Each clerk of a town fills in, and submits where the town is that far."""
    by_clerk: dict[str, list[str]] = defaultdict(list)
    for village in villages_of(town):
        by_clerk["sun" if village in DISPUTED else clerk_of(village)].append(village)
    day = moment(2024, 1, 3 + TOWN_ORDER.index(town) % 3)
    for place, (clerk, villages) in enumerate(by_clerk.items()):
        at = day + timedelta(minutes=20 * place)
        fill(story, pk, {village: _asked_of(village) | _odd(village) for village in villages}, clerk, at)
        for village in villages if town not in DRAFTING_TOWNS else ():
            submit(story, pk, village, clerk, at + timedelta(minutes=15))


def villages_of(town: str) -> list[str]:
    """The codes of a town's villages."""
    return [village for village in VILLAGE_CODES if village.startswith(town)]


def _asked_of(village: str) -> dict[str, str | float]:
    """What a village is asked: the platform has its land already."""
    return {item: value for item, value in of_village(village).items() if item != LAND}


def _upload(story: Story, pk: int) -> None:
    hand_in(
        story,
        pk,
        {
            village: _asked_of(village) | WRONG_CELLS.get(village, {})
            for village in villages_of(UPLOADING_TOWN)
        },
        clerk=clerk_of(UPLOADING_TOWN),
        at=moment(2024, 1, 5, 16),
        name="竹里镇村级台账.xlsx",
    )


def _odd(village: str) -> dict[str, str | float]:
    """What a village says that is out of the ordinary."""
    if village in DISPUTED:
        return {INCOME: DISPUTED[village][0]}
    if village == LEAPING:
        return {INCOME: round(3 * _income(village), 1)}
    return dict(ERRING.get(village, {}))


def _verify(story: Story, pk: int) -> None:
    """The keeper confirms three disputed incomes and the villages of one town; some figures go back."""
    at = moment(2024, 1, 8, 10)
    confirmed = [figure_of(story, pk, village, INCOME) for village in DISPUTED]
    results.verify(figures=confirmed, kind="flash", **story.act("wu", at))
    verify(story, pk, "wu", at, units=villages_of(VERIFIED_TOWN))
    results.return_(
        figures=[figure_of(story, pk, village, OVERDUE) for village in RETURNED],
        reason="与发包合同台账不一致，请按合同逐笔核对",
        **story.act("wu", moment(2024, 1, 8, 11)),
    )
    _settle(story)


def _settle(story: Story) -> None:
    """Of three conflicts one is decided, one ends because the platform corrects itself, and one stays open."""
    found = {one.unit_id: one for one in open_conflicts(story.district, codes=[INCOME], period=PERIOD)}
    decided = conflict(story.district, found[story.units[DECIDED_CONFLICT]].pk)
    decide_conflict(
        conflict=decided,
        value=18.6,
        reason="村提供两份发包合同，平台漏录第二份，以村报数为准",
        **story.by("wu", moment(2024, 1, 9, 9, 30)),
    )
    agreed = conflict(story.district, found[story.units[AGREED_CONFLICT]].pk)
    hold_many(
        rows=[
            Held(items(story.district, [INCOME])[INCOME], agreed.unit, PERIOD, DISPUTED[AGREED_CONFLICT][0])
        ],
        source=f"{PLATFORM}（快报）",
        is_confirmed=False,
        **story.act("ledger-keeper", moment(2024, 1, 9, 10)),
    )


TOWN_ORDER = [town.code for town in TOWNS]
VERIFIED_TOWN = "YXZ5"


def differ_on_funds(story: Story) -> None:
    """A task force's own ledger says other than the treasury: the figure stays out of the scores until it is settled."""
    item = items(story.district, ["K1"])["K1"]
    force = unit(story.district, story.units["YXT07"])
    hold(
        item=item,
        unit=force,
        period=PERIOD,
        value=58.0,
        source="专班自报",
        is_confirmed=False,
        **story.act(clerk_of("YXT07"), moment(2024, 1, 6, 10)),
    )
