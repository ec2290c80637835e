"""Two runs side by side, from their archives: who moved, and which figures and records caused it."""

from dataclasses import dataclass

from liangpai.assessments.models import Run, Standing
from liangpai.assessments.queries.archives import export
from liangpai.assessments.queries.runs import read_at
from liangpai.assessments.rules.comparison import (
    FigureChange,
    Moved,
    Placed,
    erratum,
    figure_changes,
    lists_changed,
    moves,
)
from liangpai.results.queries import figures_changed_since
from liangpai.scoring.scheme import diff
from liangpai.words import Words


@dataclass(frozen=True)
class Comparison:
    """What differs between two runs."""

    before: Run
    after: Run
    moved: list[Moved]
    figures: list[FigureChange]
    """Only where both runs are by the same columns; else ``scheme`` says what changed."""
    scheme: list[str]
    """Places of the scheme that differ."""
    lists: list[str]
    """Names of the lists beside the figures that differ."""
    is_same: bool
    """Whether both have the same digest."""


def compared(district: int, before: Run, after: Run) -> Comparison:
    """Two computed runs compared; the order is that of time."""
    old, new = export(district, before), export(district, after)
    same_columns = old.scheme.indicator_codes == new.scheme.indicator_codes
    return Comparison(
        before=before,
        after=after,
        moved=_moved(district, before, after),
        figures=list(figure_changes(new.scheme, old.figures, new.figures)) if same_columns else [],
        scheme=[change.path for change in diff(old.scheme, new.scheme)],
        lists=lists_changed(old.figures, new.figures),
        is_same=before.digest == after.digest,
    )


def _moved(district: int, before: Run, after: Run) -> list[Moved]:
    rows = Standing.objects.of(district).filter(run_id__in=(before.pk, after.pk)).order_by("order")
    placed: dict[int, dict[str, Placed]] = {before.pk: {}, after.pk: {}}
    units: dict[str, tuple[str, str]] = {}
    for run, code, name, class_code, score, rank, grade in rows.values_list(
        "run_id", "code", "unit__name", "class_code", "score", "rank", "grade"
    ):
        placed[run][code] = Placed(score, rank, grade)
        units[code] = (name, class_code)
    return moves(placed[before.pk], placed[after.pk], units)


def erratum_of(district: int, before: Run, after: Run) -> Words:
    """The sentence of a restatement, the reasons taken from the corrections themselves."""
    found = compared(district, before, after)
    return erratum(found.figures, found.moved, _reasons(district, before, after))


def _reasons(district: int, before: Run, after: Run) -> dict[tuple[str, str], str]:
    codes = dict(Standing.objects.of(district).filter(run_id=after.pk).values_list("unit_id", "code"))
    return {
        (codes[change.place.unit], change.place.item): change.reason
        for change in figures_changed_since(district, after.round, read_at(before))
        if change.place.unit in codes
    }
