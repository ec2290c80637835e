"""Client tokens: the list with its export, issuing one whose secret is shown once, and revoking."""

from datetime import timedelta

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import POLICY, permit
from liangpai.access.queries import tokens
from liangpai.access.roles import ADMINISTRATORS, NAMES
from liangpai.entrance.middleware import Visit
from liangpai.organisations import operations as ops
from liangpai.organisations.queries import choices
from liangpai.organisations.registers import TOKENS
from liangpai.organisations.rules.kinds import ABOVE_VILLAGES
from liangpai.organisations.rules.tokens import LONGEST_LIFE
from liangpai.web.administration.labels import LABELS
from liangpai.web.administration.lists import export, token_rows
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done
from liangpai.web.pages import page
from liangpai.words import Words

SCOPES = tuple(
    action
    for action in POLICY
    if action.split(".")[0] in ("unit", "round", "figure", "item", "run", "sheet", "release", "board")
    and action.split(".")[1] in ("view", "fill", "submit")
)
"""What a client system may be allowed: to read, and to report figures."""


@asks("token.view")
def token_list(visit: Visit, secret: str = "") -> HttpResponse:
    """Every token, and the form for one more."""
    permit("token.view", visit.actor, Thing(visit.district))
    found = tokens(visit.district)
    shown = {
        "table": TOKENS,
        "rows": list(zip(found, token_rows(visit, found), strict=True)),
        "secret": secret,
        "thing": Thing(visit.district),
        "units": choices(visit.district, visit.on, ABOVE_VILLAGES),
        "roles": {role: words for role, words in NAMES.items() if role not in ADMINISTRATORS},
        "scopes": SCOPES,
        "latest": visit.on + LONGEST_LIFE,
        "usual": visit.on + timedelta(days=180),
        "labels": LABELS,
    }
    return page(visit, "administration/tokens.html", shown)


@asks("token.view")
def token_export(visit: Visit) -> FileResponse:
    """The tokens as a workbook, without their secrets, which nobody keeps."""
    permit("token.view", visit.actor, Thing(visit.district))
    return export(visit, TOKENS, token_rows(visit, tokens(visit.district)), Words("接口令牌", "Tokens"))


@asks("token.issue")
@require_POST
def issue(visit: Visit) -> HttpResponse:
    """Issue a token; its secret stands on the page that answers, and never again."""
    asked = Asked(visit.POST, LABELS)
    _, secret = ops.issue_token(
        district=visit.district,
        name=asked.text("client", 60),
        unit=asked.whole("unit", 0),
        role=asked.text("role", 20),
        scopes=[scope for scope in asked.several("scopes") if scope in SCOPES],
        expires_on=asked.day("expires_on") or visit.on + timedelta(days=180),
        on=visit.on,
        actor=visit.actor,
        at=visit.at,
    )
    return token_list(visit, secret)


@asks("token.revoke")
@require_POST
def revoke(visit: Visit, token_id: int) -> HttpResponse:
    """Revoke a token."""
    ops.revoke_token(district=visit.district, token=token_id, actor=visit.actor, at=visit.at)
    return done(visit, Words("令牌已收回", "revoked"), "token-list")
