import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from liangpai.notary.operations import export_record, prove
from tests.api.client import at_its_clock
from tests.notary.stories import a_witnessed_record
from tests.people import AT, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _clock(cast: Cast) -> None:
    """The pages read the clock of the district."""
    at_its_clock(cast)


def proved(cast: Cast, index: int = 1) -> str:
    """A proof with its content."""
    leaf = a_witnessed_record(cast)[index]
    return prove(district=cast.district, leaf=leaf, is_open=True, at=AT)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_without_a_script_the_server_verifies_a_file_or_a_pasted_text(cast: Cast, lang: str) -> None:
    text, stranger = proved(cast), as_(cast, "stranger", lang)
    word = "核对一致" if lang == "zh" else "Verified"
    pasted = seen(stranger.post("/verify/check/", {"text": text.replace("\n", "\r\n")}))
    file = SimpleUploadedFile("a.tlog-proof", text.encode())
    dropped = seen(stranger.post("/verify/check/", {"proof": file}))
    for page in (pasted, dropped):
        assert word in page and "第1件" in page


def test_what_does_not_hold_is_named_and_what_cannot_be_read_is_rejected(
    cast: Cast, neighbours: Cast
) -> None:
    text, stranger = proved(cast), as_(cast, "stranger")
    other = proved(neighbours)
    page = seen(stranger.post("/verify/check/", {"text": other}))
    assert "核对不一致" in page and "不是所给的公钥" in page
    assert stranger.post("/verify/check/", {"text": text.replace("index", "indx")}).status_code == 422
    assert stranger.post("/verify/check/", {"text": " "}).status_code == 422
    large = SimpleUploadedFile("a.jsonl", b"x" * 2_000_001)
    assert "liangpai verify" in seen(stranger.post("/verify/check/", {"proof": large}))


def test_an_exported_record_is_verified_by_the_server_too(cast: Cast) -> None:
    a_witnessed_record(cast)
    text = export_record(district=cast.district, is_open=lambda _subject: True, at=AT)
    file = SimpleUploadedFile("a.jsonl", text.encode())
    assert "共5条" in seen(as_(cast, "stranger").post("/verify/check/", {"proof": file}))


def test_the_page_knows_the_keys_and_can_be_saved_as_one_file(cast: Cast) -> None:
    stranger = as_(cast, "stranger", "en")
    assert "The record has no key yet" in seen(stranger.get("/verify/"))
    a_witnessed_record(cast)
    assert "liangpai/YX+" in seen(stranger.get("/verify/"))
    answer = stranger.get("/verify/save/")
    text = b"".join(answer).decode()
    assert "verify.html" in answer["Content-Disposition"]
    for part in (
        "liangpai/YX+",
        "example.org/legal+",
        "sha256-",
        "function sha512",
        "saved on 10 January 2024",
    ):
        assert part in text
    assert "src=" not in text and "href=" not in text
