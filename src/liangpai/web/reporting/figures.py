"""One figure: its versions with who, when and why, its evidence, and the form that corrects it."""

from dataclasses import replace
from typing import Any

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit, permits
from liangpai.appeals.queries import Appeal, appeals_of
from liangpai.appeals.workflow import APPEAL
from liangpai.catalogue.queries import open_conflicts
from liangpai.entrance.middleware import Visit
from liangpai.refusal import Refusal, Refused
from liangpai.results import operations, queries
from liangpai.results.queries import Figure
from liangpai.results.queries.decisions import decision_of, decision_on
from liangpai.results.rules.content import corrects, returned_for
from liangpai.results.rules.decisions import undecided
from liangpai.results.rules.evidence import too_many
from liangpai.results.rules.screens import PROMPTS
from liangpai.results.rules.surveys import half_width
from liangpai.results.workflow import FIGURE
from liangpai.web.asked import Asked, as_number
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment
from liangpai.web.going_on import done
from liangpai.web.pages import page
from liangpai.web.reporting import labels
from liangpai.words import Words


@asks("figure.view")
def history_page(visit: Visit, figure_id: int) -> HttpResponse:
    """Every version of a figure."""
    figure = queries.figure(visit.district, figure_id)
    versions = queries.history(visit.district, figure)
    appeals = _appeals(versions)
    thing = _thing(figure, appeals)
    permit("figure.view", visit.actor, thing)
    in_force = next((one.figure for one in versions if one.figure.state == "confirmed"), None)
    files = queries.evidence_of(visit.district, [one.figure.pk for one in versions])
    found = {
        "figure": figure,
        "item": queries.item_of(figure),
        "thing": thing,
        "versions": versions,
        "in_force": in_force,
        "files": [file for rows in files.values() for file in rows],
        "full": too_many(len(files.get(figure.pk, ()))),
        "origins": _origins(visit, [one.figure for one in versions]),
        "surveys": queries.surveys_of(visit.district, figure.pk),
        "half_width": half_width(figure.sigma) if figure.sigma is not None else None,
        "conflicts": open_conflicts(visit.district, [figure.item], [figure.unit_id], figure.period),
        "states": FIGURE.states,
        "labels": labels,
        "prompts": PROMPTS,
        "corrects": corrects,
        "returned_for": returned_for,
        "appeals": appeals,
        **_decided(appeals, in_force),
    }
    return page(visit, "reporting/figure.html", found)


def _appeals(versions: list[queries.Version]) -> list[Appeal]:
    """The appeals about any version of a figure, the newest first."""
    subjects = [f"figure:{one.figure.pk}" for one in versions]
    return appeals_of(versions[0].figure.district_id, *subjects)


def _thing(figure: Figure, appeals: list[Appeal]) -> Thing:
    """A figure, and whether any of its versions is appealed against: whoever reviews that has to see it."""
    thing = queries.thing_of_figure(figure, queries.item_of(figure))
    return replace(thing, is_appealed=any(one.state != "withdrawn" for one in appeals))


def _origins(visit: Visit, versions: list[Figure]) -> dict[int, tuple[queries.Origin, bool]]:
    """The workbook and the cell of each version that came from one, and whether the reader may open the workbook."""
    found = {row.pk: queries.origin_of(row) for row in versions}
    return {
        pk: (one, permits("figure.view", visit.actor, queries.thing_of_upload(one.upload)) is None)
        for pk, one in found.items()
        if one is not None
    }


def _decided(appeals: list[Appeal], in_force: Figure | None) -> dict[str, Any]:
    """Whether the version in force was appealed against, and the decision that says that it is wrong."""
    basis = decision_on(in_force) if in_force else None
    against = {one.subject for one in appeals if one.state != "withdrawn"}
    remedy = getattr(basis, "remedy", "")
    return {
        "appeal_states": APPEAL.states,
        "appealed": in_force is not None and f"figure:{in_force.pk}" in against,
        "decision": decision_of(basis) if basis else None,
        "remedy": remedy if as_number(remedy) is not None else "",
    }


@asks("figure.settle")
@require_POST
def settle(visit: Visit, figure_id: int) -> HttpResponse:
    """Correct it as was decided."""
    row = queries.figure(visit.district, figure_id)
    permit("figure.settle", visit.actor, queries.thing_of_figure(row, queries.item_of(row)))
    basis = decision_on(row)
    if basis is None:
        raise Refused(undecided())
    new = operations.correct_by_decision(
        figure=row,
        typed=Asked(visit.POST, labels.FIGURE).text("value", 60),
        basis=basis,
        actor=visit.actor,
        at=visit.at,
    )
    words = Words("已依决定更正，即时生效", "corrected by the decision, from this moment on")
    return done(visit, words, "figure-history", new.pk)


@asks("figure.correct")
@require_POST
def correct_(visit: Visit, figure_id: int) -> HttpResponse:
    """Report an error of one's own."""
    asked = Asked(visit.POST, labels.FIGURE)
    new = operations.correct(
        figure=queries.figure(visit.district, figure_id),
        typed=asked.text("value", 60),
        reason=asked.text("reason", 180),
        actor=visit.actor,
        at=visit.at,
    )
    words = Words(
        "更正已报送；核验通过前原数值仍然有效",
        "the correction is submitted; until it is confirmed the value stands",
    )
    return done(visit, words, "figure-history", new.pk)


@asks("evidence.add")
@require_POST
def add(visit: Visit, figure_id: int) -> HttpResponse:
    """Add a file of evidence."""
    file = visit.FILES.get("file")
    if file is None or isinstance(file, list):
        raise Refused(Refusal("evidence.nothing", Words("请选择文件", "choose a file"), "invalid"))
    operations.add_evidence(
        figure=queries.figure(visit.district, figure_id),
        name=file.name or "file",
        content=file.read(),
        need=Asked(visit.POST, labels.FIGURE).text("need", 180),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已添加佐证", "the evidence is added"), "figure-history", figure_id)


@asks("evidence.view")
def evidence(visit: Visit, evidence_id: int) -> FileResponse:
    """One file of evidence, always to be saved and never shown inside a page of ours."""
    kept = queries.evidence_file(visit.district, evidence_id)
    appeals = _appeals(queries.history(visit.district, kept.figure))
    permit("evidence.view", visit.actor, _thing(kept.figure, appeals))
    return attachment(bytes(kept.content), kept.name)
