"""``liangpai factor reset``: take away a second factor that is lost or cannot be read; only whoever runs the machine can."""

from typing import Annotated

import typer

from liangpai.access.queries import named
from liangpai.cli.console import JsonOption, LangOption, print_json, say
from liangpai.cli.house import DistrictOption, answers, the_district, time_of
from liangpai.organisations.operations import reset_factor
from liangpai.refusal import absent
from liangpai.words import Words

app = typer.Typer(add_completion=False, no_args_is_help=True)


@app.callback()
def factor() -> None:
    """一个人的动态口令丢失，或换了密钥读不出来时，由运行本系统的人员重置；记入审计记录。"""


@app.command()
def reset(
    username: Annotated[str, typer.Argument(help="用户名 · the user name")],
    district: DistrictOption = "",
    lang: LangOption = "zh",
    as_json: JsonOption = False,
) -> None:
    """取消一个人的动态口令和恢复码；管理员下次登录时须重新启用。"""
    with answers(lang, as_json):
        pk = the_district(district)
        person = named(pk, username)
        if person is None:
            raise absent(Words("账号", "account"))
        reset_factor(district=pk, account=person.pk, at=time_of(pk)[0])
        if as_json:
            print_json({"ok": True, "username": username})
            return
        zh = f"已重置 {username} 的动态口令，并记入审计记录；管理员下次登录时会被要求重新启用。"
        en = f"The second factor of {username} is reset, and that is recorded; an administrator sets up a new one at the next sign-in."
        say(lang, zh, en)
