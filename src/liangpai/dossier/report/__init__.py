"""The report of an assessment as one self-contained HTML file: standings, evidence, sheets and cards, readable on paper."""

from liangpai.dossier.report.page import report_html

__all__ = ["report_html"]
