import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from liangpai.meetings.queries import attendees
from tests.meetings.operations.test_workbook import a_workbook
from tests.meetings.stories import Told
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db
LEGAL = ("1", "区司法局", "科长", "丙", "列席")


def press(told: Told, person: str, address: str, **fields: object) -> str:
    """Press a button and read the page that follows."""
    return seen(as_(told.cast, person).post(address, fields, follow=True))


def test_the_list_is_made_one_by_one_and_by_one_button(told: Told) -> None:
    at = f"/meetings/{told.pk}/people"
    unit = str(told.cast.units["legal"].pk)
    assert "已列入名单" in press(
        told, "zhao", f"{at}/invite/", unit=unit, post="科长", name="丙", part="sit_in"
    )
    assert "已列入2人" in press(told, "zhao", f"{at}/concerned/")
    last = attendees(told.row)[-1]
    assert "已移出名单" in press(told, "zhao", f"/meetings/people/{last.pk}/drop/")


def test_a_unit_answers_and_the_office_notes_who_was_there(told: Told) -> None:
    town = next(one for one in attendees(told.row) if one.unit.name == "枕河镇")
    at = f"/meetings/people/{town.pk}"
    assert "已请假" in press(told, "sun", f"{at}/excuse/", reason="出差")
    assert "副镇长" in press(told, "sun", f"{at}/substitute/", substitute="副镇长", reason="出差")
    told.held()
    assert "到会单位已登记" in press(told, "zhao", f"/meetings/{told.pk}/people/there/", there=[str(town.pk)])
    assert [one.state for one in attendees(told.row) if one.pk == town.pk] == ["present"]


def test_the_list_goes_out_and_comes_in_as_a_workbook(told: Told) -> None:
    at, client = f"/meetings/{told.pk}/people", as_(told.cast, "zhao")
    book = openpyxl.load_workbook(io.BytesIO(b"".join(client.get(f"{at}/export/").streaming_content)))
    assert any("枕河镇" in str(cell.value) for row in book.active.iter_rows() for cell in row)
    assert client.get(f"{at}/template/").status_code == 200
    content = a_workbook(told.pk, LEGAL)
    looked = seen(client.post(f"{at}/import/", {"workbook": SimpleUploadedFile("名单.xlsx", content)}))
    assert "区司法局" in looked and len(attendees(told.row)) == 2
    sent = {"workbook": SimpleUploadedFile("名单.xlsx", content)}
    assert "已列入1人" in seen(client.post(f"{at}/import/apply/", sent, follow=True))
