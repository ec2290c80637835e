"""Runs: the list, one run, its progress, and every step of its life."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.assessments import operations, queries
from liangpai.assessments.operations.runs import things_of
from liangpai.assessments.rules import LEVELS, percent
from liangpai.assessments.rules.runs import READABLE_ROUNDS, first_feedback_end
from liangpai.assessments.workflow import AT_WORK, COMPUTED, OBJECTIONS, RELEASES, RUNS
from liangpai.entrance.later import later
from liangpai.entrance.middleware import Visit
from liangpai.results.queries import round_, rounds
from liangpai.web.asks import asks
from liangpai.web.assessing.asked import DayAsked, RunAsked
from liangpai.web.assessing.read import read
from liangpai.web.going_on import done
from liangpai.web.pages import page
from liangpai.web.standings import bands_shown
from liangpai.words import Words

SHOWN = 50
"""Rows of a class on the page of a run; the rest stands in results.xlsx and on the class's own page."""


@asks("run.view")
def run_list(visit: Visit) -> HttpResponse:
    """All runs, the newest first, and the form that asks for another."""
    before = visit.GET.get("before", "")
    found = queries.runs_for(
        visit.actor, visit.district, most=SHOWN + 1, before=int(before) if before.isdecimal() else None
    )
    assessable = [
        one
        for one in rounds(visit.district)[:20]
        if one.scheme_id is not None and one.state in READABLE_ROUNDS
    ]
    things = things_of(visit.district, [one.pk for one in assessable], visit.actor)
    return page(
        visit,
        "assessments/runs.html",
        {
            "runs": found[:SHOWN],
            "more": len(found) > SHOWN,
            "rounds": list(zip(assessable, things, strict=True)),
            "workflow": RUNS,
        },
    )


@asks("run.request")
@require_POST
def run_request(visit: Visit) -> HttpResponse:
    """Ask for a run and hand it to the background."""
    asked = read(RunAsked, visit).cleaned_data
    corrects = asked["corrects"] and queries.run(visit.district, asked["corrects"])
    made = operations.request_run(
        round_=round_(visit.district, asked["round"]),
        actor=visit.actor,
        at=visit.at,
        runs=asked["runs"],
        seed=1 if asked["seed"] is None else asked["seed"],
        corrects=corrects or None,
    )
    later("assess_run", district=visit.district, run=made.pk)
    words = Words(
        "已提出考核，后台正在计算；算完后在本页开始试算反馈",
        "the run is asked for and computed in the background; when it is done, trial feedback is opened on this page",
    )
    return done(visit, words, "run-page", made.pk)


@asks("run.view")
def run_page(visit: Visit, run_id: int) -> HttpResponse:
    """Everything about one run, and the steps that are open or closed with their reasons."""
    run = queries.run_for(visit.actor, visit.district, run_id)
    has_result = run.state in COMPUTED
    sizes = queries.class_sizes(run) if has_result else {}
    names = queries.class_names(run)
    only = visit.GET.get("class", "") or next(iter(sizes), "")
    shown = queries.class_shown(visit.district, run.pk, only, sizes.get(only, 0)) if sizes else None
    return page(
        visit,
        "assessments/run.html",
        {
            "run": run,
            "bar": percent(run.stage, run.done, run.total),
            "workflow": RUNS,
            "objection_words": OBJECTIONS,
            "release_words": RELEASES,
            "levels": LEVELS,
            "has_result": has_result,
            "is_at_work": run.state in AT_WORK,
            "classes": [(code, names.get(code, code), n) for code, n in sizes.items()],
            "only": only,
            "bands": bands_shown(shown.rows, shown.n) if shown else [],
            "is_cut": bool(shown and shown.n > SHOWN),
            "unverified": queries.unverified(run) if run.state in ("trial", "feedback", "reviewed") else 0,
            "first_end": first_feedback_end(visit.on),
            "doors": queries.doors(visit.actor, run, visit.on),
            "objections": queries.objections(visit.district, run.pk) if has_result else [],
            "releases": queries.releases_of_run(visit.district, run.pk) if has_result else [],
            "others": queries.comparable(visit.district, run) if has_result else [],
            "round_thing": things_of(visit.district, [run.round_id], visit.actor)[0],
            "changed": len(queries.changed_since(run)) if run.state in ("final", "archived") else 0,
        },
    )


@asks("run.view")
def run_progress(visit: Visit, run_id: int) -> HttpResponse:
    """The progress bar alone, asked for again and again; when the run has ended the whole page is loaded anew."""
    run = queries.run_for(visit.actor, visit.district, run_id)
    bar = percent(run.stage, run.done, run.total)
    is_at_work = run.state in AT_WORK
    answer = page(
        visit,
        "assessments/progress.html",
        {"run": run, "bar": bar, "workflow": RUNS, "is_at_work": is_at_work},
    )
    if not is_at_work:
        answer.headers["HX-Refresh"] = "true"
    return answer


@asks("run.cancel")
@require_POST
def run_cancel(visit: Visit, run_id: int) -> HttpResponse:
    """Give a run up."""
    operations.cancel(run=queries.run(visit.district, run_id), actor=visit.actor, at=visit.at)
    words = Words("已取消本次考核，记录仍然保留", "the run is cancelled; its record stays")
    return done(visit, words, "run-page", run_id)


@asks("run.feedback")
@require_POST
def run_feedback(visit: Visit, run_id: int) -> HttpResponse:
    """Open trial feedback until a day."""
    until = read(DayAsked, visit).cleaned_data["until"]
    run = queries.run(visit.district, run_id)
    operations.open_feedback(run=run, until=until, actor=visit.actor, at=visit.at)
    words = Words(
        "试算反馈已开始：各单位在 {until} 之前（含当日）核对自己的得分表，可以提出异议；异议全部答复后，次日起可以完成复核",
        "trial feedback is open: until {until} units look at their own sheets and may object; when every objection is "
        "answered, the review can be closed from the day after",
    )
    return done(visit, words.format(until=until), "run-page", run_id)


@asks("run.review")
@require_POST
def run_review(visit: Visit, run_id: int) -> HttpResponse:
    """Close the review."""
    operations.close_review(run=queries.run(visit.district, run_id), actor=visit.actor, at=visit.at)
    words = Words("复核已完成；下一步：定稿", "the review is closed; what comes next: make the run final")
    return done(visit, words, "run-page", run_id)


@asks("run.finalise")
@require_POST
def run_finalise(visit: Visit, run_id: int) -> HttpResponse:
    """Make a run final."""
    operations.finalise(run=queries.run(visit.district, run_id), actor=visit.actor, at=visit.at)
    words = Words(
        "已定稿，尚未公开；下一步：提出发布，由另一人批准",
        "the run is final and not shown to anybody yet; what comes next: propose a release, which somebody else approves",
    )
    return done(visit, words, "run-page", run_id)


@asks("run.archive")
@require_POST
def run_archive(visit: Visit, run_id: int) -> HttpResponse:
    """Put a final run away."""
    operations.archive(run=queries.run(visit.district, run_id), actor=visit.actor, at=visit.at)
    words = Words(
        "已归档；结果和发布照常可查", "the run is archived; results and releases stay where they are"
    )
    return done(visit, words, "run-page", run_id)
