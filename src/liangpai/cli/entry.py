"""The table of commands, read without importing any of them, so that ``liangpai --help`` costs no more than typer."""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

COMMANDS = {
    "assess": "由工作簿和方案完成一次考核 · Assess a workbook by a scheme",
    "calibrate": "计算亮牌把握度和识别能力曲线 · Calibrate the certainty of cards, show the power curve",
    "example": "写出随附示例 · Write a shipped example",
    "explain": "逐项说明一个单位的得分 · Explain a unit's score",
    "index": "计算任一公开综合指数 · Compute any published composite index",
    "map": "识别已有表格的版式并存成映射文件 · Map an office's own workbook once",
    "scheme": "检查、校验、转换、比较方案 · Check, hash, convert, compare schemes",
    "template": "生成填报工作簿 · Write the workbook to be filled in",
    "verify": "由结果包重新计算并核对 · Recompute and verify a result archive",
}
"""Command → its one line of help; the module of the same name in this package holds ``app``."""


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
        module = import_module(f"liangpai.cli.{cmd_name}")
        command = typer.main.get_command(module.app)
        command.name = cmd_name
        command.help = "\n\n".join(text for text in (COMMANDS[cmd_name], command.help) if text)
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Note which command is called before click asks for it."""
        ctx.meta["called"] = args[:1]
        return super().resolve_command(ctx, args)


app = typer.Typer(cls=Commands, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@app.callback()
def liangpai() -> None:
    """亮牌 Liangpai：亮诺、亮绩、亮牌，只凭证据 · promises, results, and cards only on evidence."""


def main() -> None:
    """Run the command line."""
    app()
