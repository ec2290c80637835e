import io
import zipfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from liangpai.dossier.example import write_example
from liangpai.ledger.models import Entry
from tests.people import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("golden")
    write_example("golden", folder)
    return folder


def handed(folder: Path, workbook: bytes | None = None) -> dict[str, SimpleUploadedFile]:
    book = (folder / "golden.xlsx").read_bytes() if workbook is None else workbook
    return {
        "workbook": SimpleUploadedFile("golden.xlsx", book),
        "scheme": SimpleUploadedFile("scheme.yaml", (folder / "scheme.yaml").read_bytes()),
    }


def test_a_stranger_gets_everything_back_and_nothing_is_stored(
    client: Client, cast: Cast, example: Path
) -> None:
    before = Entry.objects.of(cast.district).count()
    answer = client.post("/assess/", handed(example))
    assert answer.status_code == 200
    names = zipfile.ZipFile(io.BytesIO(b"".join(answer))).namelist()  # type: ignore[arg-type] # a streamed answer
    assert {"results.xlsx", "report.html", "result.zip", "通报.docx"} <= set(names)
    assert Entry.objects.of(cast.district).count() == before


def test_a_workbook_that_is_none_is_told_so(client: Client, cast: Cast, example: Path) -> None:
    answer = client.post("/assess/", handed(example, b"not a workbook"))
    assert answer.status_code == 422
    assert "没有存入任何内容" in answer.content.decode()


def test_a_missing_file_is_asked_for(client: Client, cast: Cast, example: Path) -> None:
    answer = client.post("/assess/", {"scheme": handed(example)["scheme"]})
    assert answer.status_code == 422
    assert "请选择文件" in answer.content.decode()


def test_the_example_can_be_downloaded_and_assessed(client: Client, cast: Cast) -> None:
    held = b"".join(client.get("/assess/example/"))  # type: ignore[arg-type] # a streamed answer
    assert {"yunxiu.xlsx", "scheme.yaml"} <= set(zipfile.ZipFile(io.BytesIO(held)).namelist())
