"""The result workbook (results.xlsx): standings, scores, contributions, distribution of places and card decisions."""

from liangpai.dossier.workbook.about import about, extras
from liangpai.dossier.workbook.cards import cards_sheet, checks_sheet
from liangpai.dossier.workbook.cells import class_order
from liangpai.dossier.workbook.details import contributions_sheet, scores_sheet
from liangpai.dossier.workbook.places import places_sheet, standing_sheet
from liangpai.dossier.workbook.weights import weights_sheet
from liangpai.scoring.assessment import Assessment
from liangpai.spreadsheets.results import Sheet

MOST_DETAILED = 2_000
"""Above this many units the workbook holds what people read; the score of every indicator stands in result.zip."""
MOST_HEAT = 40


def result_sheets(assessment: Assessment, digest: str) -> list[Sheet]:
    """All sheets of the result workbook, in the order in which they are read."""
    sheets = [about(assessment, digest)]
    sheets += [standing_sheet(assessment, code) for code in class_order(assessment)]
    sheets += [cards_sheet(assessment), checks_sheet(assessment)]
    if len(assessment.figures.units) <= MOST_DETAILED:
        sheets += [
            *(contributions_sheet(assessment, standing) for standing in assessment.standings),
            scores_sheet(assessment),
            *(weights_sheet(assessment, standing) for standing in assessment.standings),
            *(
                places_sheet(assessment, standing)
                for standing in assessment.standings
                if standing.rated.size <= MOST_HEAT
            ),
        ]
    sheets += list(extras(assessment))
    return sheets
