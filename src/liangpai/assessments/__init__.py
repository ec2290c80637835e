"""Assessments as background jobs, trial feedback, releases with basis and approver, restatement with erratum (S5)."""
