"""``liangpai verify``: recompute a result.zip, a proof, an exported record or an archive of the ledger from itself alone and say whether it holds."""

import json
from pathlib import Path
from typing import Annotated

import typer

from liangpai.cli.console import (
    DIFFERS,
    JsonOption,
    LangOption,
    exits,
    print_json,
    problems_as_json,
    say,
    show_problems,
    steps,
)
from liangpai.dossier.verify import verify as verify_archive
from liangpai.notary.rules.reading import is_of_record, verify_file
from liangpai.problems import Lang

app = typer.Typer(add_completion=False)

FAILED = "核对不一致：文件不成立。", "Not verified: the file does not hold."


@app.command()
def verify(
    archive: Annotated[
        Path,
        typer.Argument(
            help="结果包、证明文件、导出的公开记录或审计归档 · result.zip, a proof, a record, an archive"
        ),
    ],
    key: Annotated[
        list[str] | None, typer.Option(help="从别处得到的记录公钥 · the key of the record, learnt elsewhere")
    ] = None,
    lang: LangOption = "zh",
    as_json: JsonOption = False,
) -> None:
    """只凭文件自身核对：结果包重新计算得分、名次、等次、亮牌审查和校验码；公开记录重算每个校验码和签名。"""
    with exits(lang, as_json):
        with archive.open("rb") as file:
            is_record = is_of_record(file.read(64))
        holds = (
            _record_holds(archive, key or [], lang, as_json)
            if is_record
            else _result_holds(archive, lang, as_json)
        )
        if not holds:
            raise typer.Exit(DIFFERS)


def _record_holds(path: Path, keys: list[str], lang: Lang, as_json: bool) -> bool:
    verdict = verify_file(path.read_bytes(), path.name, keys)
    if as_json:
        said = {"zh": [one.zh for one in verdict.said], "en": [one.en for one in verdict.said]}
        content = json.loads(verdict.content) if verdict.content else None
        problems = problems_as_json(verdict.problems)
        print_json({"ok": verdict.holds, "said": said, "content": content, "problems": problems})
        return verdict.holds
    show_problems(verdict.problems, lang)
    if not verdict.holds:
        say(lang, *FAILED)
        return False
    say(lang, "核对一致：", "Verified:")
    for words in verdict.said:
        say(lang, *words)
    if verdict.content:
        shown = json.dumps(json.loads(verdict.content), ensure_ascii=False, indent=1)
        say(lang, shown, shown)
    return True


def _result_holds(path: Path, lang: Lang, as_json: bool) -> bool:
    with steps(lang, quiet=as_json) as shown:
        verdict = verify_archive(path, progress=shown.replications)
    if as_json:
        print_json(
            {
                "ok": verdict.holds,
                "claimed": verdict.claimed,
                "recomputed": verdict.recomputed,
                "problems": problems_as_json(verdict.problems),
            }
        )
        return verdict.holds
    show_problems(verdict.problems, lang)
    zh, en = (
        "核对不一致：结果不是由包内方案和数据得出的。",
        "Not verified: the result does not follow.",
    )
    if verdict.holds:
        zh, en = f"核对一致：{verdict.recomputed}", f"Verified: {verdict.recomputed}"
    say(lang, zh, en)
    return verdict.holds
