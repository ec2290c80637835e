"""The queue: figures that wait for the reader, with prompts and evidence; verified or returned one by one or many."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from django.contrib.messages import success
from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit, permits
from liangpai.access.roles import Role
from liangpai.catalogue.queries import open_conflicts
from liangpai.entrance.middleware import Visit
from liangpai.refusal import Refusal
from liangpai.results import operations, queries
from liangpai.results.queries import DataItem, Figure
from liangpai.results.rules.content import corrects
from liangpai.results.rules.screens import PROMPTS
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.exports import excel
from liangpai.web.going_on import ROWS, paged
from liangpai.web.pages import page, url
from liangpai.web.reporting import labels
from liangpai.words import Words

HEADER = (
    Words("轮次", "Round"),
    Words("单位", "Unit"),
    Words("指标编码", "Item"),
    Words("指标", "Name"),
    Words("周期", "Period"),
    Words("数值", "Value"),
    Words("版本", "Version"),
    Words("异常提示", "Prompts"),
)


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What of the queue the reader wants to see."""

    round: int
    item: str
    is_prompted: bool

    @property
    def query(self) -> str:
        """The same as part of an address."""
        held = (("round", self.round), ("item", self.item), ("prompted", int(self.is_prompted)))
        return urlencode([(name, str(value)) for name, value in held if value])


@dataclass(frozen=True, slots=True)
class Waiting:
    """One figure of the queue with all that helps to judge it."""

    figure: Figure
    item: DataItem
    evidence: int
    closed: Refusal | None
    conflict: int


def narrowed(visit: HttpRequest) -> Narrowed:
    """The filter in the address."""
    asked = visit.GET
    whole = asked.get("round", "")
    return Narrowed(
        int(whole) if whole.isdecimal() else 0, asked.get("item", ""), bool(asked.get("prompted"))
    )


def may_verify(visit: Visit, action: str = "figure.verify") -> None:
    """The queue is for those who verify something."""
    permit(action, visit.actor, Thing(visit.district, keeper=next(visit.actor.paths(Role.VERIFIER), "")))


@asks("figure.verify")
def verification_queue(visit: Visit) -> HttpResponse:
    """What waits for the reader."""
    may_verify(visit)
    asked = narrowed(visit)
    kept = queries.kept_by(visit.district, visit.actor)
    choices = queries.queue_items(visit.district, kept)
    ids = _ids(visit, kept, asked)
    rows = paged(visit, ids if asked.is_prompted else Stretched(visit, kept, tuple(_wanted(choices, asked))))
    rounds = {one.pk: one for one in queries.rounds(visit.district)}
    item_prompts: tuple[str, ...] = ()
    if asked.item in kept and asked.round in rounds:
        item_prompts = queries.item_screens(visit.district, rounds[asked.round], asked.item)
    found = {
        "rows": rows,
        "waiting": _waiting(visit, queries.queued(visit.district, list(rows)), kept),
        "asked": asked,
        "choices": [(rounds[pk], kept[code], count) for pk, code, count in choices],
        "prompts": PROMPTS,
        "item_prompts": item_prompts,
        "kinds": labels.KINDS,
        "corrects": corrects,
    }
    return page(visit, "verification/queue.html", found)


def _wanted(choices: Sequence[tuple[int, str, int]], asked: Narrowed) -> Iterator[tuple[Narrowed, int]]:
    """Each round and item that the reader wants to see, with how many figures of it wait."""
    for pk, code, count in choices:
        if asked.round in (0, pk) and asked.item in ("", code):
            yield replace(asked, round=pk, item=code), count


@dataclass(frozen=True, slots=True)
class Stretched(Sequence[int]):
    """The ids of the queue, whose stretches are counted already: no database counts its way to the far end of a million."""

    visit: Visit
    kept: Mapping[str, DataItem]
    stretches: tuple[tuple[Narrowed, int], ...]

    def __len__(self) -> int:
        """How many there are."""
        return sum(count for _, count in self.stretches)

    def __getitem__(self, part: "slice | int") -> list[int]:  # type: ignore[override] # a page is always a slice
        """The ids of a part of the queue, read from the stretches that it lies in."""
        assert isinstance(part, slice)  # noqa: S101 - the paginator asks for nothing else
        return list(islice(self._from(part.start), part.stop - part.start))

    def _from(self, start: int) -> Iterator[int]:
        for asked, count in self.stretches:
            if start < count:
                yield from _ids(self.visit, self.kept, asked)[start : start + ROWS]
            start = max(start - count, 0)


def _ids(visit: Visit, kept: Mapping[str, DataItem], asked: Narrowed) -> QuerySet[Figure, int]:
    return _queue(visit, kept, asked).select_related(None).values_list("pk", flat=True)


def _queue(visit: Visit, kept: Mapping[str, DataItem], asked: Narrowed) -> QuerySet[Figure]:
    return queries.queue(
        visit.district,
        visit.actor,
        kept=kept,
        round_=asked.round,
        item=asked.item,
        is_prompted=asked.is_prompted,
    )


def _waiting(visit: Visit, rows: list[tuple[Figure, int]], kept: Mapping[str, DataItem]) -> list[Waiting]:
    codes, units = {row.item for row, _ in rows}, {row.unit_id for row, _ in rows}
    conflicts = {
        (one.unit_id, one.item.code, one.period): one.pk
        for one in (open_conflicts(visit.district, codes, units) if rows else ())
    }
    return [
        Waiting(
            row,
            kept[row.item],
            files,
            permits("figure.verify", visit.actor, queries.thing_of_figure(row, kept[row.item])),
            conflicts.get((row.unit_id, row.item, row.period), 0),
        )
        for row, files in rows
    ]


@asks("figure.verify")
def export(visit: Visit) -> FileResponse:
    """The queue as a workbook."""
    may_verify(visit)
    kept = queries.kept_by(visit.district, visit.actor)
    rows = (
        (
            row.round.name,
            row.unit.name,
            row.item,
            kept[row.item].name,
            row.period,
            row.value,
            row.version,
            "、".join(PROMPTS[code].says(visit.lang) for code in row.prompts if code in PROMPTS),
        )
        for row in _queue(visit, kept, narrowed(visit))
    )
    return excel(Words("待核验", "Verification"), HEADER, rows, visit.lang)


@asks("figure.verify")
@require_POST
def verify_(visit: Visit) -> HttpResponse:
    """Confirm the chosen figures, or return them when that button was pressed."""
    asked = Asked(visit.POST, labels.FIGURE)
    count = operations.verify(
        district=visit.district,
        figures=_chosen(asked),
        actor=visit.actor,
        at=visit.at,
        kind="flash" if asked.choice("kind", labels.KINDS) == "flash" else "final",
    )
    return _back(visit, Words("已核验通过{n}个数", "{n} {n|figure is|figures are} confirmed").format(n=count))


@asks("figure.return")
@require_POST
def return_(visit: Visit) -> HttpResponse:
    """Send the chosen figures back with the reason."""
    asked = Asked(visit.POST, labels.FIGURE)
    count = operations.return_(
        district=visit.district,
        figures=_chosen(asked),
        reason=asked.text("reason", 180),
        actor=visit.actor,
        at=visit.at,
    )
    return _back(visit, Words("已退回{n}个数", "{n} {n|figure is|figures are} returned").format(n=count))


def _chosen(asked: Asked) -> list[int]:
    return [int(one) for one in asked.several("figure") if one.isdecimal()]


def _back(visit: Visit, words: Words) -> HttpResponse:
    success(visit, words.says(visit.lang))
    query = visit.POST.get("query", "")
    return redirect(f"{url('verification-queue')}{'?' if query else ''}{query}")
