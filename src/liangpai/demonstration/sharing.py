"""Chapter on sharing and guard rails: data asked for across units in every state, and two rails set aside by paper."""

from dataclasses import dataclass
from datetime import date, datetime

from liangpai.catalogue import operations as catalogue
from liangpai.catalogue.queries import items, share
from liangpai.demonstration.reporting import clerk_of
from liangpai.demonstration.story import Story, moment
from liangpai.guardrails.operations import restore, set_aside
from liangpai.organisations.queries import unit

MIDYEAR = date(2024, 6, 30)
LAW = "《中华人民共和国个人信息保护法》"


@dataclass(frozen=True, slots=True)
class Request:
    """A request of a town being told."""

    story: Story
    pk: int
    clerk: str

    def granted(
        self, at: datetime, until_on: date = MIDYEAR, answer: str = "仅供比对，不得转交"
    ) -> "Request":
        """Granted by the department of agriculture."""
        row = share(self.story.district, self.pk)
        catalogue.grant_share(share=row, until_on=until_on, answer=answer, **self.story.by("wu", at))
        return self

    def opened(self, at: datetime) -> "Request":
        """Opened by the keeper of the platform."""
        row = share(self.story.district, self.pk)
        catalogue.open_share(share=row, access="三资平台接口", **self.story.by("ledger-keeper", at))
        return self

    def used(self, at: datetime, purpose: str) -> "Request":
        """Used by the town, on the day on which it says so."""
        row = share(self.story.district, self.pk)
        catalogue.use_share(share=row, used_on=at.date(), purpose=purpose, **self.story.by(self.clerk, at))
        return self


def tell_of_sharing(story: Story) -> None:
    """Eight requests: one for every state, and two more that silence has raised to the office and to the approver."""
    used = _ask(story, "YXZ1", "V1", moment(2023, 12, 18), "核对低收入户帮扶名单")
    used.granted(moment(2023, 12, 20)).opened(moment(2023, 12, 21))
    used.used(moment(2023, 12, 25), "比对三个村的经营性收入").used(moment(2024, 1, 8), "复核帮扶名单")
    _ask(story, "YXZ2", "V2", moment(2024, 1, 3), "编制土地流转计划").granted(moment(2024, 1, 8))
    over = _ask(story, "YXZ3", "V1", moment(2023, 9, 4), "秋季慰问对象核查", until_on=date(2023, 12, 31))
    over.granted(moment(2023, 9, 6), date(2023, 12, 31)).opened(moment(2023, 9, 7))
    over.used(moment(2023, 9, 12), "核对慰问对象")
    refused = share(story.district, _ask(story, "YXZ4", "V3", moment(2023, 12, 11), "催收欠缴发包款").pk)
    reason = "含承包户个人账户和联系方式，未取得本人同意"
    catalogue.refuse_share(
        share=refused, basis=f"{LAW}第十三条", reason=reason, **story.by("wu", moment(2023, 12, 14))
    )
    withdrawn = _ask(story, "YXZ5", "V4", moment(2023, 11, 6), "统计绿化苗木")
    catalogue.withdraw_share(
        share=share(story.district, withdrawn.pk), **story.by(withdrawn.clerk, moment(2023, 11, 8))
    )
    _ask(story, "YXJ1", "V5", moment(2024, 1, 9), "规划社区公园")
    _ask(story, "YXZ6", "A1", moment(2023, 12, 26), "测算本镇经济指标")
    _ask(story, "YXZ7", "A2", moment(2023, 12, 18), "核对本镇在建项目")
    at = moment(2024, 1, 10, 2)
    catalogue.settle(district=story.district, on=at.date(), at=at)


def _ask(
    story: Story, town: str, item: str, at: datetime, purpose: str, *, until_on: date = MIDYEAR
) -> Request:
    made = catalogue.ask_share(
        item=items(story.district, [item])[item],
        unit=unit(story.district, story.units[town]),
        purpose=purpose,
        scope="本单位2023年",
        until_on=until_on,
        **story.by(clerk_of(town), at),
    )
    return Request(story, made.pk, clerk_of(town))


def set_rails_aside(story: Story) -> None:
    """One guard rail was set aside for a survey and restored early; another is set aside until the end of March."""
    made = set_aside(
        guard="G4",
        basis="云岫百千万指〔2023〕9号",
        reason="（演示）汛期灾情摸底，部分数据项来源未及登记",
        until_on=date(2023, 9, 30),
        **story.act("wang", moment(2023, 9, 1)),
    )
    restore(aside=made, **story.by("zhao", moment(2023, 9, 18)))
    set_aside(
        guard="G7",
        basis="云岫百千万指〔2024〕1号",
        reason="（演示）年度总结材料须附典型镇村案例，篇幅适当放宽",
        until_on=date(2024, 3, 31),
        **story.act("wang", moment(2024, 1, 4, 15)),
    )
