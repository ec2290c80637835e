"""Appeals through the API: a unit's program files one and reads what became of it."""

import pytest

from liangpai.appeals.operations import decide, take
from liangpai.appeals.queries import appeal
from tests.api.client import Program, a_secret, at_its_clock
from tests.people import AT, Cast
from tests.results.operations.test_deciding import a_figure

pytestmark = pytest.mark.django_db


def test_a_unit_files_an_appeal_and_reads_the_decision(cast: Cast) -> None:
    _, figure = a_figure(at_its_clock(cast))
    town, other = Program(a_secret(cast)), Program(a_secret(cast, "other_town"))
    sent = {"figure": figure.pk, "grounds": "与年报不符"}
    assert other.post("/appeals", sent)[0] == 403
    status, made = town.post("/appeals", sent)
    assert (status, made["state"], made["answer_by"]) == (200, "filed", "2024-01-15")
    assert made["title"] == "枕河镇 投资完成率 2023"
    assert town.post("/appeals", sent)[0] == 409
    take(appeal=appeal(cast.district, made["id"]), actor=cast.li, at=AT)
    taken = appeal(cast.district, made["id"])
    assert str(cast.wu.account) in taken.excluded
    decide(appeal=taken, is_upheld=True, reasons="以年报为准", remedy="78", actor=cast.li, at=AT)
    told = town.get(f"/appeals/{made['id']}")[1]
    assert (told["state"], told["is_upheld"], told["remedy"]) == ("upheld", True, "78")
    assert [row["id"] for row in town.get("/appeals", state="upheld")[1]["rows"]] == [made["id"]]
    assert town.get("/appeals", state="filed")[1]["total"] == 0
    assert other.get("/appeals")[1]["total"] == 0
    assert other.get(f"/appeals/{made['id']}")[0] == 403
