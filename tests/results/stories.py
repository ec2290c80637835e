"""Rounds and figures for the tests, built by walking the real operations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from liangpai.access.actor import house
from liangpai.catalogue.models import DataItem
from liangpai.catalogue.operations import Described, hold, register_items
from liangpai.catalogue.queries import items
from liangpai.frameworks.models import SchemeVersion
from liangpai.results.models import Figure, Round
from liangpai.results.operations import fill, open_round, plan_round, submit, verify
from liangpai.results.rules.asking import Place
from liangpai.scoring.scheme import Scheme, scheme_hash, to_yaml
from liangpai.scoring.scheme.model import (
    Area,
    CardKind,
    Grade,
    Growth,
    Indicator,
    MeasurementError,
    Scoring,
    UnitClass,
)
from tests.people import AT, Cast

OPENS, DUE = date(2024, 1, 8), date(2024, 1, 20)
ITEMS = (
    ("I1", "投资完成率", "%"),
    ("I2", "村集体经营性收入", "万元"),
    ("I3", "群众满意度", "分"),
)
_GOALPOSTS = Scoring("goalposts", {"low": 0.0, "high": 100.0})


def a_scheme(**changes: object) -> Scheme:
    """Three indicators for 镇, the second looks back; 专班 is asked only for the third."""
    weights = {"I1": {"镇": 50.0}, "I2": {"镇": 30.0}, "I3": {"镇": 20.0, "专班": 100.0}}
    indicators = tuple(
        Indicator(
            code=code,
            name=name,
            area="A",
            weights=weights[code],
            scoring=_GOALPOSTS,
            unit=unit,
            definition=f"{name}的口径",
            source="三资平台" if code == "I2" else "台账",
            duty="协办",
            growth=Growth("percent", -5.0, 20.0) if code == "I2" else None,
            error=MeasurementError("stated", 1.0),
        )
        for code, name, unit in ITEMS
    )
    scheme = Scheme(
        id="test",
        name="测试方案",
        version=1,
        period="2023",
        base_period="2022",
        classes=(UnitClass("镇", "镇"), UnitClass("专班", "专班")),
        areas=(Area("A", "全部", {"镇": 100.0, "专班": 100.0}),),
        indicators=indicators,
        grades=(Grade("优秀", 85, 0.3, True), Grade("良好", 70, 0.8), Grade("一般", 60), Grade("较差", 0)),
        card_kinds=(CardKind("yellow", "黄牌警示", "warn", 2, "▲", "yellow"),),
    )
    return replace(scheme, **changes)  # type: ignore[arg-type] # names are checked by the class


def register(cast: Cast) -> dict[str, DataItem]:
    """The items of the scheme in the catalogue, kept by the department of Wu; 10 万元 is the line of weak villages."""
    described = [
        Described(
            code=code,
            name=name,
            keeper=cast.units["department"].pk,
            source="台账",
            unit_of_measure=unit,
            line=10.0 if code == "I2" else None,
        )
        for code, name, unit in ITEMS
    ]
    return register_items(district=cast.district, described=described, actor=cast.zhao, at=AT)


def frozen(cast: Cast, scheme: Scheme) -> SchemeVersion:
    """A frozen version of a scheme, as the room of schemes would keep it."""
    return SchemeVersion.objects.create(
        district_id=cast.district,
        family=scheme.id,
        version=scheme.version,
        name=scheme.name,
        period=scheme.period,
        document=to_yaml(scheme),
        content_hash=scheme_hash(scheme),
        state="frozen",
    )


@dataclass
class Story:
    """A round with its people, and short words for what they do."""

    cast: Cast
    round: Round
    places: dict[str, Place] = field(default_factory=dict)

    @property
    def district(self) -> int:
        """The tenant."""
        return self.cast.district

    @property
    def town(self) -> int:
        """The unit of Sun."""
        return self.cast.units["town"].pk

    def now(self) -> Round:
        """The round as it stands."""
        return Round.objects.of(self.district).get(pk=self.round.pk)

    def place(self, item: str, period: str = "2023", unit: str = "town") -> Place:
        """A place of the round."""
        return Place(self.cast.units[unit].pk, item, period)

    def fill(self, cells: Mapping[str, str | float | None], period: str = "2023", unit: str = "town"):  # type: ignore[no-untyped-def] # named below
        """Sun fills cells in, by item."""
        actor = self.cast.sun if unit == "town" else house(self.district)
        typed = {self.place(item, period, unit): value for item, value in cells.items()}
        return fill(round_=self.now(), cells=typed, actor=actor, at=AT)

    def submit(self, unit: str = "town"):  # type: ignore[no-untyped-def] # named below
        """Sun submits."""
        actor = self.cast.sun if unit == "town" else house(self.district)
        return submit(round_=self.now(), unit=self.cast.units[unit].pk, actor=actor, at=AT)

    def figure(self, item: str, period: str = "2023", unit: str = "town") -> Figure:
        """The latest version of a figure."""
        rows = Figure.objects.of(self.district).filter(
            round_id=self.round.pk, unit_id=self.cast.units[unit].pk, item=item, period=period
        )
        return rows.select_related("round", "unit").order_by("-version")[0]

    def verify(self, *items: str, unit: str = "town") -> int:
        """Wu verifies figures of this period."""
        return self.verify_figures([self.figure(item, unit=unit) for item in items])

    def verify_figures(self, figures: Sequence[Figure]) -> int:
        """Wu verifies figures."""
        pks = [figure.pk for figure in figures]
        return verify(district=self.district, figures=pks, actor=self.cast.wu, at=AT)

    def confirm(self, cells: Mapping[str, str | float | None], unit: str = "town") -> None:
        """From empty cells to confirmed figures."""
        self.fill(cells, unit=unit)
        self.submit(unit)
        self.verify(*cells, unit=unit)

    def hold(self, item: str, value: float, source: str, *, is_confirmed: bool, period: str = "2023") -> None:
        """The department holds a value of the town from another source."""
        hold(
            district=self.district,
            item=items(self.district, [item])[item],
            unit=self.cast.units["town"],
            period=period,
            value=value,
            source=source,
            is_confirmed=is_confirmed,
            actor=self.cast.wu,
            at=AT,
        )


def a_plan(cast: Cast, scheme: Scheme | None = None, name: str = "2023年度填报") -> Round:
    """A planned round by the scheme."""
    register(cast)
    return plan_round(
        district=cast.district,
        name=name,
        period="2023",
        opens_on=OPENS,
        due_on=DUE,
        actor=cast.zhao,
        at=AT,
        scheme=frozen(cast, scheme or a_scheme()).pk,
    )


def a_round(cast: Cast, scheme: Scheme | None = None) -> Story:
    """An open round by the scheme."""
    planned = a_plan(cast, scheme)
    open_round(round_=planned, actor=cast.zhao, at=AT)
    return Story(cast, Round.objects.of(cast.district).get(pk=planned.pk))


def another_form(cast: Cast, codes: Sequence[str] = ("I2",), name: str = "产业摸底") -> Story:
    """A second form that asks the town for items by purpose, not yet opened."""
    planned = plan_round(
        district=cast.district,
        name=name,
        period="2023",
        opens_on=OPENS,
        due_on=DUE,
        actor=cast.zhao,
        at=AT,
        items=codes,
        purpose="编制产业规划",
        units=[cast.units["town"].pk],
    )
    return Story(cast, planned)
