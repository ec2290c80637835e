"""``liangpai verify``: 0 holds, 2 cannot be used, 3 does not follow."""

import pytest

from tests.cli.ran import only_names_are_chinese, ran, told
from tests.dossier.cases import forged, packed, resealed, unpacked
from tests.notary.rules.test_proofs import KEY, PROOF, WITNESS
from tests.notary.rules.test_records import RECORD, exported


def _archive(case):
    return case.made.folder / "result.zip"


@pytest.mark.parametrize(("lang", "word"), [("zh", "核对一致："), ("en", "Verified: ")])
def test_a_fresh_archive_holds(golden, lang, word):
    done = ran("verify", _archive(golden), "--lang", lang)
    assert (done.exit_code, done.stdout) == (0, f"{word}{golden.made.digest}\n")


def test_a_script_gets_both_hashes(golden):
    say = told("verify", _archive(golden))
    assert say == {
        "ok": True,
        "claimed": golden.made.digest,
        "recomputed": golden.made.digest,
        "problems": [],
    }


def _score(document):
    document["result"]["units"][0]["score"] = 99.0


def test_a_forged_score_ends_with_3_and_names_the_unit(golden, tmp_path):
    path = forged(tmp_path / "x.zip", _archive(golden), _score)
    done = ran("verify", path)
    assert done.exit_code == 3
    assert "错误 G1：包内为 99 / 1 / 优秀，重新计算为 86.98 / 1 / 优秀" in done.stderr
    assert "核对不一致" in done.stdout
    english = ran("verify", path, "--lang", "en")
    assert only_names_are_chinese(english.output, "优秀") and "Not verified" in english.stdout
    assert ran("verify", path, "--json").exit_code == 3
    assert told("verify", path)["ok"] is False


def test_a_changed_figure_ends_with_3(golden, tmp_path):
    files = unpacked(_archive(golden))
    files["figures/now.csv"] = files["figures/now.csv"].replace(b"98", b"99", 1)
    assert ran("verify", resealed(tmp_path / "x.zip", files)).exit_code == 3


def test_an_altered_file_an_added_one_and_no_archive_end_with_2(golden, tmp_path):
    files = unpacked(_archive(golden))
    altered = packed(tmp_path / "a.zip", files | {"result.json": files["result.json"] + b" "})
    added = packed(tmp_path / "b.zip", files | {"more.txt": b""})
    (tmp_path / "c.zip").write_bytes(b"nothing")
    for path, word in ((altered, "result.json"), (added, "more.txt"), (tmp_path / "c.zip", "c.zip")):
        done = ran("verify", path)
        assert (done.exit_code, done.stdout) == (2, "")
        assert word in done.stderr


def test_a_changed_paper_beside_the_archive_is_told_but_holds(golden, tmp_path):
    (tmp_path / "result.zip").write_bytes(_archive(golden).read_bytes())
    (tmp_path / "report.html").write_text("other")
    done = ran("verify", tmp_path / "result.zip")
    assert done.exit_code == 0
    assert "提示 report.html：" in done.stderr and "核对一致" in done.stdout


def _proof(tmp_path, text=None):
    path = tmp_path / "a.tlog-proof"
    path.write_text(text or str(PROOF), "utf-8")
    return path


def test_a_proof_is_told_in_words_with_its_content(tmp_path):
    done = ran("verify", _proof(tmp_path), width=200)
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("核对一致：\n第2条：发布结果，YX，2024-01-10 10:00登记\n")
    assert '"name": "甲镇"' in done.stdout
    say = told("verify", _proof(tmp_path), "--key", KEY.text)
    assert (say["ok"], say["content"]["score"], len(say["said"]["en"])) == (True, 86.5, 4)


def test_a_proof_that_does_not_hold_ends_with_3_and_a_damaged_one_with_2(tmp_path):
    done = ran("verify", _proof(tmp_path), "--key", WITNESS.text, "--lang", "en")
    assert done.exit_code == 3
    assert "not the one that was given" in done.stderr and "Not verified" in done.stdout
    assert told("verify", _proof(tmp_path), "--key", WITNESS.text)["ok"] is False
    assert ran("verify", _proof(tmp_path, str(PROOF)[:-1])).exit_code == 2


def test_an_exported_record_is_verified_too(tmp_path):
    path = tmp_path / "record.jsonl"
    path.write_text(exported(RECORD), "utf-8")
    done = ran("verify", path, "--lang", "en", width=200)
    assert done.exit_code == 0
    assert "has 5 entries" in done.stdout
