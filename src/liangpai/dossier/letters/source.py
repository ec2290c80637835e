"""What both papers look up: the assessment, names by code, the period, and the snapshot they rest on."""

from dataclasses import dataclass
from functools import cached_property

from liangpai.dossier.names import unit_names
from liangpai.papers.document import Snapshot
from liangpai.scoring.assessment import Assessment

UNFILLED = "（发文机关待填）"


@dataclass(frozen=True, eq=False)
class Source:
    """One assessment and its hash."""

    assessment: Assessment
    digest: str

    @cached_property
    def names(self) -> dict[str, str]:
        """Names of the units by code, in the order of the figures, no two the same."""
        return unit_names(self.assessment.figures.units)

    @cached_property
    def classes(self) -> dict[str, str]:
        """Names of the classes by code."""
        return {item.code: item.name for item in self.assessment.scheme.classes}

    @property
    def issuer(self) -> str:
        """Who issues the papers."""
        return self.assessment.scheme.issuer or UNFILLED

    @property
    def period(self) -> str:
        """The period as a title says it."""
        period = self.assessment.scheme.period
        return f"{period}年度" if period.isdigit() else period

    @property
    def snapshot(self) -> Snapshot:
        """The hash of the result, and what its QR code carries."""
        return Snapshot.of(self.digest)

    def name(self, row: int) -> str:
        """The name of the unit in a row of the figures."""
        return self.names[self.assessment.figures.units[row].code]

    def unrated(self, row: int) -> str:
        """Why a unit was not rated, as a clause."""
        limit = self.assessment.scheme.unrated_missing
        return f"缺报指标权重{self.assessment.missing_weight[row]:.1%}，超过{limit:.0%}"
