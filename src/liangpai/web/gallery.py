"""The gallery of parts (/ui/): every macro of parts/pieces.html once, to look at and to test."""

from datetime import timedelta

from django.core.paginator import Paginator
from django.http import HttpResponse

from liangpai.entrance.middleware import Visit
from liangpai.problems import Problem
from liangpai.refusal import Refusal
from liangpai.web.asks import asks
from liangpai.web.pages import page
from liangpai.words import Words


@asks("board.view")
def gallery(visit: Visit) -> HttpResponse:
    """Every part of a page with an example."""
    context = {
        "closed": Refusal("example", Words("须由核验员办理", "this is for the verifier"), "forbidden"),
        "paged": Paginator(range(120), 50).page(2),
        "due": {"late": visit.on - timedelta(days=2), "now": visit.on, "soon": visit.on + timedelta(days=5)},
        "found": [
            Problem(
                "example.low",
                "本期数据!C7",
                "数值低于下限，请核对",
                "the value is below the lower bound: check it",
            ),
            Problem(
                "example.round",
                "本期数据!D9",
                "整数偏多，请复核",
                "many round numbers: look again",
                warning=True,
            ),
        ],
    }
    return page(visit, "gallery.html", context)
