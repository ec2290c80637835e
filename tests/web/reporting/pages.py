"""Short words for what people do on the pages of reporting."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from openpyxl import Workbook, load_workbook

from liangpai.districts.models import District
from tests.people import AT, Cast
from tests.results.stories import Story
from tests.web.doors import as_


def on_the_day(cast: Cast) -> None:
    """Let the clock of the district stand where the stories play."""
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=AT)


def way(story: Story, tail: str = "", unit: str = "town") -> str:
    """An address of the grid of a unit."""
    return f"/rounds/{story.round.pk}/units/{story.cast.units[unit].pk}/{tail}"


def cells(story: Story, values: dict[str, str], period: str = "2023", unit: str = "town") -> dict[str, str]:
    """A posted grid."""
    return {f"{story.cast.units[unit].pk}:{item}:{period}": text for item, text in values.items()}


def downloaded(story: Story, person: str = "sun") -> Workbook:
    """The template of the town as a workbook to be filled in."""
    answer = as_(story.cast, person).get(way(story, "template/"))
    return load_workbook(io.BytesIO(body(answer)))


def body(answer: HttpResponse) -> bytes:
    """What an answer sends as a file."""
    return b"".join(answer.streaming_content)  # type: ignore[attr-defined] # a file


def sent(book: Workbook, name: str = "填报.xlsx") -> SimpleUploadedFile:
    """A workbook as a browser sends it."""
    held = io.BytesIO()
    book.save(held)
    return SimpleUploadedFile(name, held.getvalue())
