"""The head of the report: what was assessed by which rules, and the outcome in a sentence and four numbers."""

from collections import Counter
from dataclasses import dataclass

from liangpai.dossier.report.numbers import calendar_day
from liangpai.dossier.report.source import Source

MOST_WARNINGS = 40
OURS = "本系统默认"


@dataclass(frozen=True)
class Tile:
    """One number with its word."""

    number: int
    word: str


@dataclass(frozen=True)
class Warned:
    """What the reader must know, and the place it is about."""

    text: str
    place: str


@dataclass(frozen=True)
class Head:
    """Everything above the classes."""

    marks: tuple[str, ...]
    lines: tuple[tuple[str, str], ...]
    tiles: tuple[Tile, ...]
    summary: tuple[str, ...]
    warnings: tuple[Warned, ...]
    more_warnings: str
    demo: bool


def head(source: Source, hashes: dict[str, str]) -> Head:
    """The head of one assessment."""
    scheme, figures = source.assessment.scheme, source.assessment.figures
    told = source.assessment.warnings
    marks = (figures.stage, source.say("demo") if scheme.fictional else "")
    return Head(
        marks=tuple(mark for mark in marks if mark),
        lines=tuple((word, value) for word, value in _lines(source, hashes) if value),
        tiles=_tiles(source),
        summary=tuple(_summary_en(source) if source.lang == "en" else _summary_zh(source)),
        warnings=tuple(
            Warned(problem.en if source.lang == "en" else problem.zh, problem.place)
            for problem in told[:MOST_WARNINGS]
        ),
        more_warnings=source.say("more", n=len(told) - MOST_WARNINGS) if len(told) > MOST_WARNINGS else "",
        demo=scheme.fictional,
    )


def _lines(source: Source, hashes: dict[str, str]) -> list[tuple[str, str]]:
    scheme, figures = source.assessment.scheme, source.assessment.figures
    joined = "; " if source.lang == "en" else "；"
    version = source.say("version", n=scheme.version)
    return [
        (source.say("period"), _period(source, scheme.period)),
        (source.say("base_period"), _period(source, scheme.base_period)),
        (source.say("as_of"), calendar_day(figures.as_of, source.lang)),
        (
            source.say("scheme"),
            " · ".join(part for part in (scheme.name, version, hashes.get("scheme", "")) if part),
        ),
        (source.say("issuer"), scheme.issuer),
        (source.say("basis"), joined.join(scheme.basis)),
        (source.say("origin"), _origin(source, scheme.origin)),
    ]


def _origin(source: Source, stated: str) -> str:
    return source.say("our_default") if stated.strip() in ("", OURS) else stated


def _period(source: Source, stated: str) -> str:
    return source.say("year", year=stated) if stated.isdigit() else stated


def _outcomes(source: Source) -> tuple[Counter[str], set[str], list[str]]:
    """Cards proposed by kind (one per unit, the highest), units held, and the classes put to deliberation."""
    assessment = source.assessment
    best: dict[str, str] = {}
    for item in assessment.decisions:
        level = source.kinds[item.card].level
        if item.outcome == "proposed" and (
            item.unit not in best or level > source.kinds[best[item.unit]].level
        ):
            best[item.unit] = item.card
    held = {item.unit for item in assessment.decisions if item.outcome == "held"} - set(best)
    undecided = [near.class_code for near in assessment.near_last if near.units and not near.told_apart]
    return Counter(source.kinds[card].name for card in best.values()), held, undecided


def _tiles(source: Source) -> tuple[Tile, ...]:
    cards, held, undecided = _outcomes(source)
    return (
        Tile(len(source.assessment.figures.units), source.say("units")),
        Tile(sum(cards.values()), source.say("cards_proposed")),
        Tile(len(held), source.say("cards_held")),
        Tile(len(undecided), source.say("classes_open")),
    )


def _sizes(source: Source) -> list[tuple[str, int]]:
    counts = Counter(unit.class_code for unit in source.assessment.figures.units)
    return [(source.classes[code], counts[code]) for code in source.classes if counts[code]]


def _summary_zh(source: Source) -> list[str]:
    cards, held, undecided = _outcomes(source)
    sizes = _sizes(source)
    total = len(source.assessment.figures.units)
    told = [
        f"本次考核{total}个单位，分{len(sizes)}类排名：{'、'.join(f'{name}{n}个' for name, n in sizes)}。"
    ]
    if cards:
        kinds = "、".join(f"{name}{n}个" for name, n in cards.items())
        told.append(
            f"经亮牌依据审查，拟亮牌{sum(cards.values())}个单位（{kinds}），须经单位陈述、复核和集体研究。"
        )
    else:
        told.append("经亮牌依据审查，没有单位达到亮牌条件，不提出亮牌建议。")
    if held:
        told.append(f"因数据冲突、申诉等未决事项暂缓{len(held)}个单位。")
    if undecided:
        names = "、".join(source.classes[code] for code in undecided)
        told.append(f"{names}的末位单位不足以区分，不自动亮牌，提请会商。")
    return told


def _summary_en(source: Source) -> list[str]:
    cards, held, undecided = _outcomes(source)
    sizes = ", ".join(f"{name} {n}" for name, n in _sizes(source))
    told = [f"{len(source.assessment.figures.units)} units were ranked inside their classes: {sizes}."]
    if cards:
        kinds = ", ".join(f"{name} {n}" for name, n in cards.items())
        told.append(
            f"The evidence gate proposes {sum(cards.values())} card(s) ({kinds}), subject to the units' statements, "
            "review and a collective decision."
        )
    else:
        told.append("The evidence gate proposes no card.")
    if held:
        told.append(f"{len(held)} unit(s) are on hold because of an open conflict or appeal.")
    if undecided:
        names = ", ".join(source.classes[code] for code in undecided)
        told.append(f"The last places are not told apart in: {names}. No automatic card; for deliberation.")
    return told
