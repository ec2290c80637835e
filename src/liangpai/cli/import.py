"""``liangpai import codes|calendar|figures``: take workbooks over through the operations of the rooms."""

from pathlib import Path
from typing import Annotated

import typer

from liangpai.cli.console import (
    JsonOption,
    LangOption,
    print_json,
    problems_as_json,
    say,
    show_problems,
    steps,
)
from liangpai.cli.house import AsOption, DistrictOption, answers, the_actor, the_district, time_of
from liangpai.organisations.operations import import_changes, import_codes, read_code_table
from liangpai.results.operations import import_district
from liangpai.results.queries import round_
from liangpai.words import Words

app = typer.Typer(add_completion=False, no_args_is_help=True)

FileArgument = Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="工作簿 · the workbook")]


@app.command()
def codes(
    file: FileArgument,
    username: AsOption,
    system: Annotated[str, typer.Option(help="代码体系 · system of codes: NBS, MCA, ...")] = "NBS",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只看不写 · only look")] = False,
    district: DistrictOption = "",
    lang: LangOption = "zh",
    as_json: JsonOption = False,
) -> None:
    """导入单位代码表：逐行说明新增、变更、跳过及原因；重复导入不产生变化。"""
    with answers(lang, as_json):
        pk = the_district(district)
        at, on = time_of(pk)
        plan = import_codes(
            district=pk,
            system=system,
            rows=read_code_table(file, system),
            on=on,
            actor=the_actor(pk, username, on),
            at=at,
            dry_run=dry_run,
        )
        if as_json:
            lines = [
                {"code": one.row.code, "name": one.row.name, "verdict": one.verdict} for one in plan.lines
            ]
            print_json({"ok": True, "written": not dry_run, "counts": plan.counts, "lines": lines})
            return
        for one in plan.only(*(verdict for verdict in plan.counts if verdict not in ("added", "same"))):
            say(lang, *(f"{one.row.code} {one.row.name}: {text}" for text in one.reason))
        counts = ", ".join(f"{verdict} {count}" for verdict, count in plan.counts.items())
        say(lang, f"{'试运行：' if dry_run else ''}{counts}", f"{'dry run: ' if dry_run else ''}{counts}")


@app.command()
def calendar(
    file: FileArgument,
    username: AsOption,
    district: DistrictOption = "",
    lang: LangOption = "zh",
    as_json: JsonOption = False,
) -> None:
    """导入放假调休安排。"""
    with answers(lang, as_json):
        pk = the_district(district)
        at, on = time_of(pk)
        count = import_changes(district=pk, source=file, actor=the_actor(pk, username, on), at=at)
        if as_json:
            print_json({"ok": True, "days": count})
        else:
            say(lang, *Words("已导入 {n} 天。", "{n} {n|day|days} taken over.").format(n=count))


@app.command()
def figures(
    file: FileArgument,
    username: AsOption,
    round_id: Annotated[int, typer.Option("--round", help="填报轮次编号 · id of the round")],
    district: DistrictOption = "",
    lang: LangOption = "zh",
    as_json: JsonOption = False,
) -> None:
    """导入全区数据工作簿：正确的写入，有误的逐格指出；中断时什么都不写。"""
    with answers(lang, as_json):
        pk = the_district(district)
        at, on = time_of(pk)
        found, actor = round_(pk, round_id), the_actor(pk, username, on)
        with steps(lang, quiet=as_json) as shown:
            done = import_district(
                round_=found,
                content=file.read_bytes(),
                name=file.name,
                actor=actor,
                at=at,
                progress=lambda count, total: shown.replications("", count, total),
            )
        if as_json:
            content = {"ok": True, "written": done.written, "unchanged": done.unchanged}
            print_json(content | {"problems": problems_as_json(done.problems)})
            return
        show_problems(done.problems, lang)
        words = Words("写入 {n} 个数据，未变 {m} 个。", "{n} {n|figure|figures} written, {m} unchanged.")
        say(lang, *words.format(n=done.written, m=done.unchanged))
