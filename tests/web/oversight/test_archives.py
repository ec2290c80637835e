import gzip
from datetime import datetime

import pytest

from liangpai.districts.models import District
from liangpai.ledger.models import Archive
from tests.people import AT, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db

NOW = datetime(2024, 7, 20, 2, 0, tzinfo=AT.tzinfo)


@pytest.fixture
def later(cast: Cast) -> Cast:
    """Half a year after the district was founded here."""
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=NOW)
    return cast


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_one_asks_another_approves_and_the_file_is_handed_out(later: Cast, lang: str) -> None:
    asking, approving = as_(later, "chu", lang), as_(later, "chen", lang)
    assert 'max="2024-01-20"' in seen(asking.get("/oversight/archives/"))
    asking.post("/oversight/archives/ask/", {"before_on": "2024-01-20"})
    row = Archive.objects.of(later.district).get()
    way = f"/oversight/archives/{row.pk}/approve/"
    assert way not in seen(asking.get("/oversight/archives/"))
    assert way in seen(approving.get("/oversight/archives/"))
    text = seen(approving.post(way, follow=True))
    assert ("已归档" if lang == "zh" else "archived") in text
    assert "/ledger\n" in text
    assert f"/{row.pk}/file/" not in text  # who administers security does not read the ledger
    answer = asking.get(f"/oversight/archives/{row.pk}/file/")
    assert gzip.decompress(b"".join(answer.streaming_content)).startswith(b"{")  # type: ignore[attr-defined] # a file
    assert ("从第" if lang == "zh" else "from row") in seen(asking.get("/oversight/archives/"))


def test_a_declined_request_has_no_file(later: Cast) -> None:
    as_(later, "chu").post("/oversight/archives/ask/", {"before_on": "2024-01-20"})
    row = Archive.objects.of(later.district).get()
    text = seen(as_(later, "li").post(f"/oversight/archives/{row.pk}/decline/", follow=True))
    assert "未批准" in text
    assert as_(later, "li").get(f"/oversight/archives/{row.pk}/file/").status_code == 404


def test_the_last_six_months_are_not_archived(later: Cast) -> None:
    answer = as_(later, "chu").post("/oversight/archives/ask/", {"before_on": "2024-02-01"})
    assert answer.status_code == 409
    assert "还没有归档" in seen(as_(later, "chu").get("/oversight/archives/"))
