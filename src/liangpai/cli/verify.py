"""``liangpai verify``: recompute a result.zip from itself alone and say whether it holds."""

from pathlib import Path
from typing import Annotated

import typer

from liangpai.cli.console import (
    DIFFERS,
    JsonOption,
    LangOption,
    exits,
    print_json,
    problems_as_json,
    say,
    show_problems,
    steps,
)
from liangpai.dossier.verify import verify as verify_archive

app = typer.Typer(add_completion=False)


@app.command()
def verify(
    archive: Annotated[Path, typer.Argument(help="result.zip")],
    lang: LangOption = "zh",
    as_json: JsonOption = False,
) -> None:
    """由结果包自身的方案和数据重新计算，核对得分、名次、等次、亮牌审查和校验码。"""
    with exits(lang, as_json):
        with steps(lang, quiet=as_json) as shown:
            verdict = verify_archive(archive, progress=shown.replications)
        if as_json:
            print_json(
                {
                    "ok": verdict.holds,
                    "claimed": verdict.claimed,
                    "recomputed": verdict.recomputed,
                    "problems": problems_as_json(verdict.problems),
                }
            )
        else:
            show_problems(verdict.problems, lang)
            zh, en = (
                "核对不一致：结果不是由包内方案和数据得出的。",
                "Not verified: the result does not follow.",
            )
            if verdict.holds:
                zh, en = f"核对一致：{verdict.recomputed}", f"Verified: {verdict.recomputed}"
            say(lang, zh, en)
        if not verdict.holds:
            raise typer.Exit(DIFFERS)
