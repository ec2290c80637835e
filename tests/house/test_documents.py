"""The documents are current: generated parts, links, code names of the glossary, and decisions of one page."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from scripts.docs import GENERATED, renewed
from tests.house.shape import CHECKOUT, SOURCE, name_of, tracked, tree

LINK = re.compile(r"\]\((?!https?://|#|mailto:)([^)#\s]+)")
ROW = re.compile(r"\| (?P<zh>[^|]+) \| (?P<pinyin>[^|]+) \| (?P<en>[^|]+) \| (?P<code>[^|]+) \|")

ROOMS = {
    room.strip(" ()")
    for contract in tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    for layer in contract.get("layers", [])
    for room in layer.split("|")
}
PAPERS = [path for path in tracked() if path.suffix == ".md"]
TERMS = [
    found.groupdict()
    for line in (CHECKOUT / "GLOSSARY.md").read_text("utf-8").splitlines()
    if (found := ROW.fullmatch(line)) and found["zh"] not in {"中文", "---"}
]


@pytest.mark.parametrize("name", GENERATED)
def test_the_generated_part_is_current(name: str) -> None:
    assert (CHECKOUT / name).read_text("utf-8") == renewed(name), "run `make docs`"


def test_every_link_between_documents_leads_somewhere() -> None:
    lost = [
        f"{name_of(paper)} → {target}"
        for paper in PAPERS
        for target in LINK.findall(paper.read_text("utf-8"))
        if not (paper.parent / target).exists()
    ]
    assert lost == []


def test_every_test_that_a_document_names_is_there() -> None:
    named = [
        (name_of(paper), place)
        for paper in PAPERS
        for place in re.findall(r"`(tests/[\w/.-]+)`", paper.read_text("utf-8"))
    ]
    assert [f"{paper}: {place}" for paper, place in named if not (CHECKOUT / place).exists()] == []


def test_every_document_can_be_reached_from_the_readme() -> None:
    reached, ahead = set(), [CHECKOUT / "README.md"]
    while ahead:
        paper = ahead.pop()
        if paper in reached or not paper.exists():
            continue
        reached.add(paper)
        targets = LINK.findall(paper.read_text("utf-8")) if paper.suffix == ".md" else []
        ahead += [(paper.parent / target).resolve() for target in targets]
    assert [name_of(paper) for paper in PAPERS if paper not in reached] == []


def test_every_decision_fits_on_a_page_and_is_listed() -> None:
    folder = CHECKOUT / "docs" / "adr"
    listed = (folder / "README.md").read_text("utf-8")
    for decision in sorted(folder.glob("[0-9]*.md")):
        text = decision.read_text("utf-8")
        assert len(text.splitlines()) <= 40, decision.name
        assert all(f"## {part}" in text for part in ("Context", "Decision", "Consequences")), decision.name
        assert f"]({decision.name})" in listed, decision.name


def test_a_picture_of_every_room_is_in_the_architecture() -> None:
    text = (CHECKOUT / "ARCHITECTURE.md").read_text("utf-8")
    assert {room for room in ROOMS if not re.search(rf"\b{room}\b", text)} == set()


def test_the_glossary_has_one_row_for_a_word() -> None:
    words = [term["zh"] for term in TERMS]
    assert len(words) >= 60
    assert sorted({word for word in words if words.count(word) > 1}) == []
    assert [term["zh"] for term in TERMS if not re.fullmatch(r"[\w ,'·-]+", term["pinyin"])] == []


def test_a_code_name_of_the_glossary_exists() -> None:
    names = [name for term in TERMS for name in re.findall(r"`([^`]+)`", term["code"])]
    assert [name for name in names if name not in ROOMS and not _exists(name)] == []


def _exists(name: str) -> bool:
    """Whether a dotted name leads to a module, a definition in it, or a field or method of a class in it."""
    parts = name.split(".")
    for split in range(len(parts), 0, -1):
        path = SOURCE.joinpath(*parts[:split])
        for module in (path / "__init__.py", path.with_suffix(".py")):
            if module.is_file():
                return _defines(module, parts[split:])
    return False


def _defines(module: Path, names: list[str]) -> bool:
    body, place = tree(module).body, module
    for depth, name in enumerate(names):
        found = next((node for node in body if name in _bound(node)), None)
        if found is None:
            return False
        if isinstance(found, ast.ImportFrom) and found.module:
            place = SOURCE.parent.joinpath(*found.module.split("."))
            place = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
            return _defines(place, names[depth:])
        body = found.body if isinstance(found, ast.ClassDef) else []
        body = [*body, *_inherited(found, tree(place).body)]
    return True


def _bound(node: ast.stmt) -> set[str]:
    """The names a statement binds."""
    match node:
        case ast.FunctionDef() | ast.ClassDef():
            return {node.name}
        case ast.AnnAssign(target=ast.Name(id=name)):
            return {name}
        case ast.Assign():
            return {target.id for target in node.targets if isinstance(target, ast.Name)}
        case ast.ImportFrom():
            return {alias.asname or alias.name for alias in node.names}
        case _:
            return set()


def _inherited(node: ast.stmt, module: list[ast.stmt]) -> list[ast.stmt]:
    """The body of the base classes that stand in the same module."""
    bases = (
        {base.id for base in node.bases if isinstance(base, ast.Name)}
        if isinstance(node, ast.ClassDef)
        else set()
    )
    return [
        inner
        for base in module
        if isinstance(base, ast.ClassDef) and base.name in bases
        for inner in base.body
    ]
