"""The command line: every command is a module of its own, loaded only when it is asked for."""

from liangpai.cli.entry import main

__all__ = ["main"]
