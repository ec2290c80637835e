"""Every module says what it is for, has its test, is used by somebody, and speaks the words of the house."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import allauth

from liangpai.cli.entry import COMMANDS
from tests.house.shape import CHECKOUT, SOURCE, TESTS, dotted, functions, name_of, python_files, tree

# Modules without a test file of their own, each with the reason.
TESTED_ELSEWHERE: dict[str, str] = {
    "access.models": "declarations, seen in access/test_queries",
    "ledger.models": "declarations, seen in ledger/test_operations",
    **{
        f"scoring.soundness.{part}": "asked only by check_scheme"
        for part in ("cards", "grading", "indicators", "tree")
    },
    "scoring.scheme.model": "declarations; its two properties are read in every test of the scheme",
    "scoring.scheme.digest": "the hash is a property of both text forms: test_document, test_tables",
    "scoring.missing": "the table of methods, walked through in missing/test_table",
    "scoring.uncertainty.means": "one form of the linear index, in test_linear",
    **{
        f"scoring.assessment.{part}": "a stage of assess, seen in test_assess and test_collapsed"
        for part in ("bands", "replications", "result", "scored", "simulate")
    },
    **{
        f"demonstration.{part}": "a chapter of the demonstration, told and read as a whole in demonstration/building"
        for part in (
            "assessing",
            "complaints",
            "ground",
            "needed",
            "needs",
            "overseen",
            "reporting",
            "schemes",
            "sharing",
            "this_year",
            "villages",
        )
    },
    **{
        f"demonstration.{part}": "another chapter"
        for part in ("commitments", "promised", "promising", "vows", "workbooks", "year_before")
    },
    **{f"demonstration.{part}": "the chapter of tasks" for part in ("following", "tasks")},
    "demonstration.witnessed": "the chapter of the public record",
    "demonstration.circulars": "the chapter of circulated papers",
    **{f"demonstration.{part}": "the chapter of meetings" for part in ("meetings", "sessions")},
    "demonstration.tour": "walked in browser/test_tour",
    **{
        f"web.demo.{part}": "the tour, in web/accounts/test_touring and browser/test_tour"
        for part in ("strip", "targets")
    },
    "demonstration.summaries": "the chapter of summaries and plans",
    "demonstration.visited": "the chapter of visits",
    "demonstration.experience": "the chapter of cases",
    **{f"demonstration.{part}": "the chapter of cards" for part in ("carded", "cards", "extending")},
}

# Modules nothing in the package imports, each with the reason.
USED_FROM_OUTSIDE: dict[str, str] = {
    "cli.__main__": "run by `python -m liangpai.cli`",
    "papers.inspect": "the structural check that the tests run on every paper",
    "scoring.weights.optimal": "weights by optimisation, for the notebook; nothing else shall load an optimiser",
    **{f"cli.{name}": "a command, loaded by its name when it is called" for name in COMMANDS},
    "cli.worker": "a process of its own, started by `liangpai serve`",
}

# Test folders that mirror no room, each with the reason.
NOT_MIRRORED = {
    "house": "the shape of the house itself",
    "published": "published reference results, across rooms",
    "journeys": "whole stories, from the outside",
    "browser": "pages as a person sees them, in Chromium",
    "faults": "what must hold when everything is killed, across rooms",
}

# Test files that mirror no module, each with the reason.
STORIES: dict[str, str] = {
    "api/test_conformance.py": "the whole API against its own description",
    "appeals/test_life.py": "random people on appeals, and every part in a thing against every act of a reviewer",
    "assessments/test_restatement.py": "from an appeal or a finding to the restatement, across rooms",
    "cards/test_life.py": "the whole room under many hands",
    "cards/test_separation_of_duties.py": "every forbidden pair by the operations of all its windows",
    "catalogue/test_life.py": "people acting on requests to share in any order",
    "commitments/test_life.py": "the whole room under many hands",
    "jobs/test_rounds.py": "whichever nights the round was made, over all rooms with clocks",
    "needs/test_life.py": "random lives of needs by random people, across the windows of the room",
    "papers/test_every_paper.py": "every .docx of the product against the standard, whoever fills it",
    "tasks/test_life.py": "people acting on tasks in any order",
    "web/cards/test_separation.py": "every forbidden pair of acts on a card, by the pages",
    "web/test_queries_per_page.py": "how many statements each list sends",
}

VAGUE_MODULES = {"utils", "helpers", "common", "core", "base", "manager", "handler"}
VAGUE_NAMES = re.compile(r"(data|info|process|handle)$|(process|handle)_.*|.*_(data|info)$")
DJANGOS = {"process_view", "process_exception"}  # hooks of a middleware, named by Django
VAGUE_CLASSES = re.compile(r".+(View|Form|Service|Manager|Helper|Util)s?$")
EXCEPTION = re.compile(
    r"# (?:noqa|type: ignore)(?P<codes>[:\[]\s*[\w, -]*?\]?)?(?P<reason>\s*[-#(]\s*\S.*)?$"
)

MODULES = python_files("src")


def _does_something(module: ast.Module) -> bool:
    """Whether a module holds more than declarations."""
    return any(functions(module))


def _mirrors(path: Path) -> Iterator[Path]:
    place = path.relative_to(SOURCE)
    if path.name == "__init__.py":
        yield TESTS / place.parent / f"test_{path.parent.name}.py"
        yield TESTS / place.parent.parent / f"test_{path.parent.name}.py"
    else:
        yield TESTS / place.parent / f"test_{path.name}"
        yield TESTS / place.parent / path.stem  # a module whose tests have outgrown one file


def _imported_by(path: Path) -> set[str]:
    """Every module name that a file may mean by its imports, or by a dotted name in a text (settings, includes)."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and str(node.value).startswith("liangpai."):
            parts = str(node.value).split(".")
            found |= {".".join(parts[:length]) for length in range(2, len(parts) + 1)}
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def test_every_module_says_its_purpose_in_one_sentence() -> None:
    def says(path: Path) -> bool:
        first = (ast.get_docstring(tree(path)) or "").split("\n\n")[0]
        return bool(first) and first[-1] in ".:?。" and len(re.findall(r"[.。](?:\s|$)", first)) <= 1

    assert [name_of(path) for path in python_files("src", "benchmarks", "scripts") if not says(path)] == []


def test_the_tests_mirror_the_source() -> None:
    modules = [
        path for path in MODULES if _does_something(tree(path)) and dotted(path) not in TESTED_ELSEWHERE
    ]
    assert [name_of(path) for path in modules if not any(mirror.exists() for mirror in _mirrors(path))] == []


def test_every_test_file_mirrors_something() -> None:
    mirrors = {mirror for path in MODULES for mirror in _mirrors(path)}
    places = {path: path.relative_to(TESTS) for path in TESTS.rglob("test_*.py")}
    rooms = {path: str(place) for path, place in places.items() if place.parts[0] not in NOT_MIRRORED}
    lost = [place for path, place in rooms.items() if not {path, path.parent} & mirrors]
    assert sorted(lost) == sorted(STORIES)


def test_every_module_is_used_by_another() -> None:
    used = {name for path in MODULES for name in _imported_by(path)}
    names = {
        dotted(path) for path in MODULES if path.name not in ("__init__.py", "apps.py")
    }  # Django finds apps
    assert {name for name in names if f"liangpai.{name}" not in used} - set(USED_FROM_OUTSIDE) == set()


def test_every_template_is_used() -> None:
    texts = [path.read_text("utf-8") for path in SOURCE.rglob("*") if path.suffix in {".py", ".html", ".j2"}]
    templates = [path for path in SOURCE.rglob("templates/**/*") if path.is_file()]
    library = (
        Path(allauth.__file__).parent / "templates"
    )  # a page of the library stands before the library's own
    named = [path for path in templates if any(path.name in text for text in texts)]
    places = {path: str(path).split("/templates/")[1] for path in templates}
    instead = [path for path in templates if (library / places[path]).exists()]
    assert [name_of(path) for path in templates if path not in named + instead] == []


def test_the_lists_of_exceptions_name_only_what_exists() -> None:
    names = {dotted(path) for path in MODULES}
    assert set(TESTED_ELSEWHERE) | set(USED_FROM_OUTSIDE) <= names


def test_names_say_what_a_thing_is() -> None:
    vague = [name_of(path) for path in MODULES if path.stem in VAGUE_MODULES]
    for path in MODULES:
        classes = (node.name for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef))
        vague += [f"{name_of(path)}: {name}" for name in classes if VAGUE_CLASSES.fullmatch(name)]
        defined = (function.name for function in functions(tree(path)) if function.name not in DJANGOS)
        vague += [f"{name_of(path)}: {name}" for name in defined if VAGUE_NAMES.fullmatch(name)]
    assert vague == []


def test_an_exception_to_a_tool_carries_its_reason() -> None:
    bare = [
        f"{name_of(path)}:{number}: {line.strip()}"
        for path in python_files("src", "tests", "benchmarks", "scripts")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if (found := EXCEPTION.search(line))
        and not found["reason"]
        and not re.search(r'assert .*, ".+"', line)
    ]
    assert bare == []


def test_no_import_hides_behind_type_checking() -> None:
    assert [name_of(path) for path in MODULES if "TYPE_CHECKING" in path.read_text("utf-8")] == []


def test_nothing_is_left_to_be_done_later() -> None:
    left = [
        name_of(path)
        for path in python_files("src", "tests", "benchmarks", "scripts")
        if path != Path(__file__)
        and re.search(r"\b(TODO|FIXME|XXX)\b|raise NotImplementedError", path.read_text("utf-8"))
    ]
    assert left == []


def test_the_checkout_is_the_one_that_is_imported() -> None:
    import liangpai

    assert Path(liangpai.__file__).is_relative_to(CHECKOUT)


def test_the_package_imports_only_what_it_declares() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {re.split(r"[<>=\[ ]", name)[0].lower() for name in project["dependencies"]}
    homes = {name: {home.lower() for home in homes} for name, homes in packages_distributions().items()}
    imported = {name.split(".")[0] for path in MODULES for name in _imported_by(path)}
    foreign = imported - {"liangpai"} - set(sys.stdlib_module_names)
    assert {name for name in foreign if not homes.get(name, set()) & declared} == set()
