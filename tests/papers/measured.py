"""Every kind of paper that the product makes, each as a filled example: what is measured in the file and as set pages."""

import ast
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from liangpai.dossier.conference.pack import PAPERS, pack_files
from liangpai.guardrails.rules import statement
from liangpai.papers.bulletin import bulletin
from liangpai.papers.delisting import delisting_decision
from liangpai.papers.document import Snapshot
from liangpai.papers.erratum import erratum
from liangpai.papers.minutes import minutes
from liangpai.papers.rectification import rectification_notice
from liangpai.papers.reminder import reminder
from liangpai.papers.review import review_decision
from liangpai.papers.writer import paper_bytes
from liangpai.reports.queries import paper_of
from tests.dossier.conference.meeting import DIGEST, FACTS
from tests.guardrails.rules.test_statement import ASIDE
from tests.papers.test_minutes import FACTS as MINUTES
from tests.people import ON, Cast
from tests.reports.written import a_line, a_report, filled

Made = Callable[[pytest.FixtureRequest], bytes]
SOURCE = Path(__file__).parents[2] / "src" / "liangpai"
PACK = pack_files(FACTS)


def _of(make: Callable[..., object], facts: str) -> Made:
    return lambda asked: paper_bytes(make(asked.getfixturevalue(facts)))  # type: ignore[arg-type] # a paper


def _plan(asked: pytest.FixtureRequest) -> bytes:
    asked.getfixturevalue("db")
    cast: Cast = asked.getfixturevalue("cast")
    plan = a_report(cast, kind="plan", year=2024)
    for at in range(33):
        a_line(cast, plan, f"第{at}项工作")
    return paper_bytes(paper_of(filled(cast, plan), ON))


KINDS: dict[str, Made] = {
    **{
        f"{fill.__module__.removeprefix('liangpai.')}.{fill.__name__}": lambda _, name=name: PACK[name]
        for name, fill in PAPERS.items()
    },
    "papers.bulletin.bulletin": _of(bulletin, "bulletin_facts"),
    "papers.reminder.reminder": _of(reminder, "reminder_facts"),
    "papers.rectification.rectification_notice": _of(rectification_notice, "rectification_facts"),
    "papers.review.review_decision": _of(review_decision, "review_facts"),
    "papers.delisting.delisting_decision": _of(delisting_decision, "delisting_facts"),
    "papers.erratum.erratum": _of(erratum, "erratum_facts"),
    "papers.minutes.minutes": lambda _: paper_bytes(minutes(replace(MINUTES, snapshot=Snapshot.of(DIGEST)))),
    "guardrails.rules.statement.statement": lambda _: paper_bytes(statement("云岫区", ON, [ASIDE], DIGEST)),
    "reports.queries.review.paper_of": _plan,
}
"""Each kind by the function that lays it out, and how an example of it is made."""
FILLERS = {
    "dossier.letters.bulletins.bulletin_of": "papers.bulletin.bulletin",
    "cards.queries.papers._reminder": "papers.reminder.reminder",
    "cards.queries.papers._rectification": "papers.rectification.rectification_notice",
    "cards.queries.papers._review": "papers.review.review_decision",
    "cards.queries.papers._delisting": "papers.delisting.delisting_decision",
    "cards.queries.papers._erratum": "papers.erratum.erratum",
}
"""Functions that fill a kind from what is recorded; they lay out nothing of their own."""
FRAMES = {"dossier.conference.frame.paper_of", "papers.letter.letter"}
"""What kinds have in common."""


def functions_that_give_papers() -> set[str]:
    """Every function of the product that answers with a paper, by its whole name."""
    found = set()
    for path in SOURCE.rglob("*.py"):
        module = ".".join(path.relative_to(SOURCE).with_suffix("").parts)
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.returns and ast.unparse(node.returns) == "Paper":
                found.add(f"{module}.{node.name}")
    return found


def modules_that_call(name: str) -> set[str]:
    """Every module of the product that imports a name from another."""
    return {
        ".".join(path.relative_to(SOURCE).with_suffix("").parts)
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and name in {f"{node.module}.{one.name}" for one in node.names}
    }
