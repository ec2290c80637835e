"""``liangpai witness new|sign``: what a witness needs outside, on a machine of one's own, without any database."""

import time
from pathlib import Path
from typing import Annotated

import typer

from liangpai.cli.console import DIFFERS, LangOption, exits, say, show_problems
from liangpai.notary.rules import notes
from liangpai.notary.rules.records import Record, record_of, verify_record
from liangpai.notary.rules.verdicts import unreadable
from liangpai.notary.rules.watching import private_of, private_text, rewritten, sign_head
from liangpai.problems import Lang, Problem
from liangpai.words import Words

app = typer.Typer(add_completion=False, no_args_is_help=True)

NO_KEY = Words("这不是见证人的私钥文件", "this is no private key of a witness")
NO_NAME = Words(
    "名称不能有空格和加号，如 jiwei.example/yunxiu",
    "a name has neither spaces nor plus signs, such as jiwei.example/yunxiu",
)
NO_SEEN = Words("这不是上次签名的检查点", "this is not the checkpoint that was signed last")


@app.command()
def new(
    name: Annotated[str, typer.Argument(help="签名用的名称 · the name to sign under")],
    out: Annotated[Path, typer.Option(help="私钥写到哪里 · where the private key goes")],
    lang: LangOption = "zh",
) -> None:
    """生成见证人自己的密钥；私钥留在自己手里，公钥交安全管理员登记 · make a key of one's own."""
    with exits(lang):
        seed = notes.new_seed()
        public = notes.Key(name, notes.WITNESS, notes.public_of(seed)).text
        try:
            notes.key_of(public)
        except ValueError:
            raise unreadable(name, NO_NAME) from None
        out.touch(mode=0o600, exist_ok=False)
        out.write_text(private_text(name, seed) + "\n", encoding="utf-8")
        say(lang, public, public)


@app.command()
def sign(
    record: Annotated[Path, typer.Argument(help="导出的公开记录 · the exported record")],
    key: Annotated[Path, typer.Option(help="私钥文件 · the private key")],
    out: Annotated[Path, typer.Option(help="签好的检查点写到哪里 · where the signed checkpoint goes")],
    seen: Annotated[
        Path | None, typer.Option(help="上次签名的检查点 · the checkpoint signed last time")
    ] = None,
    lang: LangOption = "zh",
) -> None:
    """核对整份公开记录，确认它只是在上次签名的基础上增加，然后签名 · verify the record and sign its head."""
    with exits(lang):
        text = record.read_text(encoding="utf-8")
        verdict = verify_record(text, record.name)
        found, _note = record_of(text, record.name)
        problems = [*verdict.problems, *_unlike_seen(found, seen)]
        if problems:
            show_problems(problems, lang)
            raise typer.Exit(DIFFERS)
        public, seed = _private(key)
        out.write_text(sign_head(found, public, seed, _now()), encoding="utf-8")
        _tell(verdict.said, out, lang)


def _now() -> int:
    return int(time.time())  # noqa: TID251 - a door, on a machine without the house and its clock


def _unlike_seen(record: Record, seen: Path | None) -> list[Problem]:
    if seen is None:
        return []
    try:
        found = rewritten(record, seen.read_text(encoding="utf-8"))
    except ValueError:
        raise unreadable(seen.name, NO_SEEN) from None
    return [found] if found else []


def _private(path: Path) -> tuple[notes.Key, bytes]:
    try:
        return private_of(path.read_text(encoding="utf-8").strip())
    except ValueError:
        raise unreadable(path.name, NO_KEY) from None


def _tell(said: tuple[Words, ...], out: Path, lang: Lang) -> None:
    for words in said:
        say(lang, *words)
    say(lang, f"已签名，请上传 {out}", f"Signed; hand in {out}")
