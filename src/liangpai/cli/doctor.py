"""``liangpai doctor``: whether everything is in order, and what to do where it is not."""

import typer
from django.conf import settings
from rich.table import Table

from liangpai.cli.console import DIFFERS, JsonOption, LangOption, print_json, print_whole
from liangpai.cli.house import answers
from liangpai.entrance.clock import local_day, now
from liangpai.upkeep.doctor import examine
from liangpai.upkeep.finding import worst

app = typer.Typer(add_completion=False)

SIGNS = {"good": ("好", "good"), "warn": ("注意", "see to it"), "bad": ("不可用", "bad")}


@app.command()
def doctor(lang: LangOption = "zh", as_json: JsonOption = False) -> None:
    """检查数据库、磁盘、时钟、升级、日历、备份、审计记录，以及有没有无人可办的环节；有“不可用”项时退出码为 3。"""
    with answers(lang, as_json):
        at = now()
        found = examine(at, local_day(at), settings.STORE, settings.STORE / "backups")
        if as_json:
            rows = [
                {
                    "check": one.check,
                    "state": one.state,
                    "place": one.place,
                    "zh": one.words.zh,
                    "en": one.words.en,
                }
                for one in found
            ]
            print_json({"ok": worst(found) != "bad", "state": worst(found), "findings": rows})
        else:
            table = Table(
                *("项目", "区县", "状况", "说明") if lang == "zh" else ("check", "district", "state", "why")
            )
            for one in found:
                table.add_row(
                    one.name.says(lang), one.place, SIGNS[one.state][lang == "en"], one.words.says(lang)
                )
            print_whole(table)
        if worst(found) == "bad":
            raise typer.Exit(DIFFERS)
