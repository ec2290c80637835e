"""``liangpai init``: found a district from its workbook, or write the workbook to be filled in."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from liangpai.access.actor import house
from liangpai.cards.operations import draft
from liangpai.cards.queries import DEFAULT, presets
from liangpai.cli.console import JsonOption, LangOption, print_json, print_whole, say
from liangpai.cli.house import answers
from liangpai.entrance.clock import local_day, now
from liangpai.organisations.operations import found_from_workbook
from liangpai.organisations.registers import district_template
from liangpai.problems import Problem, Rejected
from liangpai.spreadsheets.template import write_template
from liangpai.upkeep.readiness import make_ready
from liangpai.words import Words

app = typer.Typer(add_completion=False)

BLANK = Path("district.xlsx")
FOUNDED = Words("已建立：{n} 个单位、{m} 个账号。", "Founded: {n} {n|unit|units}, {m} {m|account|accounts}.")


def insist_on_new(path: Path) -> None:
    """Go on when no file would be overwritten: it may hold somebody's morning.

    Raises:
        Rejected: the file is there already.
    """
    if path.exists():
        zh = f"文件已经存在；填好了请运行 liangpai init {path}，要重写请先改名或移走"
        en = (
            f"the file is here already: if it is filled in, run liangpai init {path}; else move it away first"
        )
        raise Rejected([Problem("init.exists", str(path), zh, en)])


@app.command()
def init(
    workbook: Annotated[Path | None, typer.Argument(help="建区工作簿 · the workbook of the district")] = None,
    lang: LangOption = "zh",
    as_json: JsonOption = False,
) -> None:
    """由建区工作簿建立区县、单位、人员和岗位；不给工作簿时先写出空白工作簿。初始密码只显示这一次。"""
    with answers(lang, as_json):
        if workbook is None:
            insist_on_new(BLANK)
            write_template(district_template(), BLANK)
            say(lang, f"请填写后再运行 liangpai init {BLANK}", f"Fill it in, then run liangpai init {BLANK}")
            return
        make_ready()
        at = now()
        founded = found_from_workbook(source=workbook, on=local_day(at), at=at)
        rules = presets()[DEFAULT]
        draft(district=founded.district, rules=rules, actor=house(founded.district), at=at)
        if as_json:
            content = {"ok": True, "units": len(founded.units), "passwords": dict(founded.passwords)}
            print_json(content)
            return
        say(lang, *FOUNDED.format(n=len(founded.units), m=len(founded.accounts)))
        table = Table(*("用户名", "初始密码") if lang == "zh" else ("user name", "first password"))
        for username, password in founded.passwords.items():
            table.add_row(username, password)
        print_whole(table)
        zh = "初始密码只显示这一次；首次登录必须更改。"
        say(lang, zh, "The first passwords are shown this once; each must be changed at the first sign-in.")
