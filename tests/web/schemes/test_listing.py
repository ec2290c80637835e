from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from liangpai.districts.models import District
from liangpai.dossier.schemes import save_scheme
from liangpai.frameworks.models import SchemeVersion
from liangpai.frameworks.queries import scheme_of, version, versions
from liangpai.frameworks.rules import change_indicator
from liangpai.spreadsheets.tables import read_tables
from tests.frameworks.stories import YUNXIU, a_version
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_everybody_signed_in_reads_the_list_and_only_the_office_may_draft(cast: Cast, lang: str) -> None:
    row = a_version(cast)
    text = seen(as_(cast, "sun", lang).get("/schemes/"))
    assert row.name in text and "/schemes/draft/" not in text
    assert "/schemes/draft/" in seen(as_(cast, "zhao", lang).get("/schemes/"))
    assert as_(cast, "stranger").get("/schemes/").status_code == 302


def test_an_empty_list_says_what_to_do(cast: Cast) -> None:
    assert "还没有方案" in seen(as_(cast, "zhao").get("/schemes/"))


def test_the_shipped_scheme_becomes_a_draft_without_what_is_fictional_in_it(cast: Cast) -> None:
    answer = as_(cast, "zhao").post("/schemes/draft/", {"from": "shipped", "period": "2024"}, follow=True)
    assert "草稿已建立" in seen(answer)
    scheme = scheme_of(_only(cast))
    assert not scheme.fictional and scheme.issuer == "云岫区“百千万工程”指挥部" and scheme.basis == ()
    assert (scheme.period, scheme.base_period) == ("2024", "2023")


def test_in_the_demonstration_the_shipped_scheme_stays_fictional(cast: Cast) -> None:
    District.objects.filter(pk=cast.district).update(is_demo=True)
    as_(cast, "zhao").post("/schemes/draft/", {"from": "shipped"})
    assert scheme_of(_only(cast)) == YUNXIU


@pytest.mark.parametrize("form", ["yaml", "xlsx"])
def test_a_file_with_mistakes_becomes_a_draft_whose_page_names_them(
    cast: Cast, form: str, tmp_path: Path
) -> None:
    wrong = change_indicator(YUNXIU, "A1", weights={"镇": 99.0})
    save_scheme(wrong, tmp_path / f"a.{form}")
    file = SimpleUploadedFile(f"a.{form}", (tmp_path / f"a.{form}").read_bytes())
    answer = as_(cast, "zhao").post("/schemes/draft/", {"file": file}, follow=True)
    assert "areas.A.weights.镇" in seen(answer)
    assert scheme_of(_only(cast)) == wrong


def test_what_is_no_scheme_is_refused_and_nothing_is_kept(cast: Cast) -> None:
    client = as_(cast, "zhao")
    assert client.post("/schemes/draft/", {"file": SimpleUploadedFile("a.yaml", b"a: [")}).status_code == 422
    assert client.post("/schemes/draft/", {"file": SimpleUploadedFile("a.exe", b"MZ")}).status_code == 422
    assert client.post("/schemes/draft/").status_code == 422
    assert versions(cast.district) == []


def test_last_years_scheme_is_copied_for_this_year(cast: Cast, neighbours: Cast) -> None:
    old, foreign = a_version(cast, "frozen"), a_version(neighbours)
    client = as_(cast, "zhao")
    assert 'value="2024"' in seen(client.get("/schemes/"))
    client.post("/schemes/copy/", {"scheme": old.pk, "period": "2024"})
    new = versions(cast.district)[0]
    assert (new.copied_from_id, new.period, new.version) == (old.pk, "2024", 2)
    assert client.post("/schemes/copy/", {"scheme": foreign.pk, "period": "2024"}).status_code == 404
    assert as_(cast, "wu").post("/schemes/copy/", {"scheme": old.pk}).status_code == 403


def test_the_list_goes_to_excel(cast: Cast) -> None:
    a_version(cast)
    answer = as_(cast, "sun").get("/schemes/export/")
    rows = read_tables(b"".join(answer.streaming_content), name="a.xlsx")["考核方案"]  # type: ignore[attr-defined] # a file
    assert rows[0]["状态"] == "起草" and rows[0]["方案编号"] == YUNXIU.id


def _only(cast: Cast) -> SchemeVersion:
    (row,) = versions(cast.district)
    return version(cast.district, row.pk)
