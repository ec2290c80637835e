"""Forms (G4): every field names its source, and the burden of a form is counted before it is sent out."""

from collections.abc import Iterable

from liangpai.refusal import Refusal
from liangpai.words import Words


def burden(fields: int, units: int, times_a_year: int = 1) -> int:
    """Cells that a form asks for in a year: fields × units × frequency."""
    return fields * units * times_a_year


def source_missing(fields: Iterable[tuple[str, str]]) -> Refusal | None:
    """G4: refuse a form with fields that name no source; ``fields`` are pairs of name and source."""
    bare = [name for name, source in fields if not source.strip()]
    if not bare:
        return None
    words = Words(
        "以下填报项没有写明来源：{names}；请在数据目录里补上（合规护栏 G4）",
        "these fields name no source: {names}; add it in the catalogue (guard rail G4)",
    )
    return Refusal("guard.g4", words.format(names=Words("、".join(bare), ", ".join(bare))), "invalid")
