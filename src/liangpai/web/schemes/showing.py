"""One version: its tree, problems, legality and way; its documents and its differences."""

import io
import tempfile
from pathlib import Path

from django.http import FileResponse, HttpResponse

from liangpai.access.clauses import Clause, Thing
from liangpai.access.policy import POLICY, permit
from liangpai.access.queries import names_of
from liangpai.dossier.schemes import save_scheme
from liangpai.entrance.middleware import Visit
from liangpai.frameworks.queries import (
    changes_between,
    legality_of,
    scheme_of,
    told_problems,
    version,
    versions,
    why_not,
)
from liangpai.frameworks.rules import sums
from liangpai.frameworks.workflow import VERSION
from liangpai.oversight.workflow import REVIEW
from liangpai.refusal import absent
from liangpai.scoring.scheme import Change
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.exports import excel
from liangpai.web.going_on import paged
from liangpai.web.pages import page
from liangpai.web.schemes.drawn import lines_of, node_at
from liangpai.web.schemes.labels import CHANGE_HEADER, LABELS
from liangpai.words import Words

FORMS = ("yaml", "xlsx")


@asks("scheme.view")
def scheme_page(visit: Visit, scheme_id: int) -> HttpResponse:
    """The version with its tree, its check, its legality and the moves from here."""
    permit("scheme.view", visit.actor, Thing(visit.district))
    row = version(visit.district, scheme_id)
    scheme, review = scheme_of(row), legality_of(row)
    problems, asides = told_problems(row, visit.on)
    closed = why_not(row, review, visit.actor)
    shown = {
        "row": row,
        "scheme": scheme,
        "lines": lines_of(scheme, problems),
        "total": tuple(sums(scheme)[""].values()),
        "problems": [(one, *node_at(scheme, one.place)) for one in problems],
        "asides": asides,
        "wrong": sum(not one.warning for one in problems),
        "review": review,
        "review_state": REVIEW.states[review.state] if review else None,
        "states": VERSION.states,
        "passed": list(VERSION.states).index(row.state),
        "doors": [(move, closed[move.action]) for move in VERSION.moves if move.action != "scheme.edit"],
        "policy": {move.action: _who(POLICY[move.action]) for move in VERSION.moves},
        "moves": VERSION.moves,
        "closed": closed,
        "people": names_of(visit.district, {*row.drafted_by, row.approved_by} - {None}),
        "labels": LABELS,
    }
    return page(visit, "schemes/page.html", shown)


def _who(clause: Clause) -> Words:
    """Who may, in words: the reasons that would refuse everybody else."""
    parts = clause.parts if clause.kind == "all" else (clause,)
    return Words("；".join(part.why.zh for part in parts), "; ".join(part.why.en for part in parts))


@asks("scheme.view")
def download(visit: Visit, scheme_id: int, form: str) -> FileResponse:
    """The version's document as YAML or Excel; reading it back gives an equal scheme."""
    permit("scheme.view", visit.actor, Thing(visit.district))
    row = version(visit.district, scheme_id)
    if form not in FORMS:
        raise absent(Words("这种格式", "form"))
    name = f"{row.family}-{row.period}-v{row.version}.{form}"
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / f"scheme.{form}"
        save_scheme(scheme_of(row), path)
        held = io.BytesIO(path.read_bytes())
    return FileResponse(held, as_attachment=True, filename=name)


@asks("scheme.view")
def diff_page(visit: Visit, scheme_id: int) -> HttpResponse:
    """What differs between this version and another."""
    permit("scheme.view", visit.actor, Thing(visit.district))
    row = version(visit.district, scheme_id)
    others = [one for one in versions(visit.district) if one.pk != row.pk]
    other = _other(visit, row.copied_from_id or (others[0].pk if others else 0))
    shown = {
        "row": row,
        "other": other,
        "others": [(one.pk, f"{one.name} {one.period} v{one.version}") for one in others],
        "changes": paged(visit, _changes(visit, scheme_id, other)),
        "labels": LABELS,
    }
    return page(visit, "schemes/diff.html", shown)


@asks("scheme.view")
def diff_export(visit: Visit, scheme_id: int) -> FileResponse:
    """The differences as a workbook."""
    permit("scheme.view", visit.actor, Thing(visit.district))
    rows = _changes(visit, scheme_id, _other(visit, 0))
    return excel(Words("方案差异", "Differences"), CHANGE_HEADER, rows, visit.lang)


def _other(visit: Visit, default: int) -> int:
    return Asked(visit.GET).whole("with", default)


def _changes(visit: Visit, scheme_id: int, other: int) -> list[tuple[str, str, str]]:
    """Place, before and after of every difference; none where there is nothing to compare with."""
    row = version(visit.district, scheme_id)
    if not other:
        return []
    found = changes_between(version(visit.district, other), row)
    return [_told(one) for one in found]


def _told(change: Change) -> tuple[str, str, str]:
    before, after = ("—" if value is None else str(value) for value in (change.before, change.after))
    return change.path, before, after
