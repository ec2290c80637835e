"""Chapter seven: a year of tasks, from the proposal to the closing, with everything that can happen on the way."""

from datetime import date

from liangpai.demonstration.following import DUTIES, Followed, proposed
from liangpai.demonstration.story import Story, moment
from liangpai.tasks import operations as tasks
from liangpai.tasks.queries import children, extension, parts, pattern, visible


def follow_up(story: Story) -> None:
    """A year of tasks; the clock is looked at on the morning of the story."""
    _limits(story)
    _patrols(story)
    _instructions(story)
    _with_help(story)
    _split(story)
    _cancelled_and_concluded(story)
    _of_the_winter(story)
    _again(story)
    _at_the_office(story)
    _night(story, date(2024, 1, 10))


def _limits(story: Story) -> None:
    tasks.set_preset(
        key="visit",
        days=10,
        is_working=True,
        basis="云岫百千万办〔2023〕5号：走访问题10个工作日内办结（演示）",
        **story.act("zhao", moment(2023, 2, 6)),
    )


def _patrols(story: Story) -> None:
    """A patrol each month, so that a town has enough tasks for its rates to say something."""
    set_on = moment(2023, 2, 6, 10)
    made = tasks.repeat(
        series=tasks.Series(
            title="地质灾害隐患点月度巡查",
            unit=story.units["YXZ1"],
            rhythm="monthly",
            first_due_on=date(2023, 2, 20),
            until=date(2024, 12, 31),
            content="逐点查看，发现险情即报，无险情的在巡查台账上登记。",
            source="枕河镇地质灾害防治方案（演示）",
            duty_item=DUTIES["巡查"],
        ),
        **story.act("zhao", set_on),
    )
    for month in range(2, 12):
        _patrolled(story, made.pk, month)
    stopped = tasks.repeat(
        series=tasks.Series(
            title="文化活动季度安排",
            unit=story.units["YXD04"],
            rhythm="quarterly",
            first_due_on=date(2023, 12, 29),
            until=date(2025, 12, 31),
            lead_days=20,
        ),
        **story.act("zhao", moment(2023, 12, 4, 11)),
    )
    _night(story, date(2023, 12, 9))
    _patrolled(story, made.pk, 12)
    for on in (date(2023, 12, 26), date(2023, 12, 29), date(2024, 1, 2)):
        _night(story, on)
    found = pattern(story.district, stopped.pk)
    tasks.stop(pattern=found, **story.by("zhao", moment(2024, 1, 3, 11)))


def _patrolled(story: Story, series: int, month: int) -> None:
    """One patrol with the nights in which it is reminded of, and the night in which the next is made."""
    at = moment(2023, month, 22 if month == 8 else 18, 15)
    for day in range(17, at.day + 1):
        _night(story, date(2023, month, day))
    one = _of_series(story, series, month - 2)
    one.reported(at, "12处隐患点全部查看，无新增险情；3号点排水沟淤塞已清理。", "镇巡查台账")
    _night(story, date(2023, month, 20))
    one.concluded(moment(2023, month, 25, 10)).closed(moment(2023, month, 26, 10))


def _night(story: Story, on: date) -> None:
    tasks.settle(district=story.district, on=on, at=moment(on.year, on.month, on.day, 1))


def _of_series(story: Story, series: int, nth: int) -> Followed:
    rows = visible(story.district, story.who("zhao", moment(2023, 2, 6)))
    return Followed(story, rows.get(pattern_id=series, nth=nth).pk, "YXZ1")


TOPICS = (
    "高标准农田管护",
    "撂荒地复耕",
    "农机安全",
    "种业台账核对",
    "畜禽粪污利用",
    "农产品抽检",
    "渔业安全",
    "合作社规范建设",
    "农业保险理赔",
    "秋种备种",
    "冬修水利衔接",
)


def _instructions(story: Story) -> None:
    """Instructions for the department of agriculture: one reported late, one sent back, one put off."""
    for nth, topic in enumerate(TOPICS):
        month = nth + 2
        one = proposed(
            story,
            moment(2023, month, 1 + (month % 3), 9),
            f"{topic}专项核查",
            "instruction",
            f"区领导2023年{month}月批示（演示）",
        )
        one.assigned("YXD03", moment(2023, month, 6, 10)).accepted(moment(2023, month, 7, 9))
        if nth == 3:
            request = one.asked(
                moment(2023, month, 12, 9), date(2023, month, 28), "抽样检测周期较长，已完成现场部分。", 60
            )
            one.granted(request, moment(2023, month, 13, 9))
        if nth == 5:
            one.reported(moment(2023, month, 14, 9), "已核查。").returned(
                moment(2023, month, 17, 9), "没有写清查了几家、发现什么问题。"
            )
        at = moment(2023, month, 26 if nth in (3, 7) else 18, 16)
        one.reported(at, f"已按批示完成{topic}核查，问题清单和整改情况一并报告。", "局业务台账")
        one.concluded(moment(2023, month, 27, 9), "事实清楚，予以办结。").closed(moment(2023, month, 27, 16))


def _with_help(story: Story) -> None:
    """Closed with the help of two units, a third being released."""
    road = proposed(
        story, moment(2023, 9, 4), "乡道示范路段安全设施补缺", "meeting", "指挥部2023年第三次会议"
    )
    road.assigned("YXZ2", moment(2023, 9, 5), "道路", ("YXD06", "YXD05", "YXD14")).accepted(
        moment(2023, 9, 6)
    )
    road.helped(moment(2023, 9, 12), "已提供护栏、标牌技术标准。").helped(
        moment(2023, 9, 13), "补助资金已列入第三批计划。"
    )
    part = next(one for one in parts(story.district, road.pk) if one.state == "open")
    tasks.release_part(
        part=part, reason="无须出具法律意见，免其反馈。", **story.by("zhao", moment(2023, 9, 14))
    )
    road.reported(moment(2023, 9, 22), "补设护栏1.2公里、标牌36块，已通过镇级验收。", "验收单存镇规划建设办")
    road.concluded(moment(2023, 9, 25)).closed(moment(2023, 9, 26))


def _split(story: Story) -> None:
    """Split among units, and closed after them."""
    whole = proposed(
        story, moment(2023, 10, 9), "秋收秸秆综合利用检查", "paper", "上级农业农村部门来文（演示）"
    )
    tasks.register(task=whole.now, **story.by("zhao", moment(2023, 10, 9, 15)))
    units = ("YXZ5", "YXZ6", "YXD03")
    pieces = [tasks.Piece(story.units[code]) for code in units]
    tasks.split(task=whole.now, pieces=pieces, **story.by("zhao", moment(2023, 10, 10)))
    for code, child in zip(units, children(story.district, whole.pk), strict=True):
        one = Followed(story, child.pk).assigned(
            code, moment(2023, 10, 10, 15), "环境" if code != "YXD03" else ""
        )
        one.reported(moment(2023, 10, 30), "已逐片检查，秸秆离田和还田情况见清单。")
        one.concluded(moment(2023, 11, 2)).closed(moment(2023, 11, 3))
    whole.closed(moment(2023, 11, 3, 16))


def _cancelled_and_concluded(story: Story) -> None:
    """One cancelled while more time was asked for, and one that waits to be struck off."""
    gone = proposed(
        story, moment(2023, 11, 6), "乡村旅游标识统一更换", "plan", "2023年工作安排第31项"
    ).assigned("YXD04", moment(2023, 11, 7))
    gone.asked(moment(2023, 11, 20), date(2024, 1, 31), "等待省级标识规范出台。", 10)
    tasks.cancel(
        task=gone.now, reason="省级规范未定，列入2024年另行安排。", **story.by("wang", moment(2023, 11, 24))
    )

    done = proposed(
        story,
        moment(2023, 12, 11),
        "低温天气蔬菜保供",
        "instruction",
        "区领导12月11日批示（演示）",
        urgency="urgent",
        days=5,
    )
    done.assigned("YXD03", moment(2023, 12, 11, 14)).accepted(moment(2023, 12, 11, 16))
    request = done.asked(moment(2023, 12, 12), date(2023, 12, 20), "需与周边区核对供应量。", 50)
    found = extension(story.district, request)
    tasks.decline(
        extension=found, answer="事关保供，请先报已掌握的情况。", **story.by("zhao", moment(2023, 12, 13))
    )
    done.reported(moment(2023, 12, 15), "在田蔬菜面积和日供应量已核清，保供名单已建立。").concluded(
        moment(2024, 1, 8)
    )


def _of_the_winter(story: Story) -> None:
    """What is under way on the day of the story: overdue, due soon, and asking for more time."""
    late = proposed(
        story, moment(2023, 12, 4), "圩镇污水管网错接改造", "paper", "上级生态环境部门来文（演示）"
    )
    late.assigned("YXZ3", moment(2023, 12, 4, 15), "环境", ("YXD06",)).accepted(moment(2023, 12, 6))

    soon = proposed(
        story,
        moment(2023, 12, 20),
        "望澜街道老旧电梯排查",
        "instruction",
        "区领导12月20日批示（演示）",
        urgency="difficult",
    )
    soon.assigned("YXJ1", moment(2023, 12, 20, 15), "巡查", due=date(2024, 1, 12)).accepted(
        moment(2023, 12, 21)
    )

    asking = proposed(
        story, moment(2023, 12, 18), "枕溪村文化广场照明修复", "visit", "总指挥12月18日走访", by="wang"
    )
    asking.assigned("YXZ1", moment(2023, 12, 18, 15), "活动", due=date(2024, 1, 12)).accepted(
        moment(2023, 12, 19)
    )
    asking.asked(moment(2024, 1, 9, 9), date(2024, 1, 22), "灯具已订货，物流延误，预计1月18日到货。", 70)


def _again(story: Story) -> None:
    """More time asked for a second time, a report sent back, one that is looked at, one just assigned."""
    again = proposed(story, moment(2023, 11, 27), "老旧粮仓改建文化空间方案", "plan", "2023年工作安排第22项")
    again.assigned("YXD04", moment(2023, 11, 27, 15)).accepted(moment(2023, 11, 28))
    request = again.asked(moment(2023, 12, 26), date(2024, 1, 11), "方案须重新征求意见。", 60)
    again.granted(request, moment(2023, 12, 27), answer="同意，请抓紧。")
    again.asked(moment(2024, 1, 9, 10), date(2024, 1, 26), "专家评审安排在1月20日。", 80)

    sent_back = proposed(
        story, moment(2023, 12, 12), "村级饮水点水质复检", "paper", "上级卫生健康部门来文（演示）"
    )
    sent_back.assigned("YXZ4", moment(2023, 12, 13), "环境").reported(moment(2023, 12, 27), "已复检。")
    sent_back.returned(moment(2024, 1, 3), "请附各点检测结论，写明不合格的如何处置。")

    waiting = proposed(story, moment(2023, 12, 15), "林长制巡护盲区补点", "meeting", "指挥部2023年第四次会议")
    waiting.assigned("YXD08", moment(2023, 12, 15, 15), assisting=("YXZ8",)).accepted(moment(2023, 12, 18))
    waiting.helped(moment(2023, 12, 28), "茶坞镇已确定2名补充护林员。")
    waiting.reported(moment(2024, 1, 8), "新增巡护点6个，路线已调整。", "区林业局巡护系统")

    fresh = proposed(
        story,
        moment(2024, 1, 8),
        "春节前烟花爆竹零售点检查",
        "instruction",
        "区领导1月8日批示（演示）",
        urgency="urgent",
    )
    fresh.assigned("YXZ1", moment(2024, 1, 8, 15), assisting=("YXD09",), due=date(2024, 1, 12))


def _at_the_office(story: Story) -> None:
    """What waits at the office: proposed, registered, split."""
    proposed(
        story,
        moment(2024, 1, 9, 17),
        "流萤镇夜间公交末班延时",
        "visit",
        "第一副总指挥1月9日走访",
        by="vice-commander",
    )
    registered = proposed(
        story,
        moment(2024, 1, 9),
        "年度整改事项回头看",
        "plan",
        "2024年工作安排第3项",
        unit=story.units["YXD10"],
    )
    tasks.register(task=registered.now, **story.by("zhao", moment(2024, 1, 9, 11)))
    whole = proposed(story, moment(2024, 1, 5), "春节返乡客流服务保障", "meeting", "指挥部2024年第一次例会")
    tasks.register(task=whole.now, **story.by("zhao", moment(2024, 1, 5, 11)))
    pieces = [
        tasks.Piece(story.units["YXZ2"], "圩镇停车和临时摊位疏导。"),
        tasks.Piece(story.units["YXJ2"], "汽车站周边秩序和志愿服务。"),
    ]
    first, _ = tasks.split(task=whole.now, pieces=pieces, **story.by("zhao", moment(2024, 1, 5, 15)))
    Followed(story, first.pk).assigned("YXZ2", moment(2024, 1, 8, 9), "道路").accepted(moment(2024, 1, 8, 10))
