"""Cases through the API: told and submitted by their unit, adopted by another, and read by whoever may."""

import pytest

from tests.api.client import Program, a_secret, at_its_clock
from tests.people import Cast
from tests.stories.stories import TOLD, a_case, a_figure, released

pytestmark = pytest.mark.django_db
TEXTS = {"title": TOLD.title, "problem": TOLD.problem, "method": TOLD.method, "reuse": TOLD.reuse}


def test_a_case_is_told_written_anew_and_submitted_by_a_program(cast: Cast) -> None:
    town = Program(a_secret(at_its_clock(cast)))
    sent = TEXTS | {"cost": 8.5, "figure": a_figure(cast).pk, "unit": cast.units["town"].pk}
    status, made = town.post("/cases", sent)
    assert (status, made["state"], made["cost"], made["item"], made["value"]) == (200, "draft", 8.5, "I2", 25)
    del sent["unit"]
    assert town.post(f"/cases/{made['id']}/text", sent | {"title": "联营增收"})[1]["title"] == "联营增收"
    assert town.post(f"/cases/{made['id']}/submit", {})[1]["state"] == "submitted"
    assert town.post(f"/cases/{made['id']}/submit", {})[0] == 409
    assert town.get("/cases", state="submitted")[1]["total"] == 1


def test_what_must_be_mended_is_refused(cast: Cast) -> None:
    town = Program(a_secret(at_its_clock(cast)))
    sent = TEXTS | {"cost": 8.125, "figure": a_figure(cast).pk, "unit": cast.units["town"].pk, "reuse": " "}
    status, refused = town.post("/cases", sent)
    assert (status, [one["code"] for one in refused["refusals"]]) == (422, ["case.reuse", "case.cost"])


def test_another_unit_sees_it_when_it_is_shown_and_says_that_it_uses_it(cast: Cast) -> None:
    row = released(at_its_clock(cast))
    draft = a_case(cast, row.figure)
    other = Program(a_secret(cast, "other_town"))
    assert other.get(f"/cases/{draft.pk}")[0] == 403
    assert [one["id"] for one in other.get("/cases")[1]["rows"]] == [row.pk]
    assert other.get(f"/cases/{row.pk}")[1]["is_shown"] is True
    told = {"unit": cast.units["other_town"].pk, "note": "照做"}
    used = other.post(f"/cases/{row.pk}/adoptions", told)[1]["adoptions"]
    assert [(one["unit"], one["state"]) for one in used] == [(cast.units["other_town"].pk, "noted")]
    assert other.post(f"/cases/{row.pk}/adoptions", told)[0] == 409
