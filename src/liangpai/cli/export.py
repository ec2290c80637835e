"""``liangpai export codes|figures|record``: workbooks that can be taken over again, and the public record as one file."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from liangpai.access.actor import STRANGER, Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.cli.console import LangOption, say
from liangpai.cli.house import AsOption, DistrictOption, answers, the_actor, the_district, time_of
from liangpai.notary.operations import export_record
from liangpai.organisations.queries import codes_of, units
from liangpai.organisations.registers import codes_template
from liangpai.organisations.rules.kinds import KINDS
from liangpai.results.queries import asked_visible, round_, template_of
from liangpai.spreadsheets.template import Template, write_template
from liangpai.upkeep.disclosing import readable
from liangpai.words import Words

app = typer.Typer(add_completion=False, no_args_is_help=True)

WRITTEN = Words("{n} 个单位：{out}", "{n} {n|unit|units}: {out}")

OutOption = Annotated[Path, typer.Option(help="写到哪个文件 · the file to write")]


@app.command()
def codes(
    username: AsOption,
    out: OutOption,
    system: Annotated[str, typer.Option(help="代码体系 · system of codes: NBS, MCA, ...")] = "NBS",
    district: DistrictOption = "",
    lang: LangOption = "zh",
) -> None:
    """导出单位代码表；改后可用 liangpai import codes 导回。"""
    with answers(lang):
        pk = the_district(district)
        _at, on = time_of(pk)
        permit("unit.view", the_actor(pk, username, on), Thing(pk))
        found = units(pk, on)
        held = codes_of(pk, [one.pk for one in found], on)
        parents = {one.pk: held.get(one.pk, {}).get(system) for one in found}
        rows = [
            {
                "code": code,
                "name": one.name,
                "kind": KINDS[one.kind].zh,
                "parent": parents.get(one.parent_id or 0),
            }
            for one in found
            if (code := parents[one.pk])
        ]
        write_template(_filled(codes_template(system), rows), out)
        say(lang, *WRITTEN.format(n=len(rows), out=out))


@app.command()
def figures(
    username: AsOption,
    out: OutOption,
    round_id: Annotated[int, typer.Option("--round", help="填报轮次编号 · id of the round")],
    district: DistrictOption = "",
    lang: LangOption = "zh",
) -> None:
    """导出一个轮次里看得见的单位的填报工作簿，已有数据填在其中；改后可在网页上传。"""
    with answers(lang):
        pk = the_district(district)
        _at, on = time_of(pk)
        actor = the_actor(pk, username, on)
        found = round_(pk, round_id)
        asked = list(asked_visible(pk, found, actor))
        _insist_on_some(pk, actor, asked)
        write_template(template_of(pk, found, asked, on), out)
        say(lang, *WRITTEN.format(n=len(asked), out=out))


@app.command()
def record(
    out: OutOption,
    username: Annotated[
        str,
        typer.Option(
            "--as", help="附上此人可见的内容；不填则只附对社会公开的 · contents this person may see"
        ),
    ] = "",
    district: DistrictOption = "",
    lang: LangOption = "zh",
) -> None:
    """导出整份公开记录：每一条、每个检查点和见证签名；任何人可用 liangpai verify 核对。"""
    with answers(lang):
        pk = the_district(district)
        at, on = time_of(pk)
        actor = the_actor(pk, username, on) if username else STRANGER
        out.write_text(export_record(district=pk, is_open=readable(actor, pk, on), at=at), encoding="utf-8")
        say(lang, f"已写出 {out}", f"Written {out}")


def _insist_on_some(district: int, actor: Actor, asked: list[Any]) -> None:
    """Whoever sees no unit of the round is told why by the policy."""
    if not asked:
        permit("figure.view", actor, Thing(district))


def _filled(template: Template, rows: list[dict[str, Any]]) -> Template:
    first, *rest = template.tables
    return replace(template, tables=(replace(first, rows=tuple(rows)), *rest))
