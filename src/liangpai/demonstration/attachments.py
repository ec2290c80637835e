"""The two files of evidence of the story, made on the spot: one page of paper, and a plan with dots."""

import io

from PIL import Image, ImageDraw

_DOTS = ((70, 60), (130, 92), (182, 48), (230, 120), (96, 150), (150, 172), (262, 70), (212, 190))


def sheet_of_paper() -> bytes:
    """A page as PDF, with a line that says what it is."""
    text = b"BT /F1 16 Tf 72 760 Td (Yunxiu demonstration: online sales statement, invented) Tj ET"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, one in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def picture() -> bytes:
    """A small plan with a river and dots, as PNG."""
    plan = Image.new("RGB", (320, 220), "#f3f6f9")
    pen = ImageDraw.Draw(plan)
    pen.line([(0, 140), (90, 110), (180, 140), (320, 96)], fill="#8fb8e0", width=10)
    for x, y in _DOTS:
        pen.ellipse([x - 6, y - 6, x + 6, y + 6], fill="#1d6b40")
    out = io.BytesIO()
    plan.save(out, "PNG")
    return out.getvalue()
