"""P8: the assessment of a province as a job in the worker, how soon it tells of progress, and what pages feel of it."""

import threading
import time
from collections.abc import Iterator
from statistics import median

from django.db import connection

from benchmarks.load import FEW, Asking, cookies_of, felt, serving
from benchmarks.measure import Row
from benchmarks.pages import BUSY, askings, wait_until_the_night_is_over, years
from benchmarks.province import AT
from liangpai.assessments.models import Run
from liangpai.assessments.operations import request_run
from liangpai.assessments.workflow import AT_WORK
from liangpai.entrance.later import later

TIMES, REPLICATIONS = 3, 1_000


def p8() -> Iterator[Row]:
    """Asked for as the page does, taken from the queue by the worker of ``liangpai serve``."""
    asked = [one for one in askings(years()) if one.name in BUSY]
    cookies = cookies_of(years().province)
    with serving():
        _job()  # the worker loads its libraries once
        wait_until_the_night_is_over()
        alone = [_job() for _ in range(TIMES)]
        quiet = felt(asked, cookies, 10.0)
        meanwhile = _while_jobs_run(asked, cookies)
    first, whole = (median(part) for part in zip(*alone, strict=True))
    what = f"job: 26,842 × 60, {REPLICATIONS:,} runs"
    yield Row("P8", f"{what}, from asking to stored", whole, "", 0, 6, "under")
    yield Row("P8", f"{what}, first progress", first, "", 0, 1, "under")
    yield Row("P8", f"p95 of pages meanwhile, {FEW} users", meanwhile, "without a job", quiet, 2, "within")


def _job() -> tuple[float, float]:
    """Seconds until the run tells of progress, and until it is stored."""
    province = years().province
    round_ = years().rounds["2022"]
    begin = time.perf_counter()
    run = request_run(round_=round_, actor=province.actors["zhao"], at=AT, runs=REPLICATIONS)
    later("assess_run", district=province.district, run=run.pk)
    first = 0.0
    while True:
        state, stage = Run.objects.of(province.district).values_list("state", "stage").get(pk=run.pk)
        if stage and not first:
            first = time.perf_counter() - begin
        if state not in AT_WORK:
            assert state == "trial", state
            return first, time.perf_counter() - begin
        time.sleep(0.02)


def _while_jobs_run(asked: list[Asking], cookies: dict[str, str]) -> float:
    """The same while one job follows another."""
    over = threading.Event()

    def work() -> None:
        while not over.is_set():
            _job()
        connection.close()

    jobs = threading.Thread(target=work)
    jobs.start()
    try:
        return felt(asked, cookies, 10.0)
    finally:
        over.set()
        jobs.join()
