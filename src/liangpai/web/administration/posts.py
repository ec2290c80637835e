"""Posts: the list with its export, one post with its holders, founding, appointing, delegating, dismissing."""

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.queries import accounts
from liangpai.access.roles import NAMES
from liangpai.entrance.middleware import Visit
from liangpai.organisations import operations as ops
from liangpai.organisations import queries
from liangpai.organisations.registers import APPOINTMENTS, POSTS
from liangpai.organisations.rules.kinds import ABOVE_VILLAGES
from liangpai.web.administration.labels import LABELS
from liangpai.web.administration.lists import export, held_rows, post_rows
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done, paged
from liangpai.web.pages import page
from liangpai.words import Words


@asks("post.view")
def post_list(visit: Visit) -> HttpResponse:
    """Every post of today with its holders."""
    permit("post.view", visit.actor, Thing(visit.district))
    rows = paged(visit, queries.posts_there(visit.district, visit.on))
    lines = queries.posts(visit.district, visit.on, only=[post.pk for post in rows])
    shown = {
        "table": POSTS,
        "rows": rows,
        "lines": post_rows(visit, lines),
        "thing": Thing(visit.district),
        "units": queries.choices(visit.district, visit.on, ABOVE_VILLAGES),
        "roles": NAMES,
        "labels": LABELS,
    }
    return page(visit, "administration/posts.html", shown)


@asks("post.view")
def post_export(visit: Visit) -> FileResponse:
    """The posts as a workbook."""
    permit("post.view", visit.actor, Thing(visit.district))
    rows = post_rows(visit, queries.posts(visit.district, visit.on))
    return export(visit, POSTS, rows, Words("岗位", "Posts"))


@asks("post.view")
def appointment_export(visit: Visit) -> FileResponse:
    """Every appointment and delegation, past ones too, as a workbook."""
    permit("post.view", visit.actor, Thing(visit.district))
    rows = held_rows(visit, queries.appointments(visit.district))
    return export(visit, APPOINTMENTS, rows, Words("任职", "Appointments"))


@asks("post.view")
def post_page(visit: Visit, post_id: int) -> HttpResponse:
    """One post: its roles, who has held it, and the forms to fill it."""
    post = queries.post(visit.district, post_id)
    thing = Thing(visit.district, path=post.unit.path)
    permit("post.view", visit.actor, thing)
    held = queries.appointments(visit.district, post=post_id)
    shown = {
        "post": post,
        "thing": thing,
        "roles": [NAMES[role] for role in NAMES if role in post.roles],
        "table": APPOINTMENTS,
        "held": list(zip(held, held_rows(visit, held), strict=True)),
        "people": [(one.pk, one.name) for one in accounts(visit.district) if one.is_active],
        "labels": LABELS,
    }
    return page(visit, "administration/post.html", shown)


@asks("post.found")
@require_POST
def found(visit: Visit) -> HttpResponse:
    """Found a post."""
    permit("post.found", visit.actor, Thing(visit.district))
    asked = Asked(visit.POST, LABELS)
    made = ops.found_post(
        district=visit.district,
        unit=asked.whole("unit", 0),
        title=asked.text("title", 40),
        roles=asked.several("roles"),
        founded_on=asked.day("from_on") or visit.on,
        is_head=asked.flag("is_head"),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("岗位已设立", "the post is founded"), "post-page", made)


@asks("post.abolish")
@require_POST
def abolish(visit: Visit, post_id: int) -> HttpResponse:
    """Abolish a post from today on."""
    ops.abolish_post(district=visit.district, post=post_id, on=visit.on, actor=visit.actor, at=visit.at)
    return done(visit, Words("岗位已撤销", "the post is abolished"), "post-list")


@asks("post.appoint")
@require_POST
def appoint(visit: Visit, post_id: int) -> HttpResponse:
    """Put a person into a post."""
    asked = Asked(visit.POST, LABELS)
    ops.appoint(
        district=visit.district,
        post=post_id,
        account=asked.whole("account", 0),
        from_on=asked.day("from_on") or visit.on,
        basis=asked.text("basis", 120),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已任职", "appointed"), "post-page", post_id)


@asks("post.delegate")
@require_POST
def delegate(visit: Visit, post_id: int) -> HttpResponse:
    """Let a person act in a post."""
    asked = Asked(visit.POST, LABELS)
    ops.delegate(
        district=visit.district,
        post=post_id,
        account=asked.whole("account", 0),
        from_on=asked.day("from_on") or visit.on,
        to_on=asked.day("to_on"),
        basis=asked.text("basis", 120),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("代理已生效", "delegated"), "post-page", post_id)


@asks("post.dismiss")
@require_POST
def dismiss(visit: Visit, post_id: int, appointment_id: int) -> HttpResponse:
    """End an appointment or a delegation."""
    post = queries.post(visit.district, post_id)
    asked = Asked(visit.POST, LABELS)
    ops.dismiss(
        district=visit.district,
        appointment=appointment_id,
        on=asked.day("on") or visit.on,
        basis=asked.text("basis", 120),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已免去", "dismissed"), "post-page", post.pk)
