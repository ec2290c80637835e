"""A file that is not there is said to be absent, not broken."""

import pytest

from liangpai.dossier.presence import insist_on_file
from liangpai.problems import Rejected


def test_a_file_that_is_there_passes(tmp_path):
    (tmp_path / "a").write_text("", encoding="utf-8")
    insist_on_file(tmp_path / "a")


@pytest.mark.parametrize(("name", "word"), [("b", "no such file"), (".", "a folder")])
def test_nothing_and_a_folder_are_told_apart(tmp_path, name, word):
    with pytest.raises(Rejected) as rejected:
        insist_on_file(tmp_path / name)
    (problem,) = rejected.value.problems
    assert problem.code == "file.absent" and word in problem.en
