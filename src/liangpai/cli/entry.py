"""The table of commands, read without importing any of them, so that ``liangpai --help`` costs no more than typer."""

import os
from importlib import import_module
from types import ModuleType
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

COMMANDS = {
    "assess": "由工作簿和方案完成一次考核 · Assess a workbook by a scheme",
    "audit": "核对和查看审计记录 · Verify and show the ledger",
    "backup": "在线备份整个数据库 · Back the whole database up while everybody works",
    "calibrate": "计算亮牌把握度和识别能力曲线 · Calibrate the certainty of cards, show the power curve",
    "demo": "建立演示区并启动 · Build the demonstration district and serve it",
    "doctor": "检查系统健康状况 · See whether everything is in order",
    "example": "写出随附示例 · Write a shipped example",
    "explain": "逐项说明一个单位的得分 · Explain a unit's score",
    "export": "导出单位或数据工作簿 · Export units, codes or figures as a workbook",
    "factor": "重置一个人的动态口令 · Reset a person's second factor",
    "import": "导入代码表、日历或数据 · Import codes, working days or figures",
    "index": "计算任一公开综合指数 · Compute any published composite index",
    "init": "由工作簿建立一个区县 · Found a district from a workbook",
    "map": "识别已有表格的版式并存成映射文件 · Map an office's own workbook once",
    "restore": "从备份恢复到空数据库 · Bring a backup back into an empty database",
    "scheme": "检查、校验、转换、比较方案 · Check, hash, convert, compare schemes",
    "serve": "启动网站和后台工作 · Serve the web and work in the background",
    "template": "生成填报工作簿 · Write the workbook to be filled in",
    "tick": "执行每日例行工作 · Do the round of the night",
    "verify": "核对结果包、证明文件或公开记录 · Verify a result archive, a proof or a public record",
    "witness": "作为见证人核对并签名公开记录 · Verify and sign the public record as a witness",
}
"""Command → its one line of help; the module of the same name in this package holds ``app``."""

OF_THE_HOUSE = {
    "audit", "backup", "demo", "doctor", "export", "factor", "import", "init", "restore", "serve", "tick"
}  # fmt: skip # one line is enough
"""Commands that need the database, and so Django, before their module can be read."""

DEMO = {"LIANGPAI_MODE": "demo", "LIANGPAI_STORE": "out/demo-district"}
"""What the demonstration says to the settings, where the environment says nothing: it has a store of its own."""


def load(name: str) -> ModuleType:
    """The module of a command, after the house is opened where it needs one."""
    if name in OF_THE_HOUSE:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "liangpai.config.settings")
        is_open = import_module("django.conf").settings.configured
        for setting, value in DEMO.items() if name == "demo" and not is_open else ():
            os.environ.setdefault(setting, value)
        try:
            import_module("django").setup()
        except import_module("django.core.exceptions").ImproperlyConfigured as fault:
            typer.echo(f"liangpai: {fault}", err=True)
            raise typer.Exit(2) from None
    return import_module(f"liangpai.cli.{name}")


class Commands(TyperGroup):
    """Lists commands from the table and loads the one that is called."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the group's signature
        """Names in the order of the alphabet."""
        return sorted(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The real command when it is being called, its line of help when it is only listed."""
        if cmd_name not in COMMANDS:
            return None
        if cmd_name not in ctx.meta.get("called", ()):
            return TyperCommand(cmd_name, help=COMMANDS[cmd_name])
        command = typer.main.get_command(load(cmd_name).app)
        command.name = cmd_name
        command.help = "\n\n".join(text for text in (COMMANDS[cmd_name], command.help) if text)
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Note which command is called before click asks for it; whoever only wants its help needs no secret."""
        if "--help" in args:
            os.environ["LIANGPAI_SECRET_KEY"] = os.environ.get("LIANGPAI_SECRET_KEY") or "help-needs-none"
        ctx.meta["called"] = args[:1]
        return super().resolve_command(ctx, args)


app = typer.Typer(cls=Commands, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@app.callback()
def liangpai() -> None:
    """亮牌 Liangpai：亮诺、亮绩、亮牌，只凭证据 · promises, results, and cards only on evidence."""


def main() -> None:
    """Run the command line."""
    app()
