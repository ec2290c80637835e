"""Where figures come from: the workbook of the scheme, or an office's own file by a mapping made once."""

import json
from collections import Counter
from pathlib import Path

from liangpai.dossier import template as sheets
from liangpai.dossier.intake import figures_of, units_of
from liangpai.dossier.presence import insist_on_file
from liangpai.dossier.template import figures_template
from liangpai.problems import Problem, Rejected, refuse_errors
from liangpai.scoring.assessment import Figures, Unit
from liangpai.scoring.scheme import Scheme
from liangpai.spreadsheets.mapping import apply_mapping, load_mapping
from liangpai.spreadsheets.reading import Reading, read_workbook


def read_figures(
    scheme: Scheme, workbook: Path, mapping: Path | None = None, units: Path | None = None
) -> tuple[Figures, list[Problem]]:
    """Figures from the workbook of the scheme, or from any file by a mapping.

    Args:
        scheme: sound, as ``check_scheme`` says.
        workbook: the filled-in workbook, or with a mapping the office's own file.
        mapping: says where the own file has which figures.
        units: with a mapping: a list of units (.json), or a workbook of the scheme whose units and records count.

    Raises:
        Rejected: every problem of the files, named by cell.
    """
    for path in (workbook, mapping, units):
        if path is not None:
            insist_on_file(path)
    if mapping is None:
        reading, known = read_workbook(workbook, figures_template(scheme)), None
    else:
        reading, known = _mapped(scheme, workbook, mapping, units)
    figures, problems = figures_of(scheme, reading, known)
    if figures is None:
        raise Rejected(problems)
    return figures, problems


def _mapped(
    scheme: Scheme, workbook: Path, mapping: Path, units: Path | None
) -> tuple[Reading, tuple[Unit, ...] | None]:
    known, beside = read_units(scheme, units) if units else (None, Reading({}, ()))
    template = figures_template(scheme, known or ())
    own = apply_mapping(workbook, load_mapping(mapping), template)
    reading = Reading({**beside.tables, **own.tables}, (*beside.problems, *own.problems))
    if known is None and sheets.UNITS not in reading.tables and reading.is_usable:
        raise Rejected(
            [
                Problem(
                    "units.absent",
                    str(mapping),
                    "映射没有指明单位表；请用 --units 给出单位清单（.json 或本系统工作簿）",
                    "the mapping names no table of units: give --units (a .json list or a workbook of the scheme)",
                )
            ]
        )
    return reading, known


def read_units(scheme: Scheme, path: Path) -> tuple[tuple[Unit, ...], Reading]:
    """Units from a .json list or from the workbook of the scheme, which then also gives its other tables.

    Raises:
        Rejected: the file cannot be read, or the workbook holds errors.
    """
    if path.suffix.lower() == ".json":
        return _listed(path), Reading({}, ())
    reading = read_workbook(path, figures_template(scheme))
    refuse_errors(reading.problems)
    return units_of(scheme, reading.tables[sheets.UNITS]), reading


def _listed(path: Path) -> tuple[Unit, ...]:
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
        units = tuple(Unit(**row) for row in content["units"])
        if not all(map(_is_sound, units)):
            raise ValueError("a unit needs texts, and months as a whole number")
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise Rejected(
            [
                Problem(
                    "units.unreadable",
                    str(path),
                    "读不懂单位清单：应为 {“units”: [{“code”, “name”, “class_code”, “tier”, “months”}]}，后两项可省略",
                    'cannot read the list of units: expected {"units": [{"code", "name", "class_code", "tier", '
                    '"months"}]}, the last two optional',
                )
            ]
        ) from error
    refuse_errors(_twice(path, units))
    return units


def _is_sound(unit: Unit) -> bool:
    texts = (unit.code, unit.name, unit.class_code, unit.tier)
    named = all(isinstance(text, str) for text in texts) and bool(unit.code.strip())
    return named and (unit.months is None or (type(unit.months) is int and unit.months >= 0))


def _twice(path: Path, units: tuple[Unit, ...]) -> list[Problem]:
    counts = Counter(unit.code for unit in units)
    return [
        Problem(
            "units.twice",
            f"{path.name}·{code}",
            f"单位编码出现 {count} 次；请合并或改正",
            f"the unit's code stands {count} times: merge or correct",
        )
        for code, count in counts.items()
        if count > 1
    ]
