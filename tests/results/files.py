"""Small files for the tests: pictures with a position, office files by their names inside."""

import io
import zipfile

from PIL import Image


def a_picture(form: str, *, turned: bool = False) -> bytes:
    """A small picture; a turned one says in its EXIF that it lies on its side, and where it was taken."""
    held = io.BytesIO()
    picture = Image.new("RGB", (40, 20), (200, 30, 30))
    exif = Image.Exif()
    if turned:
        exif[0x0112] = 6
        exif.get_ifd(0x8825)[1] = "N"
        exif[0x010F] = "GPS Camera"
    picture.save(held, form, exif=exif)
    return held.getvalue()


def an_office_file(*names: str) -> bytes:
    """A zip with the list of types and these names."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in ("[Content_Types].xml", *names):
            archive.writestr(name, "x")
    return held.getvalue()
