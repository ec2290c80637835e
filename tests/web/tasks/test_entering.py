import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from liangpai.spreadsheets.reading import read_workbook
from liangpai.spreadsheets.registers import template_workbook
from liangpai.tasks.queries import visible
from liangpai.tasks.registers import TASKS, tasks_template
from tests.people import Cast
from tests.tasks.operations.test_importing import NEW
from tests.tasks.stories import a_task, at_work
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def upload(content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("督办.xlsx", content)


def body(answer) -> bytes:
    return io.BytesIO(b"".join(answer.streaming_content)).getvalue()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_form_of_a_proposal_stands_beside_the_limits(cast: Cast, lang: str) -> None:
    text = seen(as_(cast, "zhao", lang).get("/tasks/new/"))
    assert 'name="title"' in text and "20" in text
    assert as_(cast, "sun").get("/tasks/new/").status_code == 403


def test_a_proposal_that_is_unsound_is_refused(cast: Cast) -> None:
    form = {"title": "题", "source_kind": "meeting", "source": "例会", "urgency": "normal", "days": "3"}
    assert as_(cast, "zhao").post("/tasks/propose/", form).status_code == 422


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_table_is_looked_at_and_then_taken_as_it_was_seen(cast: Cast, lang: str) -> None:
    client = as_(cast, "zhao", lang)
    content = template_workbook(
        tasks_template((NEW, {"number": "新2", "title": "研究", "source_kind": "其他"}))
    )
    answer = client.post("/tasks/import/look/", {"workbook": upload(content)})
    text = seen(answer)
    assert "枕河镇" in text and not visible(cast.district, cast.zhao)
    plan = _fields(text)
    text = seen(client.post("/tasks/import/apply/", plan, follow=True))
    assert ("交办1件，立项1件" if lang == "zh" else "1 assigned, 1 proposed") in text
    assert visible(cast.district, cast.zhao).count() == 2


def _fields(text: str) -> dict[str, str]:
    """The hidden fields of the button that applies."""
    form = text.split('action="/tasks/import/apply/"')[1].split("</form>", maxsplit=1)[0]
    names = [part.split('"')[0] for part in form.split('name="')[1:]]
    values = [part.split('"')[0] for part in form.split('value="')[1:]]
    found = dict(zip(names, values, strict=True))
    return {name: found[name] for name in ("content", "expected")}


def test_what_goes_on_is_downloaded_changed_and_taken_back(cast: Cast) -> None:
    at_work(cast)
    a_task(cast)  # without a number, so it is not in the list
    client = as_(cast, "zhao")
    content = body(client.get("/tasks/changeable/"))
    assert read_workbook(content, tasks_template()).tables[TASKS.name].keys == ("督〔2024〕1号",)
    assert "没有需要导入的变化" in seen(client.post("/tasks/import/look/", {"workbook": upload(content)}))


def test_the_empty_template_is_a_workbook_and_mistakes_are_named_by_their_cells(cast: Cast) -> None:
    client = as_(cast, "zhao")
    assert read_workbook(body(client.get("/tasks/template/")), tasks_template()).tables[TASKS.name].keys == ()
    content = template_workbook(tasks_template((NEW | {"unit": "无此镇"},)))
    answer = client.post("/tasks/import/look/", {"workbook": upload(content)})
    assert answer.status_code == 422 and "督办事项!G5" in seen(answer)
    assert client.post("/tasks/import/look/", {}).status_code == 422
    assert 'name="workbook"' in seen(client.get("/tasks/import/"))


def test_the_export_the_template_and_what_goes_on_are_three_files(cast: Cast) -> None:
    client = as_(cast, "zhao")
    names = {
        client.get(f"/tasks/{way}/")["Content-Disposition"] for way in ("export", "template", "changeable")
    }
    assert len(names) == 3
