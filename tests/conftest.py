"""Fixtures every test may ask for."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, settings

from liangpai.examples import load_example
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

# The same examples in every run; a loaded machine must not fail a test by the clock.
settings.register_profile(
    "liangpai", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("liangpai")

CHECKOUT = Path(__file__).resolve().parent.parent


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
