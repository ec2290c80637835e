"""``liangpai demo``: the fictional district 云岫区, built once, served with its own clock, open to everybody by a click."""

from pathlib import Path
from typing import Annotated

import typer
from django.conf import settings
from rich.table import Table

from liangpai.cli.console import LangOption, print_whole, say
from liangpai.cli.house import answers
from liangpai.cli.serve import (
    PortOption,
    WorkersOption,
    insist_on_checks,
    insist_on_mode,
    insist_on_port,
    run,
)
from liangpai.demonstration import CAST, build, found_empty, write_workbooks
from liangpai.districts.queries import districts
from liangpai.problems import Lang
from liangpai.upkeep.readiness import make_ready

app = typer.Typer(add_completion=False)


@app.command()
def demo(
    port: PortOption = 8000,
    workers: WorkersOption = 2,
    fresh: Annotated[bool, typer.Option("--fresh", help="重新建立 · build it anew")] = False,
    empty: Annotated[
        bool, typer.Option("--empty", help="空区，供教程使用 · an empty district, for the tutorial")
    ] = False,
    only_build: Annotated[bool, typer.Option("--only-build", help="只建立不启动 · do not serve")] = False,
    lang: LangOption = "zh",
) -> None:
    """建立演示区“云岫区”（虚构数据），启动网站并列出可以一键登录的人员。"""
    with answers(lang):
        if not only_build:
            insist_on_port("127.0.0.1", port)
        if fresh:
            _forget()
        settings.STORE.mkdir(mode=0o700, parents=True, exist_ok=True)
        make_ready()
        insist_on_mode()
        if not districts():
            _found(empty, lang)
        insist_on_checks(lang)
        _show(port, lang)
    if not only_build:
        run("127.0.0.1", port, workers)


def _found(empty: bool, lang: Lang) -> None:
    if empty:
        found_empty()
        folder = settings.STORE.parent / "conference"
        for path in write_workbooks(folder):
            say(lang, *(str(path),) * 2)
        say(
            lang,
            "照着 docs/tutorial/conference.zh-CN.md 办一次大会。",
            "docs/tutorial/conference.md leads through it.",
        )
        return
    say(lang, "正在建立云岫区（虚构数据）……", "Building the fictional district Yunxiu...")
    build()


def _forget() -> None:
    """Remove the demonstration's own database file; one that is named by DATABASE_URL is left alone."""
    name = Path(str(settings.DATABASES["default"]["NAME"]))
    if name.parent == settings.STORE:
        for path in settings.STORE.glob(f"{name.name}*"):
            path.unlink()


def _show(port: int, lang: Lang) -> None:
    heads = (
        ("用户名", "姓名", "职务", "可以试什么") if lang == "zh" else ("user", "name", "post", "what to try")
    )
    table = Table(*heads)
    for part in CAST:
        table.add_row(part.person.username, part.person.name, part.person.title, part.does.says(lang))
    print_whole(table)
    address = f"http://127.0.0.1:{port}/"
    say(
        lang,
        f"打开 {address}demo/ 选一个身份，点一下即登录；{address} 是公众看到的看板。",
        f"open {address}demo/ and be anybody by one click; {address} is what the public sees.",
    )
