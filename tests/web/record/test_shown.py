import pytest
from django.http import HttpResponse

from liangpai.notary.models import Checkpoint
from liangpai.notary.rules.proofs import proof_of, verify_proof
from liangpai.notary.rules.records import record_of
from tests.api.client import at_its_clock
from tests.assessments.stories import a_final
from tests.commitments.stories import Promise
from tests.notary import independent
from tests.notary.stories import a_record, a_witnessed_record
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _clock(cast: Cast) -> None:
    """The pages read the clock of the district."""
    at_its_clock(cast)


def text_of(answer: HttpResponse) -> str:
    """A file that a page sends, as text."""
    return b"".join(answer).decode()


def shown_to_society(cast: Cast) -> None:
    """A release for society, the only entry of the record."""
    told = a_final(cast)
    told.propose(level="society")
    told.approve()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_everybody_reads_the_record_with_its_key_checkpoints_and_witnesses(cast: Cast, lang: str) -> None:
    assert ("还没有条目" if lang == "zh" else "No entry yet") in seen(
        as_(cast, "stranger", lang).get("/record/")
    )
    a_witnessed_record(cast)
    page = seen(as_(cast, "stranger", lang).get("/record/"))
    for text in (
        "liangpai/YX+",
        "example.org/legal+",
        "见证人 discipline",
        "— liangpai/YX ",
        "/record/4/proof/",
    ):
        assert text in page
    assert "第3件" not in page


def test_a_proof_lays_open_what_the_reader_is_shown(cast: Cast) -> None:
    shown_to_society(cast)
    answer = as_(cast, "stranger").get("/record/0/proof/")
    assert "YX-0.tlog-proof" in answer["Content-Disposition"]
    text = b"".join(answer).decode()
    assert '"枕河镇"' in (proof_of(text).content or "")
    assert verify_proof(text).holds and independent.holds(text.encode())
    assert Checkpoint.objects.of(cast.district).count() == 1


def test_what_is_not_open_to_the_reader_is_proved_without_its_content(cast: Cast) -> None:
    a_record(cast, 2)
    text = b"".join(as_(cast, "zhao").get("/record/1/proof/")).decode()
    assert proof_of(text).content is None and independent.holds(text.encode())
    assert as_(cast, "zhao").get("/record/2/proof/").status_code == 404


def test_the_whole_record_is_one_file(cast: Cast) -> None:
    assert as_(cast, "stranger").get("/record/export/").status_code == 409
    shown_to_society(cast)
    answer = as_(cast, "stranger").get("/record/export/")
    raw = b"".join(answer)
    assert "YX-record.jsonl" in answer["Content-Disposition"]
    assert independent.holds(raw)
    assert record_of(raw.decode())[0].rows[0].content is not None


def test_checkpoint_and_consistency_are_texts_for_programs(cast: Cast) -> None:
    stranger = as_(cast, "stranger")
    assert [text_of(stranger.get(f"/record/{name}/")) for name in ("checkpoint", "consistency")] == ["", ""]
    a_witnessed_record(cast)
    answer = stranger.get("/record/checkpoint/")
    assert answer["Content-Type"].startswith("text/plain")
    assert text_of(answer).count("— ") == 3
    assert text_of(stranger.get("/record/consistency/")) == ""
    assert len(text_of(stranger.get("/record/consistency/?old=2&new=5")).split()) == 2
    assert stranger.get("/record/consistency/?old=3&new=5").status_code == 404


def test_board_and_promise_lead_to_their_proofs(cast: Cast) -> None:
    shown_to_society(cast)
    told = Promise(cast).draft().submit().check().approve()
    assert "/proof/" not in seen(as_(cast, "zhao").get(f"/commitments/{told.pk}/"))
    told.announce()
    stranger = as_(cast, "stranger")
    assert "/record/0/proof/" in seen(stranger.get("/board/"))
    assert "/record/1/proof/" in seen(stranger.get(f"/commitments/{told.pk}/"))


def test_the_record_names_whose_entry_it_is_to_those_who_may_see_it_and_to_nobody_else(cast: Cast) -> None:
    told = Promise(cast).draft().submit().check().approve()
    told.announce()
    assert "<b>枕河镇" in seen(as_(cast, "sun").get("/record/"))
    a_record(cast, 2)
    assert seen(as_(cast, "stranger").get("/record/")).count("<b>枕河镇") <= 1
