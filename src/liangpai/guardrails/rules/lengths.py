"""How long papers and reports may be (G7): 5,000 or 4,000 characters, and an hour for the main report of a meeting."""

from liangpai.problems import Problem

GENERAL, SPECIAL = 5_000, 4_000
"""Characters of a paper of general and of special policy (整治形式主义为基层减负若干规定, 2024)."""
REPORT_MINUTES = 60
"""Minutes of a meeting's main report (the same rules)."""


def paper_too_long(characters: int, *, is_special: bool = False, place: str = "") -> Problem | None:
    """G7: warn of a paper with more characters than its kind should have (AC-7.2)."""
    most = SPECIAL if is_special else GENERAL
    if characters <= most:
        return None
    return Problem(
        "guard.g7.paper",
        place,
        f"全文{characters:,}字，超过{most:,}字，请压缩（合规护栏 G7）。",
        f"it has {characters:,} characters, more than {most:,}: shorten it (guard rail G7).",
        warning=True,
    )


def report_too_long(minutes: int, place: str = "") -> Problem | None:
    """G7: warn of a main report of more than an hour (AC-6.2)."""
    if minutes <= REPORT_MINUTES:
        return None
    return Problem(
        "guard.g7.report",
        place,
        f"主要报告安排{minutes}分钟，超过{REPORT_MINUTES}分钟，请压缩（合规护栏 G7）。",
        f"the main report takes {minutes} minutes, more than {REPORT_MINUTES}: shorten it (guard rail G7).",
        warning=True,
    )
