"""Recording a satisfaction survey by its counted answers; the score and its sampling error follow from them."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.entrance.middleware import Visit
from liangpai.results import operations, queries
from liangpai.results.operations import Answers
from liangpai.results.rules.surveys import half_width
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done
from liangpai.web.pages import page
from liangpai.web.verification.queue import may_verify
from liangpai.words import Words

COUNTS = {
    "satisfied": Words("满意", "Satisfied"),
    "fairly": Words("基本满意", "Fairly satisfied"),
    "dissatisfied": Words("不满意", "Dissatisfied"),
    "unaware": Words("不了解（不计）", "Unaware (not counted)"),
}
LABELS = COUNTS | {
    "unit": Words("单位", "Unit"),
    "item": Words("指标", "Item"),
    "method": Words("方式", "Method"),
    "share": Words("占比", "Share"),
}
SURVEYS = 2
"""Telephone and questionnaire, such as 6 : 4."""


@asks("survey.record")
def survey_page(visit: Visit) -> HttpResponse:
    """The form: which round, which unit, which item, and the counted answers."""
    may_verify(visit, "survey.record")
    asked = visit.GET.get("round", "")
    open_rounds = [one for one in queries.rounds(visit.district) if one.state == "open"]
    round_ = next((one for one in open_rounds if str(one.pk) == asked), next(iter(open_rounds), None))
    kept = queries.kept_by(visit.district, visit.actor)
    form = queries.form_of(visit.district, round_) if round_ else None
    found = {
        "rounds": open_rounds,
        "round": round_,
        "units": list(queries.asked(visit.district, round_)[:500]) if round_ else [],
        "asks": [ask for ask in form.asks if ask.code in kept] if form else [],
        "counts": COUNTS,
        "labels": LABELS,
        "surveys": range(1, SURVEYS + 1),
    }
    return page(visit, "verification/survey.html", found)


@asks("survey.record")
@require_POST
def record(visit: Visit) -> HttpResponse:
    """Record the answers; the figure waits for somebody else to verify it."""
    asked = Asked(visit.POST, LABELS)
    round_ = queries.round_(visit.district, asked.whole("round", 0))
    figure = operations.record_survey(
        round_=round_,
        unit=asked.whole("unit", 0),
        item=asked.text("item", 20),
        surveys=[one for one in (_answers(asked, number) for number in range(1, SURVEYS + 1)) if one],
        actor=visit.actor,
        at=visit.at,
    )
    words = Words(
        "得分{value}，抽样误差（95%）±{width}", "score {value}, sampling error (95 %) ±{width}"
    ).format(value=f"{figure.value:.4f}", width=f"{half_width(figure.sigma or 0.0):.2f}")
    return done(visit, words, "figure-history", figure.pk)


def _answers(asked: Asked, number: int) -> Answers | None:
    counts = {name: asked.whole(f"{name}-{number}", 0) for name in COUNTS}
    if not any(counts.values()):
        return None
    share = asked.number(f"share-{number}")
    return Answers(**counts, method=asked.text(f"method-{number}", 40), share=1.0 if share is None else share)
