"""Every command of the table exists, says the same sentence everywhere, and costs nothing until it is called."""

import subprocess
import sys
from importlib import import_module

import pytest
import typer

from liangpai.cli.entry import COMMANDS
from tests.cli.district import run
from tests.cli.ran import ran


def test_the_help_lists_every_command_with_its_sentence():
    shown = ran("--help", width=160)
    assert shown.exit_code == 0
    for name, sentence in COMMANDS.items():
        assert f"{name} " in shown.stdout
        assert sentence in shown.stdout


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_help_of_a_command_begins_with_the_sentence_of_the_table(name):
    assert isinstance(import_module(f"liangpai.cli.{name}").app, typer.Typer)
    shown = ran(name, "--help", width=160)
    assert shown.exit_code == 0
    lines = [line.strip() for line in shown.stdout.splitlines() if line.strip()]
    assert lines[0].startswith(f"Usage: liangpai {name} ")
    assert lines[1] == COMMANDS[name]


@pytest.mark.parametrize("name", ["check", "hash", "convert", "diff"])
def test_the_commands_of_a_scheme_have_help_too(name):
    assert ran("scheme", name, "--help").exit_code == 0


def test_no_words_show_the_help():
    assert "assess" in ran().output


@pytest.mark.parametrize(
    "words", [["bogus"], ["assess", "--bogus"], ["assess"], ["assess", "a", "--lang", "fr"]]
)
def test_a_wrong_command_ends_with_2(words):
    assert ran(*words).exit_code == 2


def test_listing_the_commands_imports_none_of_them():
    code = "import sys; from liangpai.cli.entry import app; "
    code += "from typer.testing import CliRunner; CliRunner().invoke(app, ['--help']); "
    code += "sys.exit(any(name in sys.modules for name in ('numpy', 'liangpai.dossier', 'docx', 'jinja2')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("command", [["-m", "liangpai.cli"], ["-c", "from liangpai.cli import main; main()"]])
def test_the_program_starts_as_a_module_and_as_a_script(command):
    shown = subprocess.run([sys.executable, *command, "--help"], capture_output=True, text=True, check=True)
    assert "calibrate" in shown.stdout


@pytest.mark.parametrize("words", [["init", "--help"], ["audit", "--help"], ["audit", "show", "--help"]])
def test_help_needs_no_secret(tmp_path, words):
    shown = run(tmp_path / "store", *words, mode="production", LIANGPAI_SECRET_KEY="")
    assert shown.returncode == 0
    assert "Usage: liangpai" in shown.stdout.replace("python -m liangpai.cli", "liangpai")
