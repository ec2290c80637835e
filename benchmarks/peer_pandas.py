"""The peer of P4 that most analysts would write: pandas and openpyxl open, score, rank and write the same table."""

import sys

import pandas as pd  # type: ignore[import-not-found, import-untyped, unused-ignore]  # only where installed

table = pd.read_excel(sys.argv[1], header=None, usecols=range(61), index_col=0)
scores = (60 + 40 * ((table - 20) / 70).clip(upper=1)).clip(lower=0)
total = scores.mean(axis=1).round(2)
result = pd.concat([table, scores, total.rename("total"), total.rank(ascending=False, method="min")], axis=1)
result.to_excel(sys.argv[2])
