"""A scheme is read and written as YAML or Excel by the name of its file."""

import pytest

from liangpai.dossier.schemes import load_scheme, save_scheme, scheme_from
from liangpai.examples import load_example
from liangpai.problems import Rejected

SCHEME, _ = load_example("yunxiu")


@pytest.mark.parametrize("name", ["a.yaml", "a.yml", "a.YAML", "a.xlsx", "a.XLSX"])
def test_what_is_saved_is_read_back(tmp_path, name):
    save_scheme(SCHEME, tmp_path / name)
    assert load_scheme(tmp_path / name) == SCHEME


@pytest.mark.parametrize("name", ["a.yaml", "a.XLSX"])
def test_what_is_handed_in_is_read_from_its_content(tmp_path, name):
    save_scheme(SCHEME, tmp_path / name)
    assert scheme_from(name, (tmp_path / name).read_bytes()) == SCHEME
    assert _code(lambda: scheme_from("a.json", b"{}")) == "file.kind"
    assert _code(lambda: scheme_from("a.yaml", "名称: 镇".encode("gbk"))) == "file.encoding"


def _code(call):
    with pytest.raises(Rejected) as no:
        call()
    return no.value.problems[0].code


def test_a_file_that_is_absent_of_another_kind_or_no_utf8_is_refused(tmp_path):
    assert _code(lambda: load_scheme(tmp_path / "none.yaml")) == "file.absent"
    assert _code(lambda: load_scheme(tmp_path)) == "file.absent"
    (tmp_path / "a.json").write_text("{}")
    assert _code(lambda: load_scheme(tmp_path / "a.json")) == "file.kind"
    assert _code(lambda: save_scheme(SCHEME, tmp_path / "b.json")) == "file.kind"
    (tmp_path / "gbk.yaml").write_bytes("名称: 镇".encode("gbk"))
    assert _code(lambda: load_scheme(tmp_path / "gbk.yaml")) == "file.encoding"
    assert not (tmp_path / "b.json").exists()


def test_a_mark_of_byte_order_does_no_harm(tmp_path):
    save_scheme(SCHEME, tmp_path / "a.yaml")
    (tmp_path / "b.yaml").write_bytes(b"\xef\xbb\xbf" + (tmp_path / "a.yaml").read_bytes())
    assert load_scheme(tmp_path / "b.yaml") == SCHEME


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"not a workbook"])
def test_a_broken_workbook_is_refused(tmp_path, raw):
    (tmp_path / "a.xlsx").write_bytes(raw)
    assert _code(lambda: load_scheme(tmp_path / "a.xlsx"))
