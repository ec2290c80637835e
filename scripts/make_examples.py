"""Makes the figures of the fictional district 云岫区 again, bit by bit the same: `python scripts/make_examples.py`."""

import dataclasses
import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from liangpai.scoring.assessment import (
    Adjustment,
    Excuse,
    Figures,
    Hold,
    PreviousStanding,
    PriorCard,
    Received,
    Record,
    Unit,
    VetoCase,
    figures_to_files,
)
from liangpai.scoring.assessment.document import LISTS
from liangpai.scoring.assessment.document import RECORDS as RECORDS_FILE
from liangpai.scoring.grades import grade_units
from liangpai.scoring.ranks import competition_ranks
from liangpai.scoring.scheme import Scheme, from_yaml

Table = NDArray[np.float64]

FOLDER = Path(__file__).resolve().parent.parent / "src" / "liangpai" / "examples" / "yunxiu"

# code, name, strength and its gain since last year (shares of the range of each indicator), score of last year
TOWNS = (
    ("YXZ1", "枕河镇", 0.75, 0.08, 85.62),
    ("YXZ2", "听松镇", 0.55, 0.03, 80.15),
    ("YXZ3", "碧岑镇", 0.52, 0.10, 78.90),
    ("YXZ4", "流萤镇", 0.49, 0.06, 75.44),
    ("YXZ5", "青禾镇", 0.67, 0.12, 81.37),
    ("YXZ6", "竹里镇", 0.56, 0.04, 79.08),
    ("YXZ7", "桑陌镇", 0.32, 0.03, 73.51),
    ("YXZ8", "茶坞镇", 0.20, 0.05, 71.26),
)
STREETS = (
    ("YXJ1", "望澜街道", 0.57, 0.07, 83.26),
    ("YXJ2", "岚桥街道", 0.71, 0.09, 84.71),
    ("YXJ3", "鹭汀街道", 0.46, 0.05, 76.40),
    ("YXJ4", "荷风街道", 0.33, -0.06, 76.83),
)
TASK_FORCES = (
    ("YXT01", "县域经济专班", 0.70, 0.05, 82.40),
    ("YXT02", "城镇建设专班", 0.54, 0.03, 80.15),
    ("YXT03", "乡村振兴专班", 0.70, 0.06, 84.92),
    ("YXT04", "要素保障专班", 0.40, 0.02, 76.38),
    ("YXT05", "资金金融专班", 0.31, 0.00, 73.05),
    ("YXT06", "绿美生态专班", 0.60, 0.08, 78.66),
    ("YXT07", "帮扶协作专班", 0.04, -0.05, 70.24),
    ("YXT08", "党建治理专班", 0.56, 0.04, 79.87),
    ("YXT09", "宣传专班", 0.41, 0.02, 77.59),
    ("YXT10", "典型培育专班", 0.56, 0.07, 80.73),
)

# indicator: an ordinary worst value, an ordinary best value, digits after the point
RANGES = {
    "A1": (70, 108, 1),
    "A2": (60, 100, 1),
    "A3": (50, 100, 1),
    "A4": (0, 6, 0),
    "A5": (700, 3600, 1),
    "B1": (3, 7, 0),
    "B2": (66, 100, 1),
    "B3": (66, 96, 1),
    "C1": (14, 46, 2),
    "C2": (16, 0, 1),
    "C3": (500, 2800, 1),
    "D1": (7, 0, 0),
    "D2": (76, 100, 1),
    "D3": (80, 97, 1),
    "D4": (62, 104, 1),
    "E1": (70, 100, 1),
    "E2": (76, 100, 1),
    "E3": (84, 100, 1),
    "F1": (76, 95, 2),
    "G1": (66, 100, 1),
    "G2": (64, 96, 1),
    "H1": (64, 100, 1),
    "H2": (9.5, 3, 1),
    "J1": (66, 95, 1),
    "K1": (50, 112, 1),
    "L1": (0, 42, 1),
}
SEVENTHS = ("B1",)  # counted out of the seven works of a market town, reported in per cent

# what the stories need instead of the ordinary figure; None = not reported
NOW: dict[tuple[str, str], float | None] = {
    ("YXZ4", "F1"): 94.8,  # people think far better of 流萤镇 than its other figures do
    ("YXZ3", "D3"): 82.4,  # under 85 %, but 6.4 points above last year: full marks by growth
    ("YXZ6", "D3"): None,
    ("YXZ7", "B3"): 79.7,  # brings it to 0.07 points behind 茶坞镇
    ("YXJ3", "A5"): None,
    ("YXJ1", "C2"): None,  # excused
    ("YXJ2", "C3"): None,  # excused
    ("YXT07", "G1"): 55.6,
    ("YXT07", "G2"): 58.0,
    ("YXT07", "H1"): 53.3,
    ("YXT07", "K1"): 31.0,  # its own ledger says 58.0: an open conflict
}
BASE: dict[tuple[str, str], float | None] = {
    ("YXZ3", "D3"): 76.0,
    ("YXJ1", "C2"): None,
    ("YXJ2", "C3"): None,
}

# fulfilment, share of overdue matters, matters in all: the record of each task force
RECORDS = {
    "YXT01": (0.92, 1, 22),
    "YXT02": (0.86, 3, 25),
    "YXT03": (0.95, 1, 28),
    "YXT04": (0.84, 9, 31),  # overdue: a yellow card on its record
    "YXT05": (0.64, 3, 21),  # unfulfilled, and for the second time
    "YXT06": (0.90, 2, 19),
    "YXT07": (0.78, 3, 16),
    "YXT08": (0.88, 2, 6),  # a third overdue, but of six matters only
    "YXT09": (0.66, 2, 18),  # unfulfilled, under appeal
    "YXT10": (0.91, 1, 17),
}
RECORD_BASIS = "系统台账，截至2024年1月10日"


def draw(*key: object) -> float:
    """A number in −0.5 … 0.5 that differs from cell to cell and is the same on every machine."""
    digest = hashlib.sha256("·".join(map(str, key)).encode()).digest()
    return int.from_bytes(digest[:6]) / 2**48 - 0.5


def figure(code: str, share: float) -> float:
    """The figure of an indicator at a share of its range, in its own precision."""
    worst, best, digits = RANGES[code]
    value = round(worst + (best - worst) * min(max(share, 0.0), 1.0), digits)
    return round(value * 100 / 7, 1) if code in SEVENTHS else value


def units() -> tuple[Unit, ...]:
    """The twenty-two units; the whole district is of the tier 进位."""
    kinds = (("镇", TOWNS), ("街道", STREETS), ("专班", TASK_FORCES))
    return tuple(Unit(code, name, kind, "进位") for kind, profiles in kinds for code, name, *_ in profiles)


def tables(scheme: Scheme) -> dict[str, Table]:
    """Figures of this year and of the last, and the stated errors; units in rows, indicators in columns."""
    profiles = (*TOWNS, *STREETS, *TASK_FORCES)
    now, base, sigma = (np.full((len(profiles), len(scheme.indicators)), np.nan) for _ in range(3))
    for row, (unit, (code, _, strength, gain, _)) in enumerate(zip(units(), profiles, strict=True)):
        for column, indicator in enumerate(scheme.indicators):
            if not indicator.weights.get(unit.class_code):
                continue
            share = strength + 0.4 * draw(code, indicator.code)
            before = share - gain + 0.16 * draw(code, indicator.code, "before")
            for table, stories, ordinary in ((now, NOW, share), (base, BASE, before)):
                told = stories.get((code, indicator.code), figure(indicator.code, ordinary))
                table[row, column] = np.nan if told is None else told
            if indicator.code == "F1":
                sigma[row, column] = round(1.15 + 0.3 * draw(code, "survey"), 2)
    return {"now": now, "base": base, "sigma": sigma}


def excuses() -> tuple[Excuse, ...]:
    """Figures that do not concern a unit."""
    return (
        Excuse("YXJ1", "C2", "云岫百千万办〔2023〕15号：全部为社区，无行政村"),
        Excuse("YXJ2", "C3", "云岫百千万办〔2023〕15号：无农业生产任务"),
    )


def records() -> tuple[Record, ...]:
    """What the card rules of the task forces ask for."""
    return tuple(
        Record(unit, name, value, RECORD_BASIS)
        for unit, (fulfilment, overdue, items) in RECORDS.items()
        for name, value in (
            ("兑现率", fulfilment),
            ("逾期率", round(overdue / items, 4)),
            ("督办事项数", float(items)),
        )
    )


def previous(scheme: Scheme) -> tuple[PreviousStanding, ...]:
    """The standing of the year before."""
    found = []
    for profiles in (TOWNS, STREETS, TASK_FORCES):
        scores = np.array([score for *_, score in profiles])
        ranks = competition_ranks(scores)
        grades = grade_units(scheme.grades, scores, ranks, [None] * scores.size)
        for (code, *_, score), rank, grade in zip(profiles, ranks, grades, strict=True):
            found.append(PreviousStanding(code, score, int(rank), grade))
    return tuple(found)


def figures(scheme: Scheme) -> Figures:
    """All figures of the district on 2024-01-10, a trial calculation."""
    found = tables(scheme)
    excused = np.zeros(found["now"].shape, dtype=bool)
    rows = {unit.code: row for row, unit in enumerate(units())}
    for excuse in excuses():
        excused[rows[excuse.unit], scheme.indicator_codes.index(excuse.indicator)] = True
    return Figures(
        units=units(),
        **found,
        excused=excused,
        excuses=excuses(),
        adjustments=(
            Adjustment("YXZ5", "adopted", 1, "岫州百千万办〔2023〕26号：联村强社做法被全市推广"),
            Adjustment("YXJ1", "upper_excellent", 1, "省级考核通报（演示）"),
            Adjustment("YXZ3", "untrue", 1, "云岫百千万办〔2023〕41号：统计口径差错，未定性为弄虚作假"),
        ),
        vetoes=(VetoCase("YXJ2", "safety", "云岫应急〔2023〕9号：较大生产安全事故调查报告"),),
        records=records(),
        prior_cards=(PriorCard("YXT05", "yellow", 1, True),),
        holds=(
            Hold("YXT07", "K1", "conflict", "国库台账31.0%，专班自报58.0%，待核对"),
            Hold("YXT09", "兑现率", "appeal", "对3项承诺的核验结论有异议，2024年1月8日受理"),
        ),
        received=(
            Received(
                "YXZ1",
                "2023年度全市镇级乡村建设评估",
                "岫州市“百千万工程”指挥部 岫州百千万指〔2023〕31号",
                None,
                "优秀",
                6,
            ),
        ),
        previous=previous(scheme),
        as_of="2024-01-10",
        stage="试算",
    )


def contents() -> dict[str, bytes]:
    """File name → content of every file of figures; lists have a line per record, so that a change is seen."""
    scheme = from_yaml((FOLDER / "scheme.yaml").read_text(encoding="utf-8"))
    made = figures(scheme)
    files = figures_to_files(scheme, made)
    entries = [f" {_json(name)}: {_lines(getattr(made, name))}" for name in LISTS]
    entries += [f" {_json(name)}: {_json(getattr(made, name))}" for name in ("as_of", "stage")]
    files[RECORDS_FILE] = ("{\n" + ",\n".join(entries) + "\n}\n").encode()
    return files


def _lines(records: tuple[Any, ...]) -> str:
    return "[\n" + ",\n".join(f"  {_json(dataclasses.asdict(item))}" for item in records) + "\n ]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    for name, content in contents().items():
        (FOLDER / name).write_bytes(content)
