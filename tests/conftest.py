"""Fixtures every test may ask for."""

import gc
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from django.apps import apps
from django.db import connection
from hypothesis import HealthCheck, settings
from xdist.remote import Producer

from liangpai.districts.models import DistrictRow
from liangpai.examples import load_example
from liangpai.ledger.remembering import forget
from liangpai.scoring.assessment import Figures, Unit
from liangpai.scoring.ranks import Array
from liangpai.scoring.scheme import Scheme
from liangpai.scoring.scheme.model import (
    Area,
    CardKind,
    Grade,
    Indicator,
    MeasurementError,
    Scoring,
    Uncertainty,
    UnitClass,
)
from tests.ledger import chains
from tests.notary import stories as records
from tests.people import Cast, a_cast
from tests.sharing import ByHouse

# The same examples in every run; a loaded machine must not fail a test by the clock.
settings.register_profile(
    "liangpai", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("liangpai")

# Thousands of collected tests live to the end of the run: looking for garbage among them cost a tenth of the time.
gc.set_threshold(20_000, 20, 20)

CHECKOUT = Path(__file__).resolve().parent.parent
DOORS = [CHECKOUT / "tests" / name for name in ("api", "cli", "demonstration", "web")]
"""Doors ask the rooms, and the rooms are asked on both databases: what the doors do is alike on each."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of doors as alike on every database, before anything is chosen by marks."""
    for item in items:
        if any(item.path.is_relative_to(door) for door in DOORS):
            item.add_marker("alike")


def pytest_collection_finish() -> None:
    """Keep what was collected out of every later search for garbage."""
    gc.freeze()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByHouse:
    """Say which tests stay together on one worker."""
    return ByHouse(config, log)


@pytest.fixture(scope="session")
def reference() -> Path:
    """The folder of published reference results; tests that need it skip with a reason where it is absent."""
    folder = Path(os.environ.get("LIANGPAI_REFERENCE", CHECKOUT.parent / "shared" / "reference"))
    if not folder.is_dir():
        pytest.skip(f"reference data absent: {folder} (set LIANGPAI_REFERENCE)")
    return folder


Built = tuple[Scheme, Figures]
BuildOneClass = Callable[..., Built]


@pytest.fixture(scope="session")
def golden() -> Built:
    """The golden case of 2-domain §5.4: four fictional towns, three indicators, one card rule."""
    return load_example("golden")


@pytest.fixture(scope="session")
def one_class() -> BuildOneClass:
    """Build a class of units on fixed goalposts 0–100: a matrix in, scheme and figures out."""

    def build(values: list[list[float]] | Array, *, base: Array | None = None, **changes: object) -> Built:
        now = np.asarray(values, dtype=float)
        n, p = now.shape
        indicator = {
            "scoring": Scoring("goalposts", {"low": 0.0, "high": 100.0}),
            "duty": "协办",
            "error": MeasurementError("stated", 2.0),
        }
        indicators = tuple(
            Indicator(code=f"I{j}", name=f"指标{j}", area="A", weights={"town": 100 / p}, **indicator)  # type: ignore[arg-type]
            for j in range(1, p + 1)
        )
        scheme = Scheme(
            id="test",
            name="测试方案",
            version=1,
            period="2023",
            classes=(UnitClass("town", "镇"),),
            areas=(Area("A", "全部", {"town": 100.0}),),
            indicators=indicators,
            grades=(
                Grade("优秀", 85, 0.3, True),
                Grade("良好", 70, 0.8),
                Grade("一般", 60),
                Grade("较差", 0),
            ),
            card_kinds=(
                CardKind("yellow", "黄牌警示", "warn", 2, "▲", "yellow"),
                CardKind("red", "红牌整改", "warn", 3, "■", "red"),
            ),
            uncertainty=Uncertainty(runs=2_000),
        )
        units = tuple(Unit(f"T{i:02d}", f"镇{i:02d}", "town") for i in range(1, n + 1))
        return replace(scheme, **changes), Figures.of(units, now, base)  # type: ignore[arg-type]

    return build


LIFTED: set[bool] = set()
TABLES = {model._meta.db_table for model in apps.get_models() if issubclass(model, DistrictRow)}
NAMED = re.compile(r'"(' + "|".join(sorted(TABLES)) + r')"')


def _insist_on_district(execute: Callable[..., object], sql: str, *rest: object) -> object:
    """Refuse SQL on an operational table that does not name its district (house rule 4.2)."""
    verb = sql.split(None, 1)[0].upper()
    numbers = sql.startswith("SELECT setval(")  # the counters of the keys, set anew after a restore
    touched = verb in ("SELECT", "UPDATE", "DELETE") and not numbers and NAMED.search(sql)
    where = sql.split(" WHERE ", 1)[-1] if " WHERE " in sql else ""
    if touched and "district_id" not in where:
        raise AssertionError(f"SQL on {touched[1]} does not name its district: {sql[:300]}")
    return execute(sql, *rest)


@pytest.fixture(autouse=True)
def _every_query_names_its_district(request: pytest.FixtureRequest) -> Iterator[None]:
    """While a test uses the database, watch every statement it sends."""
    if not request.node.get_closest_marker("django_db"):
        yield
        return
    request.getfixturevalue("db" if not _is_transactional(request) else "transactional_db")
    forget()  # the same story told in two tests gives the same chain
    if LIFTED:
        chains.arm()
        records.arm()
    with connection.execute_wrapper(_insist_on_district):
        yield
    if _is_transactional(request):  # its tables are emptied next, which ledger and record would refuse
        chains.lift()
        records.lift()
        LIFTED.add(True)


def _is_transactional(request: pytest.FixtureRequest) -> bool:
    marker = request.node.get_closest_marker("django_db")
    return bool(marker and marker.kwargs.get("transaction"))


@pytest.fixture
def cast(db: None) -> Cast:
    """The standing cast in the district 云岫区."""
    return a_cast()


@pytest.fixture
def neighbours(db: None) -> Cast:
    """The same cast in another district, to see that nothing crosses the border."""
    return a_cast("LX", "邻县", "2")
