"""A house of its own for a benchmark: a database in a temporary folder, or the one that DATABASE_URL names."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import django

STORE = Path(tempfile.mkdtemp(prefix="liangpai-bench-"))
"""Gone when the benchmark ends."""
atexit.register(shutil.rmtree, STORE, ignore_errors=True)

VILLAGES = int(os.environ.get("LIANGPAI_BENCH_VILLAGES", "26842"))
"""Fewer only to see that a benchmark works; the promises are about a province."""

os.environ["LIANGPAI_MODE"] = "demo"
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "liangpai.config.settings")
os.environ.setdefault("DATABASE_URL", f"sqlite:///{STORE / 'house.sqlite3'}")
django.setup()
