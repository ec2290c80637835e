"""Every sentence about a workbook."""

import re
import string

from liangpai.spreadsheets.wording import WORDINGS, problem


def _gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_say_the_same_and_how_to_mend_it() -> None:
    for code, wording in WORDINGS.items():
        zh, en = _gaps(wording.zh), {gap.removesuffix("_en") for gap in _gaps(wording.en)}
        assert zh == en, code
        assert wording.zh.endswith(("。", "}")), code
        assert wording.en.endswith((".", "}")), code
        assert re.fullmatch(r"[a-z_]+", code)


def test_a_gap_is_filled_and_a_brace_in_what_people_wrote_does_no_harm() -> None:
    found = problem("error_value", "甲!A1", found="{x}")
    assert "{x}" in found.zh
    assert (found.code, found.place, found.warning) == ("error_value", "甲!A1", False)
    assert problem("stamp_missing", "").warning
