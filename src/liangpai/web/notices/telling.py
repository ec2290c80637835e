"""What is told to others: copied into a chat group by hand, or sent once a day to whoever asked for it."""

from django.conf import settings
from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.notices.operations import CHANNELS, edit_text, wish_digest
from liangpai.notices.queries import edited, reader, texts
from liangpai.notices.rules import TEXTS, filled, numbered
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done
from liangpai.web.pages import day_in, page
from liangpai.web.workbench.waiting import owed_by_others
from liangpai.words import Words

LABELS = {
    "channel": Words("接收方式", "How to be told"),
    "address": Words("邮箱", "E-mail"),
    "zh": Words("中文", "Chinese"),
    "en": Words("英文", "English"),
}


@asks("notice.view")
def notices(visit: Visit) -> HttpResponse:
    """The text for the group, one's own digest, and the texts of the district."""
    permit("notice.view", visit.actor, Thing(visit.district))
    own = texts(visit.district)
    changed = edited(visit.district)
    shown = {
        "group": group_text(visit, own),
        "reader": reader(visit.district, visit.actor.account or 0),
        "channels": {key: CHANNELS[key] for key in CHANNELS if key in settings.LIANGPAI_CHANNELS},
        "texts": [(key, text, own[key], key in changed) for key, text in TEXTS.items()],
        "thing": Thing(visit.district),
        "labels": LABELS,
    }
    return page(visit, "notices/notices.html", shown)


def group_text(visit: Visit, own: dict[str, Words]) -> str:
    """What others owe the reader, as a text for a chat group; empty where nobody owes anything."""
    lines = owed_by_others(visit.district, visit.actor, visit.on)
    if not lines:
        return ""
    values = {
        "place": visit.place.name if visit.place else "",
        "day": day_in(visit.on, visit.lang),
        "lines": numbered(own["line"], lines).says(visit.lang),
    }
    return filled(own["group"].says(visit.lang), values)


@asks("notice.wish")
@require_POST
def wish(visit: Visit) -> HttpResponse:
    """Ask for the digest, or for no more of it."""
    asked = Asked(visit.POST, LABELS)
    channel = asked.text("channel", 12)
    wish_digest(
        district=visit.district,
        channel=channel,
        address=asked.text("address", 120),
        actor=visit.actor,
        at=visit.at,
    )
    started = Words("已设定，工作日每天最多一次", "set: at most once on each working day")
    stopped = Words("已停发", "no more digests are sent")
    return done(visit, started if channel else stopped, "notices")


@asks("notice.change")
@require_POST
def edit(visit: Visit, key: str) -> HttpResponse:
    """Put the district's own words in place of ours; with ``restore`` pressed, ours again."""
    asked = Asked(visit.POST, LABELS)
    ours = TEXTS[key].words if key in TEXTS and "restore" in visit.POST else None
    words = ours or Words(asked.text("zh", 2_000), asked.text("en", 2_000))
    edit_text(
        district=visit.district,
        key=key,
        zh=words.zh.replace("\r\n", "\n"),
        en=words.en.replace("\r\n", "\n"),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("模板已保存", "the text is saved"), "notices")
