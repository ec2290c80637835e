"""What a round adds up to: village to town to district, with how many units are behind each sum."""

from django.http import FileResponse, HttpResponse

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.results import queries
from liangpai.web.asks import asks
from liangpai.web.exports import excel
from liangpai.web.pages import page
from liangpai.words import Words


@asks("round.sum")
def sums(visit: Visit, round_id: int) -> HttpResponse:
    """The sums of a round's confirmed figures over the tree of units."""
    permit("round.sum", visit.actor, Thing(visit.district))
    round_ = queries.round_(visit.district, round_id)
    return page(visit, "reporting/sums.html", {"round": round_, "sums": queries.sums(visit.district, round_)})


@asks("round.sum")
def export_sums(visit: Visit, round_id: int) -> FileResponse:
    """The same as Excel."""
    permit("round.sum", visit.actor, Thing(visit.district))
    round_ = queries.round_(visit.district, round_id)
    found = queries.sums(visit.district, round_)
    heads = [
        Words(f"{ask.name}（{ask.unit_of_measure}）", f"{ask.name} ({ask.unit_of_measure})")
        for ask in found.asks
    ]
    rows = [[row.unit.name, str(row.asked), *row.totals] for row in found.rows]
    unit, asked = Words("单位", "Unit"), Words("下辖填报单位", "Units asked below")
    title = Words("{name}汇总", "{name} summed up").format(name=round_.name)
    return excel(title, [unit, asked, *heads], rows, visit.lang)
