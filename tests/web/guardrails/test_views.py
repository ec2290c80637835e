import io

import docx
import pytest
from django.urls import reverse

from liangpai.districts.models import District
from liangpai.guardrails.queries import asides, in_force
from liangpai.guardrails.rules import GUARDS
from tests.assessments.stories import AFTER, a_final
from tests.guardrails.stories import REASON, an_aside
from tests.people import AT, ON, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db

SENT = {
    "guard": "G1",
    "basis": "云岫府办(2024)01号",
    "reason": REASON,
    "from_on": "2024-01-10",
    "until_on": "2024-02-09",
}


@pytest.fixture
def today(cast: Cast) -> Cast:
    """The district at the moment of the tests."""
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=AT)
    return cast


def test_everybody_signed_in_reads_all_fourteen_with_their_bases(today: Cast) -> None:
    for person in ("sun", "zhou", "feng", "chu"):
        text = seen(as_(today, person).get(reverse("guard-list")))
        assert all(guard.name.zh in text and guard.basis.zh in text for guard in GUARDS.values())
        assert 'name="basis"' not in text
    assert as_(today, "stranger").get(reverse("guard-list")).status_code == 302


def test_the_authority_sets_one_aside_on_the_page_and_everybody_sees_by_which_paper(today: Cast) -> None:
    answer = as_(today, "wang").post(reverse("guard-set-aside"), SENT, follow=True)
    assert "G1已豁免至2024年2月9日" in seen(answer)
    text = seen(as_(today, "zhou").get(reverse("guard-list")))
    assert "云岫府办〔2024〕1号" in text and REASON in text and "wang" in text
    assert "豁免中" in text and "恢复</button>" not in text


def test_a_form_without_number_or_end_is_refused_with_every_reason(today: Cast) -> None:
    answer = as_(today, "wang").post(
        reverse("guard-set-aside"), SENT | {"basis": "口头", "until_on": "2026-01-01"}
    )
    assert answer.status_code == 422
    assert "读不出来" in seen(answer) and "最长一年" in seen(answer)
    assert asides(today.district) == []


def test_the_office_restores_it(today: Cast) -> None:
    made = an_aside(today)
    address = reverse("guard-restore", args=[made.pk])
    assert as_(today, "sun").post(address).status_code == 403
    assert "G1已恢复" in seen(as_(today, "zhao").post(address, follow=True))
    assert in_force(today.district, ON) == {}


def test_the_statement_is_a_paper_that_tells_what_is_set_aside(today: Cast) -> None:
    an_aside(today)
    answer = as_(today, "sun").get(reverse("guard-statement"))
    held = io.BytesIO(b"".join(answer.streaming_content))  # type: ignore[attr-defined] # a file
    paper = docx.Document(held)
    cells = {cell.text for table in paper.tables for row in table.rows for cell in row.cells}
    assert {"云岫府办〔2024〕1号", REASON, "wang", *GUARDS} <= cells


def test_the_page_of_a_release_says_that_a_guard_rail_is_set_aside(today: Cast) -> None:
    told = a_final(today)
    told.show(AFTER)
    an_aside(today)
    text = seen(as_(today, "zhao").get(reverse("release-propose", args=[told.run_id])))
    assert "合规护栏G1已豁免" in text and "云岫府办〔2024〕1号" in text
