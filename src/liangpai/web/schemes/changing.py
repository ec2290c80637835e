"""The one way by which every form changes a draft."""

from collections.abc import Callable

from django.http import HttpResponse

from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.frameworks.operations import edit
from liangpai.frameworks.queries import scheme_of, thing_of, version
from liangpai.scoring.scheme import Scheme
from liangpai.web.asked import Asked
from liangpai.web.going_on import done
from liangpai.words import Words


def changed(
    visit: Visit, scheme_id: int, change: Callable[[Scheme], Scheme], *address: object
) -> HttpResponse:
    """Change a draft by what a form asks, if it is still the revision the form was drawn from, and go on.

    Args:
        visit: the form's request, with ``revision`` in it.
        scheme_id: the version.
        change: from the scheme as it stands to the scheme as it is wanted.
        address: name and arguments of the page to go on to; the version's own page where none is named.
    """
    row = version(visit.district, scheme_id)
    permit("scheme.edit", visit.actor, thing_of(row))  # before anything of the form is looked at
    wanted = change(scheme_of(row))
    revision = Asked(visit.POST).whole("revision", 0)
    changes = edit(version=row, revision=revision, scheme=wanted, actor=visit.actor, at=visit.at)
    words = (
        Words("已保存，改动{n}处", "saved, {n} {n|change|changes}")
        if changes
        else Words("没有改动", "nothing changed")
    )
    name, *rest = address or ("scheme-page", scheme_id)
    return done(visit, words.format(n=len(changes)), str(name), *rest)
