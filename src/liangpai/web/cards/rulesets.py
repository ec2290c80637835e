"""Rule sets: the versions with their origin, one in full with its differences, and its way into force."""

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.queries import names_of
from liangpai.cards import operations as ops
from liangpai.cards import queries
from liangpai.cards.rules.document import differences, from_yaml
from liangpai.cards.rules.stated import condition_of, conditions_of, consequences_of
from liangpai.cards.workflow import RULESET
from liangpai.entrance.middleware import Visit
from liangpai.refusal import absent
from liangpai.scoring.scheme.english import called
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment
from liangpai.web.cards.labels import LABELS
from liangpai.web.cards.marks import mark
from liangpai.web.going_on import done
from liangpai.web.pages import page
from liangpai.words import Words

LONGEST = 60_000
"""Characters of a document; the longest preset has a tenth of it."""


@asks("ruleset.view")
def ruleset_list(visit: Visit) -> HttpResponse:
    """Every version, and the presets with the authority and the year in which each was published."""
    permit("ruleset.view", visit.actor, Thing(visit.district))
    shown = {
        "rows": queries.rulesets(visit.district),
        "presets": [
            (name, rules, [mark(kind, visit.lang) for kind in rules.kinds])
            for name, rules in queries.presets().items()
        ],
        "called": called,
        "states": RULESET.states,
        "thing": Thing(visit.district),
        "labels": LABELS,
    }
    return page(visit, "cards/rulesets.html", shown)


@asks("ruleset.view")
def ruleset_page(visit: Visit, ruleset_id: int) -> HttpResponse:
    """One version in words, beside the one in force."""
    permit("ruleset.view", visit.actor, Thing(visit.district))
    row = queries.ruleset(visit.district, ruleset_id)
    rules, active = queries.rules_of(row), queries.active(visit.district)
    beside = active if active and active.pk != row.pk else None
    shown = {
        "row": row,
        "rules": rules,
        "kinds": [
            (kind, mark(kind, visit.lang, is_first=True), consequences_of(rules, kind.code))
            for kind in rules.kinds
        ],
        "marks": {kind.code: mark(kind, visit.lang) for kind in rules.kinds},
        "called": called,
        "condition_of": condition_of,
        "conditions": conditions_of(rules),
        "problems": queries.problems_of(row),
        "beside": beside,
        "differences": differences(queries.rules_of(beside), rules) if beside else [],
        "review": queries.legality_of(row),
        "moves": queries.why_not_ruleset(row, visit.actor),
        "people": names_of(visit.district, {*row.drafted_by, row.approved_by} - {None}),
        "states": RULESET.states,
        "labels": LABELS,
    }
    return page(visit, "cards/ruleset.html", shown)


@asks("ruleset.view")
def document(visit: Visit, ruleset_id: int) -> FileResponse:
    """The document as it is kept."""
    permit("ruleset.view", visit.actor, Thing(visit.district))
    row = queries.ruleset(visit.district, ruleset_id)
    return attachment(row.document.encode(), f"{row.name}-v{row.version}.yaml")


@asks("ruleset.draft")
@require_POST
def draft(visit: Visit) -> HttpResponse:
    """Start a draft from a preset."""
    permit("ruleset.draft", visit.actor, Thing(visit.district))
    found = queries.presets().get(visit.POST.get("preset", ""))
    if found is None:
        raise absent(Words("预设规则", "preset"))
    made = ops.draft(district=visit.district, rules=found, actor=visit.actor, at=visit.at)
    return done(visit, Words("草案已建立", "the draft is there"), "ruleset-page", made.pk)


@asks("ruleset.edit")
@require_POST
def edit(visit: Visit, ruleset_id: int) -> HttpResponse:
    """Put a changed document in its place."""
    asked, row = Asked(visit.POST, LABELS), queries.ruleset(visit.district, ruleset_id)
    permit("ruleset.edit", visit.actor, queries.thing_of_ruleset(row))
    rules = from_yaml(asked.text("document", LONGEST))
    revision = asked.whole("revision", row.revision)
    changed = ops.edit(ruleset=row, revision=revision, rules=rules, actor=visit.actor, at=visit.at)
    words = Words("已保存，{n}处修改", "saved: {n} {n|change|changes}").format(n=len(changed))
    return done(visit, words, "ruleset-page", ruleset_id)


@asks("ruleset.approve")
@require_POST
def approve(visit: Visit, ruleset_id: int) -> HttpResponse:
    """Approve it."""
    ops.approve_ruleset(ruleset=queries.ruleset(visit.district, ruleset_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已审定", "approved"), "ruleset-page", ruleset_id)


@asks("review.ask")
@require_POST
def ask_legality(visit: Visit, ruleset_id: int) -> HttpResponse:
    """Ask for the legality opinion on exactly what it says now."""
    row = queries.ruleset(visit.district, ruleset_id)
    ops.ask_legality(ruleset=row, actor=visit.actor, at=visit.at)
    return done(visit, Words("已送合法性审查", "sent to the legal office"), "ruleset-page", ruleset_id)


@asks("ruleset.activate")
@require_POST
def activate(visit: Visit, ruleset_id: int) -> HttpResponse:
    """Put it into force."""
    ops.activate(ruleset=queries.ruleset(visit.district, ruleset_id), actor=visit.actor, at=visit.at)
    words = Words("已施行；今后安排的场次按此规则", "in force; occasions planned from now on go by it")
    return done(visit, words, "ruleset-page", ruleset_id)


@asks("ruleset.retire")
@require_POST
def retire(visit: Visit, ruleset_id: int) -> HttpResponse:
    """Take it out of force, or give it up."""
    ops.retire(ruleset=queries.ruleset(visit.district, ruleset_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已停止施行", "retired"), "ruleset-page", ruleset_id)
