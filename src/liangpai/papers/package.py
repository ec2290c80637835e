"""Pack the parts of a document into a .docx whose bytes depend on nothing but the parts."""

import zipfile
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape

_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_KINDS: Final = {
    "document": "document.main",
    "styles": "styles",
    "settings": "settings",
    "fontTable": "fontTable",
}
_RELATIONS: Final = {
    "rIdStyles": ("styles", "styles.xml"),
    "rIdSettings": ("settings", "settings.xml"),
    "rIdFonts": ("fontTable", "fontTable.xml"),
    "rIdOdd": ("footer", "footerOdd.xml"),
    "rIdEven": ("footer", "footerEven.xml"),
    "rIdFirst": ("footer", "footerFirst.xml"),
    "rIdCode": ("image", "media/code.png"),
}
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)


def pack(parts: Mapping[str, str | bytes], *, title: str, author: str, dated: date | None) -> bytes:
    """The .docx of the ``parts`` by their names under word/, with its title, author and date."""
    names = sorted(parts)
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types(names),
        "_rels/.rels": _relations(
            {
                "rIdDocument": (f"{_OFFICE}/officeDocument", "word/document.xml"),
                "rIdCore": (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            }
        ),
        "docProps/core.xml": _core(title, author, dated),
        "word/_rels/document.xml.rels": _relations(
            {key: (f"{_OFFICE}/{kind}", to) for key, (kind, to) in _RELATIONS.items() if to in parts}
        ),
    }
    files |= {f"word/{name}": parts[name] for name in names}
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, _XML + content if isinstance(content, str) else content)
    return target.getvalue()


def _content_types(names: list[str]) -> str:
    overrides = [("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")]
    for name in names:
        stem = name.removesuffix(".xml")
        if name.endswith(".xml"):
            overrides.append((f"word/{name}", f"{_TYPE}.{_KINDS.get(stem, 'footer')}+xml"))
    listed = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in overrides)
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="png" ContentType="image/png"/>{listed}</Types>'
    )


def _relations(relations: Mapping[str, tuple[str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{to}"/>' for key, (kind, to) in relations.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _core(title: str, author: str, dated: date | None) -> str:
    """The core properties; no time stands in them but the date of the paper, so that the bytes never change."""
    when = "".join(
        f'<dcterms:{word} xsi:type="dcterms:W3CDTF">{dated.isoformat()}T00:00:00Z</dcterms:{word}>'
        for word in ("created", "modified")
        if dated
    )
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>{when}</cp:coreProperties>"
    )
