"""Legality reviews: the list, one review, the opinion, and the reason why there is none."""

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.queries import names_of
from liangpai.entrance.clock import local_day
from liangpai.entrance.middleware import Visit
from liangpai.oversight.operations import give_opinion, waive
from liangpai.oversight.queries import review, reviews, thing_of_review
from liangpai.oversight.workflow import REVIEW
from liangpai.web.asks import asks
from liangpai.web.exports import excel
from liangpai.web.going_on import done, paged
from liangpai.web.pages import page, url
from liangpai.words import Words

TITLE = Words("合法性审查", "Legality reviews")
HEADER = (
    Words("送审事项", "what"),
    Words("状态", "state"),
    Words("意见", "opinion"),
    Words("不经审查的理由", "reason why there is none"),
    Words("送审日期", "asked on"),
    Words("内容校验码", "content hash"),
)
PAGES = {
    "scheme": ("scheme-page", Words("方案", "Scheme")),
    "ruleset": ("ruleset-page", Words("亮牌规则", "Card rules")),
    "card": ("card-page", Words("亮牌", "Card")),
}
"""What can be reviewed, and its page."""
LAWFUL = {True: Words("符合", "lawful"), False: Words("不符合", "not lawful"), None: Words("", "")}


@asks("review.view")
def review_list(visit: Visit) -> HttpResponse:
    """Every review, those that wait first."""
    permit("review.view", visit.actor, Thing(visit.district))
    rows = paged(visit, reviews(visit.district))
    return page(visit, "oversight/reviews.html", {"rows": rows, "states": REVIEW.states, "lawful": LAWFUL})


@asks("review.view")
def export(visit: Visit) -> FileResponse:
    """The list as a workbook."""
    permit("review.view", visit.actor, Thing(visit.district))
    rows = (
        (
            row.title,
            REVIEW.label(row.state, visit.lang),
            LAWFUL[row.is_lawful].says(visit.lang) + (f" {row.opinion}" if row.opinion else ""),
            row.reason,
            local_day(row.asked_at).isoformat(),
            row.content_hash,
        )
        for row in reviews(visit.district)
    )
    return excel(TITLE, HEADER, rows, visit.lang)


@asks("review.view")
def review_page(visit: Visit, review_id: int) -> HttpResponse:
    """One review with the forms for the opinion and for the reason why there is none."""
    permit("review.view", visit.actor, Thing(visit.district))
    row = review(visit.district, review_id)
    people = names_of(visit.district, {one for one in (row.asked_by, row.answered_by) if one})
    shown = {
        "review": row,
        "thing": thing_of_review(row),
        "people": people,
        "state": REVIEW.states[row.state],
        "settled": REVIEW.refuse("review.give", row.state),
        "lawful": LAWFUL,
        **_way(row.subject),
    }
    return page(visit, "oversight/review.html", shown)


def _way(subject: str) -> dict[str, object]:
    """What is reviewed, and where it is shown."""
    kind, _, number = subject.partition(":")
    name, what = PAGES[kind]
    return {"way": url(name, number), "what": what}


@asks("review.give")
@require_POST
def give(visit: Visit, review_id: int) -> HttpResponse:
    """Give the opinion."""
    give_opinion(
        review=review(visit.district, review_id),
        is_lawful=visit.POST.get("is_lawful") == "yes",
        opinion=visit.POST.get("opinion", ""),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("意见已记录", "the opinion is recorded"), "review-page", review_id)


@asks("review.waive")
@require_POST
def waive_(visit: Visit, review_id: int) -> HttpResponse:
    """Put down why there is no opinion."""
    waive(
        review=review(visit.district, review_id),
        reason=visit.POST.get("reason", ""),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("理由已记录", "the reason is recorded"), "review-page", review_id)
