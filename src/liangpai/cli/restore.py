"""``liangpai restore``: a backup into an empty database, proved before it is kept."""

from pathlib import Path
from typing import Annotated

import typer

from liangpai.cli.backup import passphrase
from liangpai.cli.console import JsonOption, LangOption, print_json, say
from liangpai.cli.house import answers
from liangpai.districts.queries import districts
from liangpai.upkeep.doctor.places import factors_readable
from liangpai.upkeep.readiness import make_ready
from liangpai.upkeep.restore import restore as bring_back
from liangpai.upkeep.sealing import is_sealed

app = typer.Typer(add_completion=False)


@app.command()
def restore(
    archive: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="备份文件 · the backup")],
    lang: LangOption = "zh",
    as_json: JsonOption = False,
) -> None:
    """恢复到一个空数据库（SQLite 或 PostgreSQL 均可）：逐表核对行数和校验码，并核对审计记录。"""
    with answers(lang, as_json):
        secret = passphrase(lang, is_new=False) if is_sealed(archive) else ""
        make_ready()
        told: dict[str, int] = {}
        manifest = bring_back(archive, secret, told.__setitem__)
        found = [factors_readable(district.pk) for district in districts()]
        closed = [one for one in found if one.state != "good"]
        if as_json:
            content = {"ok": True, "made_at": manifest["made_at"], "tables": told}
            print_json(content | {"notes": [one.words.says(lang) for one in closed]})
        else:
            rows = sum(told.values())
            zh = f"已恢复 {manifest['made_at']} 的备份：{len(told)} 张表、{rows} 行，逐表核对一致，审计记录完整。"
            en = f"Restored the backup of {manifest['made_at']}: {len(told)} tables, {rows} rows, each compared; ledgers whole."
            say(lang, zh, en)
            for one in closed:
                say(lang, *one.words)
