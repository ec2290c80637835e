"""``liangpai backup``: the whole database as one archive, while everybody goes on working."""

import os
from pathlib import Path
from typing import Annotated

import typer
from django.conf import settings

from liangpai.cli.console import JsonOption, LangOption, print_json, say
from liangpai.cli.house import answers
from liangpai.entrance.clock import now
from liangpai.upkeep.backup import back_up
from liangpai.words import Words

app = typer.Typer(add_completion=False)

PASSPHRASE = "LIANGPAI_BACKUP_PASSPHRASE"  # noqa: S105 - the name of a variable


@app.command()
def backup(
    out: Annotated[Path | None, typer.Option(help="文件或文件夹 · a file or a folder")] = None,
    seal: Annotated[
        bool, typer.Option("--seal", help=f"加密，口令取自 {PASSPHRASE} 或输入 · close it by a passphrase")
    ] = False,
    lang: LangOption = "zh",
    as_json: JsonOption = False,
) -> None:
    """备份整个数据库：一个压缩包，附各表行数和校验码；不影响正在进行的工作。"""
    with answers(lang, as_json):
        folder = out or settings.STORE / "backups"
        if out is None:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        told: dict[str, int] = {}
        made = back_up(folder, now(), passphrase(lang, is_new=True) if seal else "", told.__setitem__)
        rows = sum(told.values())
        if as_json:
            print_json({"ok": True, "file": str(made), "tables": told})
        else:
            words = Words(
                "已备份 {n} 张表、{rows} 行：{made}", "Backed up {n} tables, {rows} {rows|row|rows}: {made}"
            )
            say(lang, *words.format(n=len(told), rows=rows, made=made))


def passphrase(lang: str, is_new: bool) -> str:
    """The passphrase from the environment, or typed by hand."""
    given = os.environ.get(PASSPHRASE, "")
    asked = "口令" if lang == "zh" else "passphrase"
    return given or str(typer.prompt(asked, hide_input=True, confirmation_prompt=is_new))
