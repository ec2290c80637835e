"""A chapter of summaries and plans: the plan of 2023 with 41 of 48 lines done, two summaries, and the plan of 2024."""

from datetime import date, datetime

from liangpai.demonstration.places import TOWNS
from liangpai.demonstration.story import Story, moment
from liangpai.organisations.queries import unit
from liangpai.reports import operations as ops
from liangpai.reports.queries import Report, line, lines_of, report
from liangpai.reports.rules.planning import Planned
from liangpai.reports.rules.writing import BLANK

MATTERS = ("完成示范街立面提升", "新建“四小园”并落实管护", "整改人居环境抽查问题", "完成新植苗木补植管护")
"""What the plan of 2023 asks of each of the twelve towns and subdistricts."""
OPEN = 7
"""So many of its 48 lines, the last, are not done."""
COPIED = "坚持把群众满意作为检验工作的标尺，聚焦镇村短板弱项，办实事、解难题，推动各项任务落地见效。"
"""A paragraph of 2022 that the draft of 2023 repeats, so that there is something to find."""
AIMS = {
    2023: "一年开局起步：摸清底数，理顺责任，让数据只报一次、表格只减不增。",
    2024: "以群众可感可及的变化检验成效，统筹协调、县域经济、典型镇村、凝聚合力四个方面一起用力。",
}
"""What the plans put in place of the blank that their draft leaves."""
LAST = f"# 主要工作\n全区各级围绕年度任务推进落实。\n{COPIED}\n# 存在的问题\n部分村集体收入来源单一。"
NEXT = (
    ("YXT10", "对照典型村发展指引修订典型村年度任务", date(2024, 3, 29)),
    ("YXT06", "会同各镇街编制“一村一策”绿化方案", date(2024, 3, 29)),
    ("YXT01", "召开县域经济项目调度会并列出问题清单", date(2024, 4, 30)),
    ("YXD07", "下达年度用地计划并公开安排结果", date(2024, 5, 31)),
    ("YXD05", "下达省级专项并公开分配结果", date(2024, 6, 28)),
    ("YXT03", "完成薄弱村结对帮扶清单", date(2024, 6, 28)),
)


def summarise(story: Story) -> None:
    """Last year's plan and summary, then this year's summary and the plan of the next, both in draft."""
    _plan_of_2023(story)
    before = _begun(story, "summary", 2022, 9, 2023)
    ops.edit(report=before, title=before.title, body=LAST, **story.by("zhao", moment(2023, 1, 9, 10)))
    _issue(story, before.pk, 2023)
    ops.archive(report=report(story.district, before.pk), **story.by("zhao", moment(2023, 3, 31)))
    _of_task_forces(story)
    now = _begun(story, "summary", 2023, 8, 2024)
    told = now.body.replace(BLANK, "要素保障督办超期较多，典型镇村建设进度不平衡。")
    body = f"{told}\n# 主要做法\n{COPIED}\n全年完成计划事项42项，各镇街均有进展。"
    ops.edit(report=now, title=now.title, body=body, **story.by("zhao", moment(2024, 1, 8, 15)))
    plan = _begun(story, "plan", 2024, 9, 2024)
    for code, text, due_on in NEXT:
        planned = Planned(text, story.units[code], due_on)
        ops.add_line(report=plan, planned=planned, **story.by("zhao", moment(2024, 1, 9, 15)))
    _filled(story, plan, moment(2024, 1, 9, 16))


def _plan_of_2023(story: Story) -> None:
    plan = _begun(story, "plan", 2023, 6, 2023)
    for place in TOWNS:
        for text in MATTERS:
            planned = Planned(f"{place.name}{text}", story.units[place.code], date(2023, 12, 20))
            ops.add_line(report=plan, planned=planned, **story.by("zhao", moment(2023, 1, 6, 10)))
    _filled(story, plan, moment(2023, 1, 6, 11))
    _issue(story, plan.pk, 2023)
    for one in lines_of(plan)[:-OPEN]:
        ops.mark(line=line(story.district, one.pk), is_done=True, **story.by("zhao", moment(2024, 1, 5, 15)))


def _filled(story: Story, plan: Report, at: datetime) -> None:
    body = plan.body.replace(BLANK, AIMS[plan.year])
    ops.edit(report=plan, title=plan.title, body=body, **story.by("zhao", at))


def _begun(story: Story, kind: str, year: int, day: int, told_in: int) -> Report:
    office = unit(story.district, story.units["YXO"])
    by = story.by("zhao", moment(told_in, 1, day))
    made = ops.begin(unit=office, kind=kind, year=year, period="year", **by)
    return report(story.district, made.pk)


def _issue(story: Story, pk: int, year: int) -> None:
    ops.check(report=report(story.district, pk), **story.by("zhao", moment(year, 1, 10)))
    ops.confirm(report=report(story.district, pk), **story.by("wang", moment(year, 1, 11)))
    ops.issue(report=report(story.district, pk), **story.by("zhao", moment(year, 1, 12)))


def _of_task_forces(story: Story) -> None:
    """Summaries of two task forces: one was checked and waits, one is confirmed and not yet issued."""
    for code, who, is_confirmed in (("YXT03", "qian", False), ("YXT10", "liaison-yxt10", True)):
        force = unit(story.district, story.units[code])
        by = story.by(who, moment(2024, 1, 5, 9))
        made = ops.begin(unit=force, kind="summary", year=2023, period="year", **by)
        body = made.body.replace(BLANK, "牵头单位之间的数据口径仍不一致，已列入下年议题。")
        ops.edit(report=report(story.district, made.pk), title=made.title, body=body, **by)
        ops.check(report=report(story.district, made.pk), **by)
        if is_confirmed:
            ops.confirm(report=report(story.district, made.pk), **story.by("wang", moment(2024, 1, 8, 16)))
