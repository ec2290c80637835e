"""The archive gives back exactly what went in, and says what was altered."""

import json
import zipfile

import pytest

from liangpai.dossier import archive as module
from liangpai.dossier.archive import papers_changed, read_archive, write_archive
from liangpai.problems import Rejected
from tests.dossier.cases import packed, resealed, unpacked

FILES = {"result.json": b"{}", "scheme.yaml": b"id: x\n", "figures/now.csv": "单位\n".encode()}


def _written(folder):
    path = folder / "result.zip"
    write_archive(path, FILES, "sha256:ab", {"report.html": b"<p>"})
    return path


def _refused(path):
    with pytest.raises(Rejected) as no:
        read_archive(path)
    return [(problem.code, problem.place) for problem in no.value.problems]


def test_what_goes_in_comes_out_with_the_hashes_of_everything(tmp_path):
    manifest, files = read_archive(_written(tmp_path))
    assert files == FILES
    assert manifest["hash"] == "sha256:ab"
    assert set(manifest["files"]) == set(FILES)
    assert set(manifest["beside"]) == {"report.html"}


def test_the_same_contents_give_the_same_bytes_whatever_their_order(tmp_path):
    write_archive(tmp_path / "a.zip", FILES, "h", {})
    write_archive(tmp_path / "b.zip", dict(reversed(FILES.items())), "h", {})
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_a_file_altered_removed_or_added_is_named(tmp_path):
    files = unpacked(_written(tmp_path))
    del files["scheme.yaml"]
    files |= {"result.json": b"{} ", "more.txt": b"hello"}
    assert _refused(packed(tmp_path / "x.zip", files)) == [
        ("archive.altered", "more.txt"),
        ("archive.altered", "result.json"),
        ("archive.altered", "scheme.yaml"),
    ]


@pytest.mark.parametrize("share", [0.0, 0.2, 0.5, 0.8, 0.99])
def test_a_flipped_byte_anywhere_is_noticed(tmp_path, share):
    path = _written(tmp_path)
    raw = bytearray(path.read_bytes())
    raw[int(share * len(raw))] ^= 0xFF
    path.write_bytes(raw)
    try:
        manifest, files = read_archive(path)
    except Rejected:
        return
    assert (manifest["hash"], files) == ("sha256:ab", FILES)


def test_every_byte_that_holds_content_counts(tmp_path):
    """Bytes of a zip that hold no content, such as a date, may change; then what is read is the same."""
    path, broken = _written(tmp_path), tmp_path / "broken.zip"
    raw = path.read_bytes()
    refused = 0
    for at in range(0, len(raw), 3):
        changed = bytearray(raw)
        changed[at] ^= 0x55
        broken.write_bytes(changed)
        try:
            assert read_archive(broken)[1] == FILES
        except Rejected:
            refused += 1
    assert refused > len(raw) / 6


@pytest.mark.parametrize(
    "raw", [b"", b"no archive at all", b"PK\x03\x04 cut", b"PK\x05\x06" + b"\0" * 18], ids=str
)
def test_what_is_no_archive_is_refused(tmp_path, raw):
    (tmp_path / "x.zip").write_bytes(raw)
    assert _refused(tmp_path / "x.zip") == [("archive.unreadable", "x.zip")]


def test_an_archive_that_is_absent_or_a_folder_is_refused(tmp_path):
    assert _refused(tmp_path / "absent.zip") == [("file.absent", str(tmp_path / "absent.zip"))]
    assert _refused(tmp_path) == [("file.absent", str(tmp_path))]


@pytest.mark.parametrize(
    "manifest",
    [
        {"format": "other/1", "hash": "", "files": {}, "beside": {}},
        {"format": module.FORMAT, "hash": ""},
        {"format": module.FORMAT, "hash": "", "files": [1], "beside": {}},
        {"format": module.FORMAT, "hash": "", "files": {}, "beside": 5},
        [],
        "text",
    ],
    ids=str,
)
def test_a_manifest_of_another_shape_is_refused(tmp_path, manifest):
    files = {"manifest.json": json.dumps(manifest).encode()}
    assert _refused(packed(tmp_path / "x.zip", files)) == [("archive.unreadable", "x.zip")]


def test_a_manifest_nested_beyond_measure_is_refused(tmp_path):
    files = {"manifest.json": b"[" * 100_000}
    assert _refused(packed(tmp_path / "x.zip", files)) == [("archive.unreadable", "x.zip")]


def test_an_archive_that_unpacks_to_more_than_is_sensible_is_refused_before_it_is_unpacked(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(module, "MOST_BYTES", 100_000)
    path = resealed(tmp_path / "bomb.zip", unpacked(_written(tmp_path)) | {"bomb": b"\0" * 200_000})
    assert path.stat().st_size < 10_000
    monkeypatch.setattr(zipfile.ZipFile, "read", lambda *_given: pytest.fail("it was unpacked"))
    assert _refused(path) == [("archive.unreadable", "bomb.zip")]


def test_a_file_too_large_to_be_ours_is_not_even_read(tmp_path, monkeypatch):
    path = _written(tmp_path)
    monkeypatch.setattr(module, "MOST_BYTES", 10)
    monkeypatch.setattr(module, "_unpack", lambda _raw: pytest.fail("it was read"))
    assert _refused(path) == [("archive.unreadable", "result.zip")]


def test_too_many_files_are_refused(tmp_path):
    many = {f"{number}": b"" for number in range(module.MOST_FILES + 1)}
    path = resealed(tmp_path / "x.zip", unpacked(_written(tmp_path)) | many)
    assert _refused(path) == [("archive.unreadable", "x.zip")]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused(tmp_path):
    path = _written(tmp_path)
    with zipfile.ZipFile(path, "a") as opened:
        opened.writestr("result.json", b'{"other": 1}')
    assert _refused(path) == [("archive.unreadable", "result.zip")]


def test_papers_beside_the_archive_that_were_changed_are_told_but_do_not_count(tmp_path):
    path = _written(tmp_path)
    manifest, _ = read_archive(path)
    assert papers_changed(path, manifest) == []
    (tmp_path / "report.html").write_bytes(b"<p>")
    assert papers_changed(path, manifest) == []
    (tmp_path / "report.html").write_bytes(b"<b>")
    (problem,) = papers_changed(path, manifest)
    assert (problem.code, problem.place, problem.warning) == ("archive.beside", "report.html", True)


def test_a_province_leaves_out_the_steps_that_only_repeat_its_figures(golden, monkeypatch):
    whole = module.step_files(golden.made.assessment)
    assert set(whole) == {
        f"steps/{name}.csv" for name in ("level", "scores", "contributions", "sigma", "totals")
    }
    monkeypatch.setattr(module, "MOST_DETAILED", 3)
    few = module.step_files(golden.made.assessment)
    assert few == {"steps/totals.csv": whole["steps/totals.csv"]}


@pytest.mark.parametrize("name", ["", "..", "../report.html", "/etc/hostname", "a/b"])
def test_a_manifest_cannot_make_us_look_into_other_folders(tmp_path, name):
    (tmp_path / "in").mkdir()
    (tmp_path / "report.html").write_bytes(b"<b>")
    assert papers_changed(tmp_path / "in" / "x.zip", {"beside": {name: "sha256:0"}}) == []
