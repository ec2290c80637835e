"""What a run can be asked for: sheets, comparison, files."""

import io
import zipfile

import pytest
from django.urls import reverse

from tests.assessments.stories import AFTER, a_final, a_trial
from tests.web.doors import as_

pytestmark = pytest.mark.django_db


def _get(cast, name, *args, **query):
    return as_(cast, "zhao").get(reverse(name, args=args), query)


def _body(answer):
    return b"".join(answer.streaming_content)


def test_a_sheet_adds_up_on_the_page(cast) -> None:
    told = a_trial(cast)
    page = _get(cast, "run-sheet", told.run_id, cast.units["town"].pk).content.decode()
    assert page.count("86.6000") == 2  # the lines together, and Σ
    assert "<svg" in page and "style=" not in page.replace("stylesheet", "")


def test_a_sheet_of_a_unit_outside_the_run_is_not_there(cast) -> None:
    told = a_trial(cast)
    assert _get(cast, "run-sheet", told.run_id, cast.units["village"].pk).status_code == 404


def test_two_runs_are_compared_with_their_causes(cast) -> None:
    told = a_final(cast)
    old = told.run_id
    told.corrected(20.0, AFTER)
    told.request(AFTER)
    told.compute(AFTER)
    page = _get(cast, "run-compare", told.run_id, **{"with": old}).content.decode()
    assert "86.60 → 68.60" in page
    assert "-18.00" in page
    assert "村集体经营性收入" in page


def test_a_run_compared_with_its_like_agrees_exactly(cast) -> None:
    told = a_final(cast)
    old = told.run_id
    told.request(AFTER)
    told.compute(AFTER)
    assert "完全一致" in _get(cast, "run-compare", told.run_id, **{"with": old}).content.decode()
    assert _get(cast, "run-compare", told.run_id).status_code == 302


def test_files_are_made_from_the_archive(cast) -> None:
    told = a_trial(cast)
    book = zipfile.ZipFile(io.BytesIO(_body(_get(cast, "run-file", told.run_id, "results.xlsx"))))
    assert "xl/workbook.xml" in book.namelist()
    names = zipfile.ZipFile(io.BytesIO(_body(_get(cast, "run-file", told.run_id, "all.zip")))).namelist()
    assert {"result.zip", "results.xlsx", "report.html", "通报.docx"} <= set(names)
    assert _get(cast, "run-file", told.run_id, "passwd").status_code == 404
    assert _get(cast, "run-file", told.run_id, "figures.xlsx").status_code == 200
