"""What the tests of frameworks start from: versions walked to a state by the real operations."""

from liangpai.examples import load_example
from liangpai.frameworks.models import SchemeVersion
from liangpai.frameworks.operations import (
    activate,
    approve,
    ask_legality,
    consult,
    draft,
    freeze,
)
from liangpai.frameworks.queries import version as find
from liangpai.oversight.operations import give_opinion
from liangpai.scoring.scheme import Scheme
from tests.people import AT, Cast

YUNXIU: Scheme = load_example("yunxiu")[0]


def a_version(cast: Cast, state: str = "draft", scheme: Scheme = YUNXIU) -> SchemeVersion:
    """A version drafted by Zhao, approved by Wang, found lawful by Zheng, as far as the state asked for."""
    row = draft(district=cast.district, scheme=scheme, actor=cast.zhao, at=AT)
    steps = {
        "consulting": lambda: consult(version=row, actor=cast.zhao, at=AT),
        "approved": lambda: approve(version=row, actor=cast.wang, at=AT),
        "frozen": lambda: freeze(version=row, actor=cast.zhao, at=AT),
        "active": lambda: _in_force(cast, row),
    }
    for reached, step in steps.items():
        if row.state == state:
            return row
        step()
        row = find(cast.district, row.pk)
        assert row.state == reached
    return row


def found_lawful(cast: Cast, row: SchemeVersion) -> None:
    """The legal office finds it lawful."""
    asked = ask_legality(version=row, actor=cast.zhao, at=AT)
    give_opinion(review=asked, is_lawful=True, opinion="符合", actor=cast.zheng, at=AT)


def _in_force(cast: Cast, row: SchemeVersion) -> None:
    found_lawful(cast, row)
    activate(version=row, actor=cast.zhao, at=AT)
