"""Compute an index from its tables and write its folder whole or not at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from liangpai.dossier.folder import whole_folder
from liangpai.dossier.index.figures import read_figures
from liangpai.dossier.index.meta import read_meta
from liangpai.dossier.index.replicas import Replicas, spread_of_ranks
from liangpai.dossier.index.results import files, uncertainty
from liangpai.dossier.index.run import Given, check, compute
from liangpai.dossier.index.steps import read_steps
from liangpai.dossier.index.vary import read_vary
from liangpai.problems import Problem, Rejected
from liangpai.scoring.composite import Composite
from liangpai.scoring.ranks import last_places

MARK = "index.json"
OURS = (MARK, "scores.csv", "weights.csv", "uncertainty.csv", "steps")
DEFAULT_VARY = "weights:0.25"
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Tables:
    """The files an index is made of; without steps the figures are scaled 0–100 and averaged."""

    figures: Path
    meta: Path
    steps: Path | None = None


@dataclass(frozen=True)
class Repeats:
    """How often the index is computed again, what varies (by default weights by a quarter), the last places (a fifth)."""

    runs: int = 0
    vary: str | None = None
    seed: int = 1
    k: int | None = None


@dataclass(frozen=True)
class Made:
    """A finished index: its folder, the files in it, and the composite with every step."""

    folder: Path
    files: tuple[str, ...]
    composite: Composite


def read(tables: Tables) -> Given:
    """The tables and steps of an index, checked by themselves and against each other.

    Raises:
        Rejected: with every problem found, by file, row and column.
    """
    meta = read_meta(tables.meta)
    try:
        steps = read_steps(tables.steps, meta.tree.height)
    except Rejected as no:
        try:
            read_figures(tables.figures, meta)
        except Rejected as also:
            raise Rejected([*no.problems, *also.problems]) from also
        raise
    return check(meta, read_figures(tables.figures, meta), steps, tables.steps.name if tables.steps else "")


def make_index(
    tables: Tables, out: Path, repeats: Repeats = Repeats(), progress: Progress | None = None
) -> Made:
    """Compute an index and write ``out`` whole: scores, steps, weights, record, and uncertainty when asked.

    Raises:
        Rejected: with every problem found; then nothing is written.
    """
    held = read(tables)
    composite = compute(held)
    made: dict[str, str] = {}
    record = None
    if repeats.runs:
        composite, made["uncertainty.csv"], record = _repeat(held, composite, repeats, progress)
    elif repeats.vary:
        raise Rejected([_no_runs()])
    named = {"data": tables.figures, "meta": tables.meta, "steps": tables.steps}
    made |= files(composite, held.steps, {kind: path for kind, path in named.items() if path}, record)
    _write(out, made)
    return Made(out, tuple(sorted(made)), composite)


def _repeat(
    held: Given, composite: Composite, repeats: Repeats, progress: Progress | None
) -> tuple[Composite, str, dict[str, object]]:
    vary = repeats.vary or DEFAULT_VARY
    k = last_places(len(composite.units)) if repeats.k is None else repeats.k
    replicas = Replicas(held, read_vary(vary, held.steps))
    spread, said = spread_of_ranks(replicas, repeats.runs, k, repeats.seed, progress)
    warned = replace(composite, warnings=(*composite.warnings, *said))
    record: dict[str, object] = {"runs": repeats.runs, "vary": vary, "seed": repeats.seed, "last_places": k}
    return warned, uncertainty(warned, spread), record


def _no_runs() -> Problem:
    return Problem(
        "index.no_runs",
        "--vary",
        "只说明了变动什么，没有说明复算几次；请加 --runs，例如 --runs 1000。",
        "this says what varies but not how often; add --runs, such as --runs 1000.",
    )


def _write(out: Path, made: Mapping[str, str]) -> None:
    with whole_folder(out, MARK, OURS) as fresh:
        for name, text in made.items():
            path = fresh / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
