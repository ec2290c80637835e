"""Files that a page sends: bytes under a name, and tables as a workbook of Excel."""

import io
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from django.http import FileResponse

from liangpai.spreadsheets.results import Sheet, write_results


def attachment(content: bytes, name: str) -> FileResponse:
    """Bytes to be saved under a name."""
    return FileResponse(io.BytesIO(content), as_attachment=True, filename=name)


def workbook(sheets: Sequence[Sheet], name: str, properties: Mapping[str, str] | None = None) -> FileResponse:
    """Sheets as a workbook of Excel; ``properties`` such as the hash of what it shows."""
    with tempfile.TemporaryDirectory(prefix="liangpai-") as folder:
        path = Path(folder) / "table.xlsx"
        write_results(path, sheets, title=name, properties=properties)
        return attachment(path.read_bytes(), f"{name}.xlsx")


def bundle(files: Mapping[str, bytes], name: str) -> FileResponse:
    """Many files as one .zip."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for inside, content in sorted(files.items()):
            archive.writestr(inside, content)
    return attachment(target.getvalue(), name)
