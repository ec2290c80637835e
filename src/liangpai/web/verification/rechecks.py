"""Re-checks: confirmed figures drawn by a published seed, which anybody can draw again."""

from django.http import FileResponse, HttpResponse

from liangpai.entrance.middleware import Visit
from liangpai.results import queries
from liangpai.results.queries import DataItem, Figure, Round
from liangpai.web.asks import asks
from liangpai.web.exports import excel
from liangpai.web.pages import page
from liangpai.web.verification.queue import HEADER, may_verify
from liangpai.words import Words

SIZE, MOST = 20, 200


@asks("figure.verify")
def recheck(visit: Visit) -> HttpResponse:
    """The figures that a seed draws from a round."""
    round_, rows, kept = _drawn(visit)
    found = {
        "round": round_,
        "rounds": queries.rounds(visit.district),
        "rows": rows,
        "kept": kept,
        "seed": visit.GET.get("seed", ""),
        "size": _size(visit),
    }
    return page(visit, "verification/recheck.html", found)


@asks("figure.verify")
def export(visit: Visit) -> FileResponse:
    """The same list as a workbook, to write the recounted values beside it."""
    round_, rows, kept = _drawn(visit)
    lines = (
        (
            round_.name if round_ else "",
            row.unit.name,
            row.item,
            kept[row.item].name,
            row.period,
            row.value,
            row.version,
            "",
        )
        for row in rows
    )
    return excel(Words("抽查复核", "Re-check"), HEADER, lines, visit.lang)


def _drawn(visit: Visit) -> tuple[Round | None, list[Figure], dict[str, DataItem]]:
    may_verify(visit)
    kept = queries.kept_by(visit.district, visit.actor)
    asked, seed = visit.GET.get("round", ""), visit.GET.get("seed", "")
    if not (asked.isdecimal() and seed):
        return None, [], kept
    round_ = queries.round_(visit.district, int(asked))
    return round_, queries.recheck(visit.district, round_, seed, _size(visit), list(kept)), kept


def _size(visit: Visit) -> int:
    asked = visit.GET.get("size", "")
    return min(int(asked), MOST) if asked.isdecimal() and int(asked) else SIZE
