"""The one orchestration of an assessment's files: workbook and scheme in; results, papers, report and proof out."""
