import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from liangpai.notary.queries import cosignatures, log_of, witnesses
from tests.notary.stories import a_checkpoint, a_record, a_signature, a_witness, key_of
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def test_the_security_administrator_names_and_ends_a_witness(cast: Cast) -> None:
    chen = as_(cast, "chen")
    answer = chen.post("/record/witnesses/name/", {"title": "区司法局", "key": key_of("legal")})
    assert answer.status_code == 302
    [one] = witnesses(cast.district)
    assert "区司法局" in seen(chen.get("/record/witnesses/"))
    assert chen.post("/record/witnesses/name/", {"title": "x", "key": "x"}).status_code == 422
    assert chen.post(f"/record/witnesses/{one.pk}/end/", {"reason": "换届"}).status_code == 302
    assert "已停用" in seen(chen.get("/record/witnesses/"))


def test_a_discipline_officer_hands_a_signed_checkpoint_in(cast: Cast) -> None:
    a_record(cast, 2)
    li = as_(cast, "li", "en")
    assert "There is no checkpoint yet" in seen(li.get("/record/witnesses/"))
    made = a_checkpoint(cast)
    a_witness(cast)
    a_witness(cast, "legal")
    assert "liangpai witness sign YX-record.jsonl" in seen(li.get("/record/witnesses/"))
    file = SimpleUploadedFile("signed.txt", a_signature(cast, made).encode())
    assert li.post("/record/witnesses/sign/", {"file": file}).status_code == 302
    page = seen(li.get("/record/witnesses/"))
    assert "up to date" in page and "not yet" in page
    assert li.post("/record/witnesses/sign/", {"note": a_signature(cast, made, "legal")}).status_code == 302
    assert len(cosignatures(cast.district)) == 2
    assert li.post("/record/witnesses/sign/", {"note": "x"}).status_code == 422


def test_the_key_of_the_record_is_renewed_by_the_security_administrator_alone(cast: Cast) -> None:
    a_record(cast, 1)
    a_checkpoint(cast)
    before = log_of(cast.district)
    assert "更换签名密钥" not in seen(as_(cast, "li").get("/record/witnesses/"))
    assert as_(cast, "chen").post("/record/witnesses/renew/").status_code == 302
    after = log_of(cast.district)
    assert before and after and after.former_keys == [before.key]


def test_strangers_do_not_see_the_page_of_witnesses(cast: Cast) -> None:
    assert as_(cast, "stranger").get("/record/witnesses/").status_code == 302
