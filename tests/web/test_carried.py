import base64
from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given
from hypothesis import strategies as st

from liangpai.refusal import Refused
from liangpai.web.carried import CHOOSE, carried, unpacked
from liangpai.words import Words


def visit(content: str = "", file: bytes | None = None) -> SimpleNamespace:
    files = {} if file is None else {"workbook": SimpleUploadedFile("a.xlsx", file)}
    return SimpleNamespace(FILES=files, POST={"content": content} if content else {})


@given(st.binary(max_size=200))
def test_what_is_carried_along_comes_back_as_it_was(content: bytes) -> None:
    once = carried(visit(file=content))  # type: ignore[arg-type] # as much of a visit as is read
    assert unpacked(once) == content
    if content:
        assert carried(visit(once)) == once  # type: ignore[arg-type] # as above


@given(st.text(max_size=40))
def test_whatever_else_stands_there_breaks_nothing(text: str) -> None:
    assert isinstance(unpacked(text), bytes)
    assert unpacked(base64.b64encode(b"abcd").decode()[:-1] + "!") == b"abcd"


def test_nothing_at_all_is_refused_in_the_words_of_the_page() -> None:
    for missing in (CHOOSE, Words("选", "choose")):
        with pytest.raises(Refused) as no:
            carried(visit(), missing)  # type: ignore[arg-type] # as above
        assert no.value.first.words == missing
