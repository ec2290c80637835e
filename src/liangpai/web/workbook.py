"""Page 17: a workbook and a scheme in, everything of `liangpai assess` back as one .zip; nothing is stored."""

import io
import tempfile
import zipfile
from pathlib import Path

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, HttpResponse
from django.utils.text import get_valid_filename

from liangpai.dossier.example import write_example
from liangpai.dossier.make import make
from liangpai.entrance.middleware import Visit
from liangpai.web.asks import asks
from liangpai.web.pages import page
from liangpai.words import Words

RUNS = 10_000
LABELS = {
    "workbook": Words("填好的工作簿（.xlsx）", "the filled-in workbook (.xlsx)"),
    "scheme": Words("考核方案（.yaml 或 .xlsx）", "the scheme (.yaml or .xlsx)"),
}


class Handed(forms.Form):
    """The two files a person drops in."""

    workbook = forms.FileField()
    scheme = forms.FileField()


@asks("workbook.assess")
def assess_workbook(visit: Visit) -> HttpResponse | FileResponse:
    """Show the form, or assess what was dropped in and send everything back."""
    handed = Handed(visit.POST or None, visit.FILES or None)
    if visit.method != "POST" or not handed.is_valid():
        return page(visit, "assess.html", {"handed": handed, "labels": LABELS}, 422 if visit.FILES else 200)
    return FileResponse(
        made_from(handed.cleaned_data["workbook"], handed.cleaned_data["scheme"], visit),
        as_attachment=True,
        filename="liangpai.zip",
    )


def made_from(workbook: UploadedFile[bytes], scheme: UploadedFile[bytes], visit: Visit) -> io.BytesIO:
    """Everything `liangpai assess` makes of the two files, in one .zip; the folder it was made in is gone again.

    Raises:
        Rejected: the workbook or the scheme cannot be used; every problem is named by its cell.
    """
    with tempfile.TemporaryDirectory() as place:
        files = {"book": workbook, "scheme": scheme}
        paths = {kind: Path(place) / f"{kind}{_suffix(file)}" for kind, file in files.items()}
        for kind, file in files.items():
            paths[kind].write_bytes(file.read())
        out = Path(place) / "out"
        make(paths["book"], paths["scheme"], out, runs=RUNS, lang=visit.lang)
        return zipped(out)


@asks("workbook.assess")
def example(visit: Visit) -> FileResponse:  # noqa: ARG001 - every page takes its visit
    """The workbook and scheme of the fictional district, to try the page with."""
    with tempfile.TemporaryDirectory() as place:
        write_example("yunxiu", Path(place))
        return FileResponse(zipped(Path(place)), as_attachment=True, filename="yunxiu.zip")


def zipped(folder: Path) -> io.BytesIO:
    """All files of a folder in one .zip in memory."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.iterdir()):
            archive.write(path, path.name)
    held.seek(0)
    return held


def _suffix(file: UploadedFile[bytes]) -> str:
    return Path(get_valid_filename(file.name or "file")).suffix.lower()
