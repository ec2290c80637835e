"""``liangpai tick``: the round of the night, once for every district; once or twice a night comes to the same."""

import typer
from django.conf import settings
from django.utils.module_loading import import_string

from liangpai.cli.console import JsonOption, LangOption, print_json, say
from liangpai.cli.house import answers
from liangpai.words import Words

app = typer.Typer(add_completion=False)


@app.command()
def tick(lang: LangOption = "zh", as_json: JsonOption = False) -> None:
    """执行每日例行工作：接续中断的考核、收回到期的公开等；可重复执行。"""
    with answers(lang, as_json):
        done: dict[int, dict[str, int]] = import_string(settings.LIANGPAI_NIGHTLY)()
        if as_json:
            print_json({"ok": True, "districts": {str(pk): counts for pk, counts in done.items()}})
        else:
            count = sum(sum(counts.values()) for counts in done.values())
            words = Words(
                "{n} 个区县，办理 {m} 项。", "{n} {n|district|districts}, {m} {m|thing|things} done."
            )
            say(lang, *words.format(n=len(done), m=count))
