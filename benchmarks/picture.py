"""Draw docs/pictures/certainty.svg, the same bytes every time: python -m benchmarks.picture."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from liangpai.scoring.certainty import certainty, false_card_curve, power_curve

PICTURE = Path(__file__).parent.parent / "docs" / "pictures" / "certainty.svg"
CLASSES = ((8, 1, "#0b6e99", ""), (12, 2, "#b3541e", "7 4"), (20, 4, "#4b5320", "2 4"))
LEFT, TOP, WIDE, HIGH, NEXT = 64, 64, 300, 240, 440
TEXT = 'font-family="Noto Sans CJK SC, Source Han Sans SC, sans-serif" fill="#1f2933"'

Array = NDArray[np.float64]


def _text(x: float, y: float, words: str, *, size: int = 12, anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" {TEXT}>{words}</text>'


def _frame(left: int, title: str, across: str, ticks: list[tuple[float, str]], top: float) -> list[str]:
    parts = [
        _text(left, TOP - 28, title, size=15),
        _text(left + WIDE / 2, TOP + HIGH + 42, across, anchor="middle"),
    ]
    for share in np.linspace(0, top, 6):
        y = TOP + HIGH * (1 - share / top)
        parts.append(f'<path d="M{left} {y:.1f}h{WIDE}" stroke="#d5dbe1"/>')
        parts.append(_text(left - 8, y + 4, f"{share:.0%}", anchor="end"))
    for place, words in ticks:
        x = left + WIDE * place
        parts.append(f'<path d="M{x:.1f} {TOP + HIGH}v5" stroke="#1f2933"/>')
        parts.append(_text(x, TOP + HIGH + 20, words, anchor="middle"))
    return parts


def _line(left: int, across: Array, up: Array, colour: str, dash: str) -> str:
    points = " ".join(
        f"{left + WIDE * x:.1f},{TOP + HIGH * (1 - y):.1f}" for x, y in zip(across, up, strict=True) if y <= 1
    )
    return f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2.5" stroke-dasharray="{dash}"/>'


def draw() -> str:
    """Left: certainty against false cards with the promise of 5 %. Right: true gap against laggards found."""
    grid, gaps = np.linspace(0.60, 1.0, 81), np.linspace(0, 7, 57)
    limit = TOP + HIGH * (1 - 0.05 / 0.5)
    parts = [
        *_frame(
            LEFT,
            "误亮 · Cards dealt among equal units",
            "把握度 certainty asked for",
            [((at - 0.6) / 0.4, f"{at:.1f}") for at in (0.6, 0.7, 0.8, 0.9, 1.0)],
            0.5,
        ),
        *_frame(
            LEFT + NEXT,
            "查出 · A true laggard found",
            "真实差距 true gap, in σ of the composite",
            [(gap / 7, f"{gap}") for gap in range(8)],
            1.0,
        ),
        f'<path d="M{LEFT} {limit:.1f}h{WIDE}" stroke="#b00020" stroke-width="1.5"/>',
        _text(LEFT + 4, limit + 15, "5 % of occasions", size=11),
    ]
    for row, (n, k, colour, dash) in enumerate(CLASSES):
        at = certainty(n, k)
        parts.append(_line(LEFT, (grid - 0.6) / 0.4, false_card_curve(n, k, grid) / 0.5, colour, dash))
        parts.append(_line(LEFT + NEXT, gaps / 7, power_curve(n, k, at, gaps), colour, dash))
        y = TOP + HIGH - 58 + 20 * row
        x = LEFT + NEXT + WIDE - 136
        parts.append(
            f'<path d="M{x} {y - 4}h26" stroke="{colour}" stroke-width="2.5" stroke-dasharray="{dash}"/>'
        )
        parts.append(_text(x + 32, y, f"last {k} of {n}, at {at:.3f}"))
    size = f'width="{LEFT + NEXT + WIDE + 24}" height="{TOP + HIGH + 60}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="False cards and laggards found">',
            '<rect width="100%" height="100%" fill="#ffffff"/>',
            *parts,
            "</svg>\n",
        ]
    )


if __name__ == "__main__":
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_text(draw(), encoding="utf-8")
