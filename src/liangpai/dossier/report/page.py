"""The page: parts from the assessment, markup from the templates, everything in one file that needs nothing else."""

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from liangpai.dossier.report import evidence, head, notes, roster, sheets, verdicts
from liangpai.dossier.report.source import Source
from liangpai.papers.wording import clean
from liangpai.problems import Lang
from liangpai.scoring.assessment import Assessment, Standing

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, eq=False)
class ClassPart:
    """Everything about one class of units."""

    at: int
    name: str
    n: int
    standings_key: str
    standings_cut: str
    roster: roster.Roster
    verdicts: verdicts.Verdicts
    pictures: tuple[evidence.Picture, ...]
    sheets: tuple[sheets.Sheet, ...]
    sheets_note: str
    has_change: bool


def report_html(assessment: Assessment, *, title: str, hashes: dict[str, str], lang: Lang = "zh") -> str:
    """The whole report as one self-contained HTML document; the same input gives the same characters.

    Args:
        assessment: what the engine found.
        title: the heading, such as 云岫区2023年度考核评价报告.
        hashes: fingerprints by name; ``scheme``, ``figures`` and ``result`` are named in words.
        lang: of the report's own words; names and papers stand as they were entered.
    """
    source = Source(assessment, lang)
    script = _own("script.js")
    return (
        _environment()
        .get_template("report.html")
        .render(
            lang="zh-CN" if lang == "zh" else "en",
            title=title,
            t=source.texts,
            head=head.head(source, hashes),
            classes=[_class_part(source, at, standing) for at, standing in enumerate(assessment.standings)],
            tables=notes.tables(source),
            method=notes.method(source),
            hashes=notes.fingerprints(source, hashes),
            style=_own("style.css"),
            script=script,
            script_hash=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        )
    )


@cache
def _own(name: str) -> Markup:
    """A file of ours that goes into the page as it stands."""
    return Markup((TEMPLATES / name).read_text("utf-8"))  # noqa: S704 - written by us, holds nothing from outside


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_clean,
    )


def _clean(value: object) -> object:
    """Names come from workbooks: what would turn the reading order or break the file is taken out."""
    return clean(value) if type(value) is str else value


def _class_part(source: Source, at: int, standing: Standing) -> ClassPart:
    n = int(standing.rated.size)
    table = roster.roster(source, standing)
    cut = source.say("standings_cut", n=n, first=roster.FIRST, last=roster.LAST) if table.omitted else ""
    return ClassPart(
        at=at,
        name=source.classes[standing.class_code],
        n=n,
        standings_key=_standings_key(source, standing),
        standings_cut=cut,
        roster=table,
        verdicts=verdicts.verdicts(source, standing),
        pictures=evidence.pictures(source, standing),
        sheets=sheets.sheets(source, standing),
        sheets_note=_sheets_note(source, n),
        has_change=sheets.has_change(source, standing),
    )


def _standings_key(source: Source, standing: Standing) -> str:
    k = source.last_places(standing)
    key = source.say("standings_key", runs=f"{standing.simulated.runs:,}")
    return key + (source.say("last_zone", k=k) if k else "")


def _sheets_note(source: Source, n: int) -> str:
    if n > sheets.NONE_FROM:
        return source.say("sheets_omitted", most=sheets.NONE_FROM)
    return source.say("sheets_cut", n=n) if n > sheets.ALL_UP_TO else source.say("waterfall_key")
