"""Measurements apart from the tests: side by side with the peers, and the pictures the documentation shows."""

import os

# Two threads of the matrix library wait for each other when anything else runs, which made products ten times
# slower on a busy machine of two cores; one thread serves every party here alike. Must precede NumPy.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
