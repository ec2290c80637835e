"""Every text of the pages stands there in both languages; none is left in one alone."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house.shape import SOURCE, name_of, python_files, tree

CHINESE = re.compile(r"[\u3400-\u9fff]")
LITERAL = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
BOTH = re.compile(rf"\bsay\(\s*{LITERAL}\s*,\s*{LITERAL}")
COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
TEMPLATES = sorted((SOURCE / "web" / "templates").rglob("*.html"))
BILINGUAL = {"Words", "Problem"}
"""Calls whose Chinese text has its English beside it."""
NAMES_IN_DATA = {"中文"}
"""Texts that are the same in both languages: the name of a language in itself."""


def _alone(text: str) -> list[str]:
    """Lines of a template with Chinese outside ``say(…)``."""
    rest = BOTH.sub("", COMMENT.sub("", text))
    for name in NAMES_IN_DATA:
        rest = rest.replace(name, "")
    return [line.strip() for line in rest.splitlines() if CHINESE.search(line)]


def _loose(module: ast.Module) -> Iterator[str]:
    """Chinese literals of a module that do not stand in a bilingual call, docstrings left out."""
    inside: set[int] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in BILINGUAL:
            inside |= {id(inner) for inner in ast.walk(node)}
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            inside.add(id(node.value))
    for node in ast.walk(module):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in inside:
            continue
        if CHINESE.search(node.value) and node.value not in NAMES_IN_DATA:
            yield f"{node.lineno}: {node.value[:40]}"


def test_templates_say_everything_in_both_languages() -> None:
    assert {name_of(path): lines for path in TEMPLATES if (lines := _alone(path.read_text("utf-8")))} == {}


@pytest.mark.parametrize("room", ["web", "entrance", "api"])
def test_the_doors_speak_only_in_words_of_both_languages(room: str) -> None:
    files = python_files(f"src/liangpai/{room}")
    assert {name_of(path): found for path in files if (found := list(_loose(tree(path))))} == {}


def test_a_text_in_one_language_would_be_found() -> None:
    assert _alone('<p>{{ say("甲", "A") }} 乙</p>') == ["<p>{{  }} 乙</p>".replace("{{  }}", "{{ ) }}")]
    assert list(_loose(ast.parse('"""模块。"""\nx = Words("甲", "A")\ny = "乙"'))) == ["3: 乙"]
