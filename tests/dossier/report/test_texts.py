"""The texts are complete in both languages, and every one of them is used."""

import re
import string
from pathlib import Path

import pytest

from liangpai.dossier.report import texts as module
from liangpai.dossier.report.texts import TEXTS, texts


def braces(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("key", TEXTS)
def test_a_text_says_the_same_in_both_languages(key):
    zh, en = texts("zh")[key], texts("en")[key]
    assert zh.strip() and en.strip()
    assert braces(zh) == braces(en)
    assert not re.search(r"[\u3400-\u9fff]", en)


def test_both_languages_have_the_same_keys():
    assert texts("zh").keys() == texts("en").keys()


def test_no_text_lies_unused():
    folder = Path(module.__file__).parent
    written = "".join(
        path.read_text("utf-8")
        for path in (*folder.rglob("*.py"), *folder.rglob("*.html"))
        if path.name != "texts.py"
    )
    built = {"conflict", "appeal"} | {
        key for key in TEXTS if key.startswith("hash_")
    }  # asked for by a kind or a name
    assert [key for key in TEXTS if key not in built and not re.search(rf"[\"'.]{key}\b", written)] == []
