"""Chapter two: what is asked and how it counts: the catalogue, the schemes of 2022, 2023 and 2024, their legality."""

from dataclasses import replace
from datetime import datetime

from liangpai.catalogue.operations import (
    Described,
    register_item,
    register_items,
    register_items_of,
    retire_item,
)
from liangpai.demonstration.figures import example
from liangpai.demonstration.places import OFFICE
from liangpai.demonstration.story import Story, moment
from liangpai.frameworks import operations as frameworks
from liangpai.frameworks.queries import legality_of, version
from liangpai.organisations.queries import unit
from liangpai.oversight.operations import give_opinion, waive
from liangpai.scoring.scheme import Scheme
from liangpai.scoring.scheme.model import Area, Indicator, MeasurementError, Scoring

SCORE = "S1"
"""The item of 2022: the total of an assessment on paper, entered afterwards."""

KEEPERS = {
    "A1": "YXD01",
    "A2": "YXD02",
    "A3": "YXD02",
    "A4": "YXD01",
    "A5": "YXD04",
    "B1": "YXT10",
    "B2": "YXT10",
    "B3": "YXT02",
    "C1": "YXD03",
    "C2": "YXD03",
    "C3": "YXD03",
    "D1": "YXD03",
    "D2": "YXD03",
    "D3": "YXT06",
    "D4": "YXT03",
    "F1": "YXD01",
    "K1": "YXD05",
    "L1": "YXD10",
}
"""Who keeps an indicator's source and verifies its figures; the office keeps the others."""

VILLAGE_ITEMS = (
    ("V1", "村集体经营性收入", "万元", "三资平台", "不含补助和征地补偿", 10.0),
    ("V2", "村集体资产清查面积", "亩", "三资平台", "经清查登记的集体土地和水面", None),
    ("V3", "到期未收的发包款", "万元", "三资平台", "合同到期而未收取的发包、租赁款", None),
    ("V4", "新植苗木株数", "株", "村级台账", "当年新植的乔灌木株数", None),
    ("V5", "“四小园”建成数", "处", "村级台账", "小菜园、小果园、小花园、小公园合计", None),
)
"""What villages report: code, name, unit of measure, source, definition, and the line that makes two sources differ."""


def scheme_of_2023() -> Scheme:
    """The scheme that ships with the example."""
    return example()[0]


def scheme_of_2022() -> Scheme:
    """The year before: one total from an assessment on paper, entered afterwards and graded by the same bands."""
    model = scheme_of_2023()
    points = {one.code: 100.0 for one in model.classes}
    total = Indicator(
        code=SCORE,
        name="年度综合评定得分",
        area="Z",
        weights=points,
        unit="分",
        definition="2022年度为线下考评，得分事后补录；低于60分的按60分记",
        source="指挥部办公室",
        duty="协办",
        scoring=Scoring("efficacy", {"low": 60.0, "high": 100.0}),
        error=MeasurementError("none", 0.0, "线下考评的既定得分，没有抽样误差"),
    )
    return replace(
        model,
        period="2022",
        base_period="",
        basis=("《云岫区“百千万工程”2022年度考评工作方案（演示）》（云岫百千万指〔2022〕5号）",),
        areas=(Area("Z", "综合评定", points),),
        indicators=(total,),
        adjustments=(),
        vetoes=(),
        card_kinds=(),
        card_rules=(),
        consequences={},
        gate=replace(model.gate, certainty=()),
    )


def lay_the_rules(story: Story) -> int:
    """Register the data items and bring the scheme of 2022 into force; answers its version."""
    _items(story)
    return _year_2022(story)


def _items(story: Story) -> None:
    at = moment(2022, 2, 14)
    office = unit(story.district, story.units[OFFICE])
    keepers = {code: unit(story.district, story.units[keeper]) for code, keeper in KEEPERS.items()}
    by_zhao = story.act("zhao", at)
    register_items_of(scheme=scheme_of_2022(), keeper_of={}, keeper=office, **by_zhao)
    register_items_of(
        scheme=scheme_of_2023(), keeper_of=keepers, keeper=office, lines={"C1": 10.0}, **by_zhao
    )
    keeper = story.units["YXD03"]
    described = [
        Described(
            code=code,
            name=name,
            keeper=keeper,
            source=source,
            definition=definition,
            unit_of_measure=measure,
            line=line,
        )
        for code, name, measure, source, definition, line in VILLAGE_ITEMS
    ]
    register_items(described=described, **by_zhao)
    old = Described(
        code="W1", name="会议培训照片数", keeper=office.pk, source="各单位自报", unit_of_measure="张"
    )
    photos = register_item(described=old, **by_zhao)
    retire_item(item=photos, **story.by("zhao", moment(2022, 8, 8)))


def _year_2022(story: Story) -> int:
    drafted = frameworks.draft(scheme=scheme_of_2022(), **story.act("zhao", moment(2022, 3, 1)))
    pk = drafted.pk
    frameworks.consult(version=drafted, **story.by("zhao", moment(2022, 3, 2)))
    asked = frameworks.ask_legality(
        version=version(story.district, pk), **story.by("zhao", moment(2022, 3, 10))
    )
    waive(
        review=asked,
        reason="2022年度沿用线下考评办法，仅补录既定得分，不新设奖惩；按规定说明理由后施行",
        **story.by("wang", moment(2022, 3, 14)),
    )
    _approve_and_freeze(story, pk, moment(2022, 3, 15))
    frameworks.activate(version=version(story.district, pk), **story.by("zhao", moment(2022, 3, 21)))
    return pk


def renew_the_rules(story: Story) -> int:
    """The scheme of 2023: drafted, found wanting by the legal office, mended, cleared, frozen and put into force."""
    scheme = scheme_of_2023()
    first = replace(scheme, deduction_cap=12.0)
    pk = frameworks.draft(scheme=first, **story.act("zhao", moment(2023, 2, 20))).pk
    _consult_and_ask(story, pk, moment(2023, 2, 21))
    _give(
        story,
        pk,
        moment(2023, 3, 1),
        is_lawful=False,
        opinion="扣分上限12分超出年度考核办法第十六条的规定，请改为6分后重新送审。",
    )
    found = version(story.district, pk)
    frameworks.return_(version=found, **story.by("zhao", moment(2023, 3, 2)))
    found = version(story.district, pk)
    mended = replace(scheme, version=found.version)
    frameworks.edit(
        version=found, revision=found.revision, scheme=mended, **story.by("zhao", moment(2023, 3, 2, 10))
    )
    _consult_and_ask(story, pk, moment(2023, 3, 3))
    _give(
        story,
        pk,
        moment(2023, 3, 10),
        is_lawful=True,
        opinion="符合法律、法规和上位规定；各项扣分、否决均有依据，同意施行。",
    )
    _approve_and_freeze(story, pk, moment(2023, 3, 13))
    frameworks.activate(version=version(story.district, pk), **story.by("zhao", moment(2023, 3, 20)))
    return pk


def draft_the_next(story: Story, of_2023: int) -> None:
    """What is being prepared on the day of the story: 2024 in consultation and as a variant, and two other schemes."""
    at = moment(2024, 1, 8)
    source = version(story.district, of_2023)
    next_year = frameworks.copy(version=source, period="2024", **story.by("zhao", at)).pk
    _consult_and_ask(story, next_year, moment(2024, 1, 9))
    frameworks.copy(version=source, period="2024", **story.by("office-director", moment(2024, 1, 9, 15)))
    half_year = replace(
        scheme_of_2023(), id="town-half-year", name="镇街半年调度（只试算，不排名）", period="2024"
    )
    pk = frameworks.draft(scheme=half_year, **story.act("zhao", moment(2023, 12, 18))).pk
    _consult_and_ask(story, pk, moment(2023, 12, 19))
    frameworks.approve(version=version(story.district, pk), **story.by("wang", moment(2024, 1, 3)))
    partner = replace(scheme_of_2023(), id="town-typical", name="典型镇村培育评价（试行）", period="2024")
    pk = frameworks.draft(scheme=partner, **story.act("zhao", moment(2023, 12, 20))).pk
    _consult_and_ask(story, pk, moment(2023, 12, 21))
    _approve_and_freeze(story, pk, moment(2024, 1, 4))


def _consult_and_ask(story: Story, pk: int, at: datetime) -> None:
    frameworks.consult(version=version(story.district, pk), **story.by("zhao", at))
    frameworks.ask_legality(version=version(story.district, pk), **story.by("zhao", at))


def _give(story: Story, pk: int, at: datetime, *, is_lawful: bool, opinion: str) -> None:
    asked = version(story.district, pk)
    found = legality_of(asked)
    assert found is not None  # noqa: S101 - it was asked for in the step before
    give_opinion(review=found, is_lawful=is_lawful, opinion=opinion, **story.by("zheng", at))


def _approve_and_freeze(story: Story, pk: int, at: datetime) -> None:
    frameworks.approve(version=version(story.district, pk), **story.by("wang", at))
    frameworks.freeze(version=version(story.district, pk), **story.by("zhao", at))
