"""The tables of the conference as a workbook (结果.xlsx): standings by class, promises, cards, agenda and people."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from liangpai.dossier.conference.agenda import speaker_of, title_of
from liangpai.dossier.conference.facts import ConferenceFacts
from liangpai.dossier.conference.frame import KINDS, hours
from liangpai.dossier.conference.seating import named
from liangpai.papers.standings import ClassResult
from liangpai.spreadsheets.results import ResultColumn, Sheet, WordRule, write_results

_PARTS = {"chair": "主席台", "attend": "参会", "sit_in": "列席"}
_STATES = {"invited": "已通知", "leave": "请假", "substituted": "替会", "present": "到会"}


def tables_bytes(facts: ConferenceFacts, digest: str) -> bytes:
    """The workbook: the same facts give the same bytes."""
    note = (f"结果快照：{digest}", *(("演示数据",) if facts.is_demo else ()))
    sheets = [_noted(sheet, note) for sheet in _sheets(facts)]
    with tempfile.TemporaryDirectory(prefix="liangpai-") as folder:
        path = Path(folder) / "tables.xlsx"
        write_results(path, sheets, title=facts.meeting.title, properties={"liangpai.hash": digest})
        return path.read_bytes()


def _noted(sheet: Sheet, notes: tuple[str, ...]) -> Sheet:
    return Sheet(
        name=sheet.name,
        title=sheet.title,
        columns=sheet.columns,
        rows=sheet.rows,
        notes=(*sheet.notes, *notes),
        conditional=sheet.conditional,
        freeze=2,
    )


def _sheets(facts: ConferenceFacts) -> Iterator[Sheet]:
    if facts.bulletin:
        for group in facts.bulletin.classes:
            yield _standings(group, facts.bulletin.decimals)
    yield _promises(facts)
    yield _cards(facts)
    yield _agenda(facts)
    yield _people(facts)


def _standings(group: ClassResult, decimals: int) -> Sheet:
    bands = {unit: at for at, units in enumerate(group.bands, start=1) for unit in units}
    return Sheet(
        name=f"{group.name[:20]}名次",
        title=f"{group.name}名次",
        columns=(
            ResultColumn("名次", number_format="0", align="center", bold=True),
            ResultColumn("单位", width=20, bold=True),
            ResultColumn("得分", number_format=f"0.{'0' * decimals}" if decimals else "0"),
            ResultColumn("等次", align="center"),
            ResultColumn("较上期", number_format="+0;-0;0", align="center"),
            ResultColumn("区间上限", number_format="0", align="center"),
            ResultColumn("区间下限", number_format="0", align="center"),
            ResultColumn("不足以区分组", number_format="0", align="center"),
        ),
        rows=[
            (one.rank, one.unit, one.score, one.grade, one.change, one.low, one.high, bands.get(one.unit))
            for one in group.standings
        ],
        notes=("同组的单位在测量误差范围内不足以区分先后",),
    )


def _promises(facts: ConferenceFacts) -> Sheet:
    counted = ("承诺", "已兑现", "部分兑现", "未兑现", "免责", "进行中")
    return Sheet(
        name="承诺兑现",
        title=f"{facts.year}年承诺兑现",
        columns=(
            ResultColumn("单位", width=24, bold=True),
            *(ResultColumn(name, number_format="0", align="center") for name in counted),
        ),
        rows=[
            (one.unit, one.total, one.kept, one.partly, one.broken, one.excused, one.going)
            for one in facts.promises
        ],
    )


def _cards(facts: ConferenceFacts) -> Sheet:
    return Sheet(
        name="亮牌",
        title="亮牌清单",
        columns=(
            ResultColumn("单位", width=20, bold=True),
            ResultColumn("牌种", align="center"),
            ResultColumn("理由", width=60, wrap=True),
            ResultColumn("会商", align="center"),
            ResultColumn("未通过的条件", width=40, wrap=True),
            ResultColumn("整改方案期限"),
            ResultColumn("整改期限"),
            ResultColumn("复核期限"),
        ),
        rows=[
            (
                card.unit,
                str(card.mark),
                card.why.zh,
                "是" if card.is_collective else "",
                card.failed.zh if card.failed else "",
                *(on.isoformat() if on else "" for on in (card.plan_by, card.mend_by, card.appeal_by)),
            )
            for card in facts.cards
        ],
        conditional=(WordRule("会商", ("是",), "warn"),),
        notes=tuple(f"{one.class_name}：{one.why.zh}" for one in facts.not_told),
    )


def _agenda(facts: ConferenceFacts) -> Sheet:
    return Sheet(
        name="议程",
        title="会议议程",
        columns=(
            ResultColumn("开始"),
            ResultColumn("结束"),
            ResultColumn("类别"),
            ResultColumn("议程", width=50, wrap=True),
            ResultColumn("发言", width=20),
            ResultColumn("时长", unit_of_measure="分钟", number_format="0"),
        ),
        rows=[
            (start, end, KINDS[line.kind].zh, title_of(line), speaker_of(line), line.minutes)
            for line, (start, end) in zip(facts.agenda, hours(facts), strict=True)
        ],
    )


def _people(facts: ConferenceFacts) -> Sheet:
    return Sheet(
        name="人员",
        title="人员名单",
        columns=(
            ResultColumn("单位", width=24, bold=True),
            ResultColumn("职务", width=20),
            ResultColumn("姓名"),
            ResultColumn("参会"),
            ResultColumn("情况"),
        ),
        rows=[
            (one.unit, one.title, named(one), _PARTS[one.part], _STATES[one.state]) for one in facts.people
        ],
    )
