"""Composite indicators step by step, from raw figures to ranks, grades and the card gate: NumPy in, NumPy out."""
