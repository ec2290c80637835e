"""``liangpai example``: write a shipped example, its scheme as YAML and Excel and its figures as a workbook."""

from pathlib import Path
from typing import Annotated

import typer

from liangpai.cli.console import LangOption, exits, say
from liangpai.dossier.example import write_example

app = typer.Typer(add_completion=False)


@app.command()
def example(
    name: Annotated[str, typer.Argument(help="golden | conference | yunxiu | qingcheng")],
    out: Annotated[Path, typer.Option("--out", help="输出文件夹 · output folder")],
    lang: LangOption = "zh",
) -> None:
    """写出随附示例：golden 是四个虚构镇，conference 是教程用的八个虚构镇街，yunxiu 是虚构的云岫区，qingcheng 只有单位名称和编码、没有数据。"""
    with exits(lang):
        for path in write_example(name, out):
            say(lang, *(str(path),) * 2)
