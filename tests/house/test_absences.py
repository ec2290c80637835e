"""Guard rail G3: no field, address, page, statistic or script for attendance, points, watching or places of persons."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import IntegerField, Model
from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver, path

from tests.api.described import DOCUMENT
from tests.house.shape import SOURCE, name_of

NAMES = re.compile(
    r"check[_-]?in(?!g)|clock[_-]?in|attendance|leader_?board|streak|like[sd]?_(by|count)|heartbeat|last[_-]?(login|seen)"
    r"|(login|sign_?in|visit|click|view)s?[_-]?(count|rank|total)|(user|person|account|login|activity)[_-]?(point|score|rank)"
    r"|online|time[_-]?spent|dwell|minutes_(read|used)|read[_-]?(at|by|on|order|rank|receipt)|seen[_-]?(at|by|on)"
    r"|latitude|longitude|(^|[_-])(lat|lng|lon|gps)($|[_-])|geo_?location|coordinates|whereabouts|track(s|ing)?($|[_-])",
    re.IGNORECASE,
)
"""Names of fields, addresses and statistics that would serve what G3 forbids."""
WORDS = re.compile(
    r"打卡|签到|考勤|积分|登录(次数|排行|排名)|活跃度|在线(时长|人数|时间)|阅读(回执|时长|排行|先后)|已读|未读|人员定位|实时位置|轨迹|点赞"
    r"|\bcheck-?in\b|check(s|ed)? in (to|at|for)\b|attendance|leader ?board|time online|online time|read receipt|last seen|who has read|gps|geolocation",
    re.IGNORECASE,
)
"""The same in words of pages."""
SCRIPTS = re.compile(
    r"geolocation|sendBeacon|visibilitychange|devicemotion|getUserMedia|setInterval\([^)]*ping"
)
"""How a script would watch a person."""

KEPT = {
    "access.Account.last_login": "an account that nobody used for a year is closed (等保2.0); shown to administrators alone",
    "last_login": "the same, in the register of accounts",
}
"""What bears such a name for another reason."""
DENIALS = re.compile(r"没有未读数|nobody (sees|records|counts) who has read", re.IGNORECASE)
"""What pages say of what is not there."""


def named(names: Iterable[str]) -> list[str]:
    """The names that would serve what G3 forbids."""
    return [name for name in names if name not in KEPT and NAMES.search(name.rsplit(".", 1)[-1])]


def worded(file: Path) -> list[str]:
    """The lines of a page, or of a module that makes one, that speak of what G3 forbids."""
    text = re.sub(r"\{#.*?#\}", "", file.read_text("utf-8"), flags=re.DOTALL)
    text = DENIALS.sub("", text)
    return [line.strip() for line in text.splitlines() if WORDS.search(line)]


def ours() -> list[type[Model]]:
    """Every table of the house."""
    return [model for model in apps.get_models() if model.__module__.startswith("liangpai.")]


def fields(tables: Iterable[type[Model]]) -> Iterator[str]:
    """Every field of tables."""
    for table in tables:
        yield from (f"{table._meta.label}.{field.name}" for field in table._meta.get_fields())


def addresses(patterns: Iterable[object]) -> Iterator[str]:
    """The name and the route of every address."""
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from addresses(one.url_patterns)
        elif isinstance(one, URLPattern):
            yield from (str(one.name), str(one.pattern))


def told_by_the_api() -> Iterator[str]:
    """Every field that an answer of the API holds or a request takes."""
    for shape in DOCUMENT["components"]["schemas"].values():
        yield from shape.get("properties", {})


def test_no_field_of_any_table_serves_it() -> None:
    assert named(fields(ours())) == []


def test_no_address_serves_it() -> None:
    assert named(addresses(get_resolver().url_patterns)) == []


def test_no_answer_of_the_api_tells_it() -> None:
    assert named(told_by_the_api()) == []


def test_no_page_speaks_of_it() -> None:
    places = [
        *SOURCE.glob("web/templates/**/*.html"),
        *SOURCE.glob("web/**/*.py"),
        *SOURCE.glob("*/registers.py"),
    ]
    assert {name_of(path): found for path in places if (found := worded(path))} == {}


def test_no_script_watches_the_reader() -> None:
    scripts = SOURCE.glob("web/static/**/*.js")
    assert [name_of(path) for path in scripts if SCRIPTS.search(path.read_text("utf-8"))] == []


def test_what_is_kept_for_another_reason_is_there() -> None:
    assert "access.Account.last_login" in set(fields(ours()))


@pytest.mark.parametrize(
    "name",
    [
        "access.Account.online_minutes",
        "organisations.Post.check_in_at",
        "meetings.Paper.read_at",
        "access.Account.person_points",
        "visits.Visit.latitude",
        "board.login_rank",
        "person-points",
        "read-receipt",
        "check-in",
    ],
)
def test_a_planted_name_would_be_found(name: str) -> None:
    assert named([name, "results.Figure.value", "complaint-receipt"]) == [name]


@pytest.mark.parametrize(
    "line", ['{{ say("签到", "Check in") }}', "<b>积分排行</b>", '{{ say("已读", "seen") }}']
)
def test_a_planted_word_would_be_found(tmp_path: Path, line: str) -> None:
    page = tmp_path / "page.html"
    page.write_text(f"<h1>看板</h1>\n{{# 不设签到 #}}\n{line}\n", "utf-8")
    assert worded(page) == [line]


def test_a_planted_address_and_table_would_be_found() -> None:
    planted = path("staff/online/", lambda _request: HttpResponse(), name="staff-online")
    assert named(addresses([planted])) == ["staff-online", "staff/online/"]

    class Watched(Model):
        """A table that nobody keeps."""

        person_points = IntegerField()

        class Meta:
            app_label = "planted"

    del apps.all_models["planted"]
    assert named(fields([*ours(), Watched])) == ["planted.Watched.person_points"]
