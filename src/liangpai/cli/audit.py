"""``liangpai audit verify|show``: whether the ledger holds, and what stands in it."""

import json
from collections.abc import Mapping
from typing import Annotated, Any

import typer
from django.utils import timezone
from rich.table import Table

from liangpai.access.actions import name_of
from liangpai.cli.console import DIFFERS, JsonOption, LangOption, print_json, print_whole, say
from liangpai.cli.house import DistrictOption, answers, the_district
from liangpai.ledger.queries import entries, length
from liangpai.ledger.queries import verify as first_broken
from liangpai.words import Words

app = typer.Typer(add_completion=False, no_args_is_help=True)


@app.command()
def verify(district: DistrictOption = "", lang: LangOption = "zh", as_json: JsonOption = False) -> None:
    """逐行重算审计记录的校验链，指出第一处断裂。"""
    with answers(lang, as_json):
        pk = the_district(district)
        broken, rows = first_broken(pk), length(pk)
        if as_json:
            content = {"ok": broken is None, "rows": rows}
            print_json(content | ({"row": broken.sequence, "reason": broken.reason} if broken else {}))
        elif broken:
            say(
                lang,
                f"审计记录从第 {broken.sequence} 行起不成立（{broken.reason}）。",
                f"The ledger does not hold from row {broken.sequence} on ({broken.reason}).",
            )
        else:
            words = Words("审计记录完整，共 {n} 行。", "The ledger is whole: {n} {n|row|rows}.")
            say(lang, *words.format(n=rows))
        if broken:
            raise typer.Exit(DIFFERS)


@app.command()
def show(
    district: DistrictOption = "",
    action: Annotated[
        str, typer.Option(help="只看代码如此开头的操作 · only acts whose code begins so, as figure.")
    ] = "",
    most: Annotated[int, typer.Option(min=1, max=10_000, help="最多几行 · at most so many rows")] = 30,
    before: Annotated[int, typer.Option(min=0, help="只看此行号之前 · only before this row")] = 0,
    lang: LangOption = "zh",
    as_json: JsonOption = False,
) -> None:
    """显示审计记录最近的记录。"""
    with answers(lang, as_json):
        found = entries(the_district(district), before or None, most, action)
        if as_json:
            names = ("sequence", "actor", "action", "subject", "content", "digest")
            print_json(
                [{"at": one.at.isoformat()} | {name: getattr(one, name) for name in names} for one in found]
            )
            return
        heads = ("行号", "时间", "办理人", "操作", "对象", "内容")
        table = Table(*heads if lang == "zh" else ("row", "time", "who", "act", "thing", "content"))
        for one in found:
            at = f"{timezone.localtime(one.at):%Y-%m-%d %H:%M}"
            act, content = name_of(one.action).says(lang), readable(json.loads(one.content))
            table.add_row(str(one.sequence), at, one.actor, act, one.subject, content[:200])
        print_whole(table)


def readable(content: Mapping[str, Any]) -> str:
    """The content of an act for reading, in lines that a narrow terminal can break; empty where there is none."""
    lists = {name: ", ".join(map(str, value)) for name, value in content.items() if isinstance(value, list)}
    return "; ".join(f"{name}: {value}" for name, value in {**content, **lists}.items())
