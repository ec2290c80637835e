"""One figure: its versions with who, when and why, its evidence, and the form that corrects it."""

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.policy import permit
from liangpai.catalogue.queries import open_conflicts
from liangpai.entrance.middleware import Visit
from liangpai.refusal import Refusal, Refused
from liangpai.results import operations, queries
from liangpai.results.rules.content import corrects, returned_for
from liangpai.results.rules.evidence import too_many
from liangpai.results.rules.screens import PROMPTS
from liangpai.results.rules.surveys import half_width
from liangpai.results.workflow import FIGURE
from liangpai.web.asked import Asked
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
    item = queries.item_of(figure)
    thing = queries.thing_of_figure(figure, item)
    permit("figure.view", visit.actor, thing)
    versions = queries.history(visit.district, figure)
    in_force = next((one.figure for one in versions if one.figure.state == "confirmed"), None)
    files = queries.evidence_of(visit.district, [one.figure.pk for one in versions])
    found = {
        "figure": figure,
        "item": item,
        "thing": thing,
        "versions": versions,
        "in_force": in_force,
        "files": [file for rows in files.values() for file in rows],
        "full": too_many(len(files.get(figure.pk, ()))),
        "surveys": queries.surveys_of(visit.district, figure.pk),
        "half_width": half_width(figure.sigma) if figure.sigma is not None else None,
        "conflicts": open_conflicts(visit.district, [figure.item], [figure.unit_id], figure.period),
        "states": FIGURE.states,
        "labels": labels,
        "prompts": PROMPTS,
        "corrects": corrects,
        "returned_for": returned_for,
    }
    return page(visit, "reporting/figure.html", found)


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
    permit("evidence.view", visit.actor, queries.thing_of_figure(kept.figure, queries.item_of(kept.figure)))
    return attachment(bytes(kept.content), kept.name)
