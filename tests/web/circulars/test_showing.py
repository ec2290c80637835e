import pytest

from liangpai.meetings.operations.bases import link
from tests.meetings.circulated import a_circular, distributed
from tests.people import AT, Cast
from tests.web.doors import as_, seen, table

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_list_and_a_paper_say_that_secrets_must_not_enter(at_its_day: Cast, lang: str) -> None:
    row, _ = distributed(at_its_day, a_circular(at_its_day, characters=6_000))
    link(circular=row, matter="village:", actor=at_its_day.zhao, at=AT)
    client = as_(at_its_day, "zhao", lang)
    banner = {"zh": "一律不得进入本系统", "en": "must never enter this system"}[lang]
    for address in ("/circulars/?state=distributed&text=绿化", "/circulars/new/", f"/circulars/{row.pk}/"):
        assert banner in seen(client.get(address))
    text = seen(client.get(f"/circulars/{row.pk}/"))
    assert {"zh": "超过5,000字", "en": "more than 5,000"}[lang] in text
    assert {"zh": "典型村", "en": "typical villages"}[lang] in text
    assert "/items/" in text


def test_an_officer_reads_what_the_unit_got_and_how_to_note_it(at_its_day: Cast) -> None:
    row, copy = distributed(at_its_day, a_circular(at_its_day))
    other = a_circular(at_its_day, number="")
    client = as_(at_its_day, "sun")
    assert f"/circulars/copies/{copy.pk}/convey/" in seen(client.get(f"/circulars/{row.pk}/"))
    assert client.get(f"/circulars/{other.pk}/").status_code == 404
    assert "/circulars/new/" not in seen(client.get("/circulars/"))
    assert "没有文件" in seen(as_(at_its_day, "wu").get("/circulars/"))


def test_the_file_is_handed_out_and_what_is_not_there_is_absent(at_its_day: Cast) -> None:
    row = a_circular(at_its_day, content="正文".encode())
    client = as_(at_its_day, "zhao")
    assert b"".join(client.get(f"/circulars/{row.pk}/file/")) == "正文".encode()
    bare = a_circular(at_its_day, number="")
    assert client.get(f"/circulars/{bare.pk}/file/").status_code == 404


def test_the_list_is_taken_away_as_it_is_narrowed_and_names_no_reader(at_its_day: Cast) -> None:
    row, _ = distributed(at_its_day, a_circular(at_its_day))
    client = as_(at_its_day, "zhao")
    (told,) = table(client.get("/circulars/export/?state=distributed"), "传达文件")
    assert (told["标题"], told["状态"]) == (row.title, "已分发")
    assert not any("收到" in name for name in told)
    assert table(client.get("/circulars/export/?state=archived"), "传达文件") == []
