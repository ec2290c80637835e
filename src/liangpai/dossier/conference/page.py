"""Conference mode (conference.html): the meeting full screen in one file that needs no network and only a few keys."""

import base64
import hashlib
import re
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final

import segno
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from liangpai.dossier.conference.facts import CardFacts, ConferenceFacts
from liangpai.dossier.conference.frame import KINDS, day_in_words
from liangpai.dossier.conference.slides import slides
from liangpai.papers.document import Snapshot
from liangpai.papers.marks import OUTLINES
from liangpai.papers.wording import chinese_date, clean, listed
from liangpai.scoring.scheme.english import called
from liangpai.words import Lang, Words

TEMPLATES = Path(__file__).parent / "templates"
DRAWN_BY: Final = {
    "cover": "cover.html",
    "agenda": "agenda.html",
    "standing": "standing.html",
    "promises": "promises.html",
    "near": "near.html",
    "card": "card.html",
    "deadlines": "deadlines.html",
    "statements": "statements.html",
    "resolutions": "resolutions.html",
    "end": "end.html",
}
"""The template of each kind of slide."""
_COLOUR: Final = re.compile("#[0-9a-fA-F]{6}")


def conference_html(facts: ConferenceFacts, digest: str, lang: Lang = "zh") -> str:
    """The whole meeting as one HTML document; the same facts give the same characters."""
    return (
        environment()
        .get_template("conference.html")
        .render(
            lang="zh-CN" if lang == "zh" else "en",
            say=lambda zh, en: escape(Words(zh, en).says(lang)),  # ours: kept as it stands, spaces and all
            says=lambda words: words.says(lang),
            facts=facts,
            slides=slides(facts),
            drawn_by=DRAWN_BY,
            day=day_in_words(facts)
            if lang == "zh"
            else f"{facts.meeting.held_on.day} {facts.meeting.held_on:%B %Y} {facts.meeting.starts_at}",
            digest=digest,
            code=drawn_code(Snapshot.of(digest).payload),
            policy=content_policy(),
            style=own("style.css"),
            script=own("script.js"),
        )
    )


def content_policy() -> str:
    """The Content-Security-Policy of the page: its own style and script by their hashes, and nothing else."""
    return f"{style_policy('style.css')}; script-src 'sha256-{_sha256(own('script.js'))}'"


def style_policy(name: str) -> str:
    """The policy of a page that has one style of its own and runs nothing."""
    return f"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-{_sha256(own(name))}'"


def _sha256(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def own(name: str) -> Markup:
    """A file of ours that goes into the page as it stands."""
    return Markup((TEMPLATES / name).read_text("utf-8"))  # noqa: S704 - written by us, holds nothing from outside


@cache
def environment() -> Environment:
    """The templates of the pack: everything that is put in is escaped, and what is missing is a mistake."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: clean(value) if type(value) is str else value,
    )
    made.globals.update(
        kinds=KINDS, outline=_outline, called=called, listed=listed, chinese_date=chinese_date
    )
    return made


def _outline(card: CardFacts) -> Markup:
    """The shape of a card, in its colour and with a dark edge."""
    colour = card.colour if _COLOUR.fullmatch(card.colour) else "#ffffff"
    path = OUTLINES.get(card.shape, OUTLINES["square"])
    drawing = Markup('<svg viewBox="0 0 20 20" aria-hidden="true"><path d="{path}" fill="{colour}"/></svg>')
    return drawing.format(path=path, colour=colour)


def drawn_code(payload: str) -> Markup:
    """The QR code as a drawing in the page."""
    drawn = BytesIO()
    segno.make(payload, error="m", micro=False).save(
        drawn, kind="svg", xmldecl=False, svgns=False, nl=False, omitsize=True, border=2
    )
    return Markup(drawn.getvalue().decode())  # noqa: S704 - drawn by the library from a hash
