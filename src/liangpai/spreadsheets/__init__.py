"""Spreadsheets: the templates people fill in, the workbooks they hand in, and the workbooks they get back."""
