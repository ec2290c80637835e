"""Write a shipped example as an office would hold it: the scheme twice, as YAML and Excel, and the workbook."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from liangpai.dossier.filled import filled_template
from liangpai.dossier.schemes import save_scheme
from liangpai.dossier.template import figures_template
from liangpai.examples import example_units, load_example, template_names
from liangpai.scoring.scheme import Scheme
from liangpai.scoring.scheme.model import Area, Indicator
from liangpai.spreadsheets.template import write_template

Node = TypeVar("Node", Area, Indicator)

FICTION = "演示数据：地名和数字均为虚构。"
UNFILLED = "（依据文号待填）"
ASSISTING = "协办"
SCHEME_OF_TEMPLATES = "yunxiu"
"""Real places get names and codes, never figures; their blank workbook follows the example scheme's structure."""


def write_example(name: str, out: Path) -> list[Path]:
    """Write scheme.yaml, scheme.xlsx and the workbook of an example into a folder, and say which files.

    A name that is not shipped makes no folder.

    Raises:
        Rejected: there is no such example.
    """
    if name in template_names():
        units = example_units(name)
        scheme = draft_for_real_places(
            load_example(SCHEME_OF_TEMPLATES)[0], {unit.class_code for unit in units}
        )
        template = figures_template(scheme, units)
    else:
        scheme, figures = load_example(name)
        template = filled_template(scheme, figures, FICTION if scheme.fictional else "")
    out.mkdir(parents=True, exist_ok=True)
    workbook = out / f"{name}.xlsx"
    write_template(template, workbook)
    save_scheme(scheme, out / "scheme.yaml")
    save_scheme(scheme, out / "scheme.xlsx")
    return [workbook, out / "scheme.yaml", out / "scheme.xlsx"]


def draft_for_real_places(scheme: Scheme, classes: set[str]) -> Scheme:
    """The structure of a fictional scheme without its fiction: its papers, office, vetoes and calibration go."""
    card_rules = (
        replace(rule, basis="", classes=tuple(code for code in rule.classes if code in classes))
        for rule in scheme.card_rules
        if not rule.classes or classes & set(rule.classes)
    )
    return replace(
        scheme,
        id="draft",
        name="镇街年度考核方案（草案）",
        basis=(),
        issuer="",
        contact="",
        origin="由本系统示例方案改写的草案：分值、参照值和各项界限均为本系统默认，须由指挥部办公室审定",
        fictional=False,
        classes=tuple(item for item in scheme.classes if item.code in classes),
        areas=tuple(_kept(scheme.areas, classes)),
        indicators=tuple(map(_of_no_duty_list, _kept(scheme.indicators, classes))),
        adjustments=tuple(replace(rule, basis=UNFILLED) for rule in scheme.adjustments),
        vetoes=(),
        card_rules=tuple(card_rules),
        gate=replace(scheme.gate, certainty=()),
        consequences={},
    )


def _kept(nodes: Iterable[Node], classes: set[str]) -> Iterator[Node]:
    for node in nodes:
        weights = {code: points for code, points in node.weights.items() if code in classes}
        if any(weights.values()):
            yield replace(node, weights=weights)


def _of_no_duty_list(indicator: Indicator) -> Indicator:
    """The items of a fictional list of duties are no real place's: the check of the scheme asks for the real ones."""
    return indicator if indicator.duty == ASSISTING else replace(indicator, duty="")
