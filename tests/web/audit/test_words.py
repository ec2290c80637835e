import re
from pathlib import Path

import liangpai
from liangpai.web.audit.words import THINGS

SOURCE = Path(liangpai.__file__).parent


def test_every_kind_of_thing_that_is_recorded_has_a_name() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    found = set(re.findall(r'subject=\("([a-z]+)"', text))
    assert {"unit", "round", "figure", "run"} <= found
    assert sorted(found - set(THINGS)) == []
