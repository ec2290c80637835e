"""What may be added to a figure as evidence: few files, small, of a kind that their content shows, with stated need."""

import io
import re
import unicodedata
import zipfile

from PIL import Image, ImageOps, UnidentifiedImageError

from liangpai.refusal import Refusal
from liangpai.words import Words

MOST = 5
LARGEST = 10 * 2**20
MOST_PIXELS = 40_000_000
_OFFICE = {
    "word/": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xl/": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_PICTURES = {"JPEG": "image/jpeg", "PNG": "image/png"}
_UNSAFE = re.compile(r"[\x00-\x1f\x7f<>:\"/\\|?*\u200b-\u200f\u202a-\u202e]+")
SUFFIXES = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    _OFFICE["word/"]: ".docx",
    _OFFICE["xl/"]: ".xlsx",
}


def too_many(there: int) -> Refusal | None:
    """Refuse a sixth file: evidence is few and telling."""
    if there < MOST:
        return None
    words = Words("每个数据最多5个佐证文件", "a figure has at most five files of evidence")
    return Refusal("evidence.too_many", words)


def need_missing(need: str) -> Refusal | None:
    """Refuse a file of which nobody can say what it is for."""
    if need.strip():
        return None
    return Refusal(
        "evidence.need", Words("请写明为什么需要这份佐证", "say what the file is needed for"), "invalid"
    )


def kind_of(content: bytes) -> str:
    """The type of a file by its content, empty where it is none that may be added."""
    if content.startswith(b"%PDF-"):
        return "application/pdf"
    if content.startswith(b"PK\x03\x04"):
        return _office_kind(content)
    if content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
        return _picture_kind(content)
    return ""


def _office_kind(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except zipfile.BadZipFile:
        return ""
    if "[Content_Types].xml" not in names or any(name.endswith("vbaProject.bin") for name in names):
        return ""
    return next((kind for root, kind in _OFFICE.items() if any(name.startswith(root) for name in names)), "")


def _picture_kind(content: bytes) -> str:
    try:
        with Image.open(io.BytesIO(content)) as picture:
            small_enough = picture.width * picture.height <= MOST_PIXELS
            return _PICTURES.get(picture.format or "", "") if small_enough else ""
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError, ValueError):
        return ""


def cannot_be_evidence(content: bytes, kind: str) -> Refusal | None:
    """Refuse what is empty, too large, or neither PDF, picture nor office file by its content."""
    if not content or len(content) > LARGEST:
        words = Words(
            "文件为空或超过10MB，请压缩后再传", "the file is empty or larger than 10 MB: make it smaller"
        )
        return Refusal("evidence.size", words, "invalid")
    if not kind:
        words = Words(
            "只接受PDF、JPG、PNG、DOCX、XLSX（按内容识别，图片不超过4000万像素）",
            "only PDF, JPG, PNG, DOCX and XLSX are taken, recognised by content (pictures up to 40 million pixels)",
        )
        return Refusal("evidence.kind", words, "invalid")
    return None


def stripped(content: bytes, kind: str) -> bytes:
    """A picture without everything but its pixels (no position, no camera, no time); other files as they are.

    Raises:
        OSError: the picture breaks off.
    """
    if kind not in _PICTURES.values():
        return content
    with Image.open(io.BytesIO(content)) as picture:
        mode = "RGBA" if kind == "image/png" else "RGB"
        upright = ImageOps.exif_transpose(picture).convert(mode)
        bare = Image.new(mode, upright.size)
        bare.paste(upright)
        out = io.BytesIO()
        bare.save(out, picture.format or "PNG", quality=90)
    return out.getvalue()


def safe_name(name: str, kind: str) -> str:
    """The file's name without paths and signs that mislead, ending as its content is."""
    plain = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    stem = _UNSAFE.sub("_", plain.rpartition(".")[0] or plain).strip("._ ")[:100] or "file"
    return f"{stem}{SUFFIXES.get(kind, '')}"
