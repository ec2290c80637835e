"""P7: every list and workbench page of a province, alone and with twenty users; its queries; its table against floatformat."""

import time
from collections.abc import Iterator
from functools import cache

import django.test
from django.db import connection
from django.template import engines
from django.test.utils import CaptureQueriesContext

from benchmarks.load import WORKERS, Asking, alone, cookies_of, felt, p95, serving, together
from benchmarks.measure import Row, medians
from benchmarks.province import PER_TOWN
from benchmarks.years import Years, five_years
from liangpai.ledger.queries import head_of

USERS, SECONDS, TIMES, WARMING, NIGHT = 20, 40.0, 20, 10.0, 10.0
ROWS, COLUMNS = 200, 13
SINGLE = {"run", "sheet in a run", "unit", "unit of the town", "unit record", "scheme", "item"}
"""Pages of one thing: timed like the lists, but the number of their statements is not promised."""
BUSY = {"rounds", "runs", "complaints", "schemes", "workbench of the keeper", "round of a town"}
"""Pages that people look at while the house is at work."""
CONTROL = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")


@cache
def years() -> Years:
    """Founded once for all benchmarks of one run."""
    return five_years()


def askings(of: Years) -> list[Asking]:
    """Every list, every workbench, and one page of each kind that a list leads to."""
    pages = {**_of_office(of), **_of_keeper(of), **_of_administrators(of), **_of_clerks(of)}
    return [Asking(name, who, address) for who, named in pages.items() for name, address in named]


Pages = dict[str, list[tuple[str, str]]]


def _of_office(of: Years) -> Pages:
    now, run, village = of.rounds["2023"].pk, f"/assessments/{of.run}/", _middle(of)[1]
    lists = [
        ("workbench of the office", "/"),
        ("rounds", "/rounds/"),
        ("round", f"/rounds/{now}/"),
        ("round, far down", f"/rounds/{now}/?page=400"),
        ("corrections", f"/rounds/{now}/changes/"),
        ("items", "/items/"),
        ("item", f"/items/{of.item}/"),
        ("conflicts", "/conflicts/"),
        ("schemes", "/schemes/"),
        ("scheme", f"/schemes/{of.province.scheme}/"),
        ("runs", "/assessments/"),
        ("run", run),
        ("sheet in a run", f"{run}units/{village}/"),
        ("circumstances", f"/rounds/{now}/circumstances/"),
        ("complaints", "/complaints/"),
        ("reviews", "/reviews/"),
        ("unit", f"/units/{village}/"),
    ]
    lists += [
        ("tasks", "/tasks/"),
        ("tasks, far down", "/tasks/?page=300"),
        ("tasks by stage", "/tasks/board/"),
        ("rates of units", "/tasks/rates/"),
        ("needs", "/needs/"),
        ("needs, far down", "/needs/?page=90"),
        ("who keeps whom waiting", "/needs/board/"),
        ("promises", "/commitments/"),
    ]
    far = f"/board/?release={of.release}&class=村&start=20000"
    return {"": [("board", "/board/"), ("board, far down", far)], "zhao": lists}


def _of_keeper(of: Years) -> Pages:
    now, before = of.rounds["2023"].pk, of.rounds["2022"].pk
    lists = [
        ("workbench of the keeper", "/"),
        ("verification", "/verification/"),
        ("verification, far down", "/verification/?page=9000"),
        ("verification of one item", f"/verification/?round={now}&item=I25"),
        ("re-check", f"/verification/recheck/?round={before}&seed=7"),
        ("needs of the keeper", "/needs/"),
    ]
    workbenches: Pages = {
        "wang": [("workbench of the approver", "/")],
        "zheng": [("workbench of the lawyer", "/")],
    }
    return {"wu": lists} | workbenches


def _of_administrators(of: Years) -> Pages:
    start = "/administration/"
    lists = [
        ("workbench of the administrator", "/"),
        ("administration", start),
        ("units", f"{start}units/"),
        ("villages", f"{start}units/?kind=village&page=300"),
        ("unit search", f"{start}units/?q=第77"),
        ("unit record", f"{start}units/{_middle(of)[1]}/"),
        ("posts", f"{start}posts/?page=300"),
        ("calendar", f"{start}calendar/"),
    ]
    guarded = [("accounts", f"{start}accounts/?page=300"), ("tokens", f"{start}tokens/")]
    return {"feng": lists, "chen": guarded}


def _of_clerks(of: Years) -> Pages:
    now = of.rounds["2023"].pk
    town, village = _middle(of)
    return {
        "town": [
            ("workbench of a town", "/"),
            ("round of a town", f"/rounds/{now}/"),
            ("matrix of a town", f"/rounds/{now}/matrix/"),
            ("unit of the town", f"/units/{town}/"),
            ("tasks of a town", "/tasks/"),
            ("needs of a town", "/needs/"),
        ],
        "village": [("workbench of a village", "/"), ("grid", f"/rounds/{now}/units/{village}/")],
    }


def _middle(of: Years) -> tuple[int, int]:
    """A town in the middle of the province and its village."""
    middle = len(of.province.villages) // 2
    return of.province.towns[middle // PER_TOWN], of.province.villages[middle]


def p7() -> Iterator[Row]:
    """There is no cache of whole pages (docs/adr/0016), so that promise is not measured."""
    asked = askings(years())
    cookies = cookies_of(years().province)
    counts = queries([one for one in asked if one.name not in SINGLE], cookies)
    connection.close()
    busy = [one for one in asked if one.name in BUSY]
    with serving():
        at_night = felt(busy, cookies, NIGHT)
        wait_until_the_night_is_over()
        quiet = felt(busy, cookies, NIGHT)
        one = {name: p95(seconds) for name, seconds in alone(asked, cookies, TIMES).items()}
        # Every worker has read every page once before it counts.
        together(asked, cookies, WORKERS * 2, WARMING, pause=0)
        many = together(asked, cookies, USERS, SECONDS)
    slowest, most = max(one, key=one.__getitem__), max(counts, key=counts.__getitem__)
    whole = p95([second for seconds in many.values() for second in seconds])
    yield Row(
        "P7", f"p95, one user, slowest of {len(asked)} pages: {slowest}", one[slowest], "", 0, 0.1, "under"
    )
    yield Row("P7", f"p95, {USERS} users, all pages", whole, "", 0, 0.2, "under")
    told = f"p95 of busy pages while the first round of the night tells its backlog ({quiet * 1000:.0f} ms after it)"
    yield Row("P7", told, at_night, "", 0, 0.2, "under")
    yield Row("P7", f"queries of the list with most: {most}", counts[most], "", 0, 12, "under", "")
    yield _against_floatformat()


def wait_until_the_night_is_over(patience: float = 600, still: float = 5) -> None:
    """The round of the night, which the worker begins with, is over when the ledger has been still for a while."""
    district = years().province.district
    end, since, head = time.monotonic() + patience, time.monotonic(), head_of(district)
    while time.monotonic() - since < still:
        if time.monotonic() > end:
            raise TimeoutError("the night does not end")
        time.sleep(0.5)
        if (now := head_of(district)) != head:
            since, head = time.monotonic(), now
    connection.close()


def queries(asked: list[Asking], cookies: dict[str, str]) -> dict[str, float]:
    """How many statements each page sends, everything around it included."""
    found = {}
    for asking in asked:
        client = django.test.Client(headers={"cookie": cookies[asking.who]})
        client.get(asking.address)  # what is remembered until something happens is read here
        with CaptureQueriesContext(connection) as sent:
            assert client.get(asking.address).status_code == 200, asking.name
        found[asking.name] = float(sum(not one["sql"].startswith(CONTROL) for one in sent.captured_queries))
    return found


def _against_floatformat() -> Row:
    """A table of numbers as our pages make it and as Django's templates are usually written."""
    rows = [(f"第{row}村", [row * 1.37 + column for column in range(COLUMNS - 1)]) for row in range(ROWS)]
    ours = engines.all()[0].from_string(OURS)
    peer = engines["django"].from_string(PEER)
    mine, theirs = medians(
        lambda: ours.render({"rows": [(name, [f"{one:.2f}" for one in ones]) for name, ones in rows]}),
        lambda: peer.render({"rows": rows}),
        times=21,
    )
    return Row("P7", f"table of {ROWS} × {COLUMNS}", mine, "Django template, floatformat", theirs, 4)


_TABLE = "<table>{{% for name, ones in rows %}}<tr><th>{{{{ name }}}}</th>{{% for one in ones %}}<td>{{{{ one{} }}}}</td>{{% endfor %}}</tr>{{% endfor %}}</table>"
OURS, PEER = _TABLE.format(""), _TABLE.format("|floatformat:2")
