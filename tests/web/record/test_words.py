import re
from pathlib import Path

import pytest

from liangpai.web.record import words
from liangpai.web.record.words import SAID, fields_in, said_in, values_in
from liangpai.words import Lang

SCRIPT = (Path(words.__file__).parent.parent / "static" / "js" / "verify.js").read_text("utf-8")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_sentence_of_the_script_is_there_in_both_languages(lang: Lang) -> None:
    used = set(re.findall(r'"(\w+)"', SCRIPT)) | set(re.findall(r"words\.(\w+)", SCRIPT))
    assert set(SAID) <= used
    assert {"kind_card", "holds", "witness_wrong"} <= set(said_in(lang))
    assert fields_in(lang)["basis"] in ("依据", "basis")
    assert set(values_in(lang)["level"]) == {"unit", "meeting", "district", "society"}
    assert values_in(lang)["subject"]["release"] in ("发布", "release")
