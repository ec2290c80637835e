"""What the archive of a run gives back."""

import pytest

from liangpai.assessments import queries
from liangpai.assessments.models import Standing
from liangpai.refusal import Refused
from tests.assessments.stories import a_trial

pytestmark = pytest.mark.django_db


def test_a_sheet_computed_from_the_archive_equals_the_stored_one(cast) -> None:
    told = a_trial(cast)
    stored = told.standing()
    Standing.objects.of(told.district).filter(pk=stored.pk).update(explanation={})
    bare = told.standing()
    assert bare.explanation == {}
    assert queries.sheet(told.district, told.run, bare) == stored.explanation


def test_the_assessment_comes_back_whole(cast) -> None:
    told = a_trial(cast)
    found = queries.again(told.district, told.run)
    assert found.published[found.row_of(told.standing().code)] == told.standing().score
    assert (found.runs, found.seed) == (200, 1)


def test_files_are_made_again_and_the_archive_is_the_stored_one(cast) -> None:
    told = a_trial(cast)
    files = queries.files_of(told.district, told.run)
    assert files["result.zip"] == queries.archive_of(told.district, told.run_id)
    assert {"results.xlsx", "report.html", "通报.docx"} <= set(files)
    assert told.run.digest.encode() in files["report.html"]


def test_a_file_that_nobody_makes_is_not_there(cast) -> None:
    told = a_trial(cast)
    with pytest.raises(Refused):
        queries.file_of(told.district, told.run, "../secret")
