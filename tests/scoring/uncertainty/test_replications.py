import numpy as np
import pytest

from liangpai.scoring.uncertainty import LastTally, RankTally, replicate, run
from liangpai.scoring.uncertainty.replications import chunk_rows


def _noise(rng, rows):
    return rng.normal(70, 1, (rows, 3))


def test_every_tally_sees_every_replication():
    first, second = LastTally(3, 1), RankTally(3, 1)
    seen = []
    run(
        replicate(_noise, 40_000, 3, np.random.default_rng(1)),
        [first, second],
        40_000,
        lambda done, of: seen.append((done, of)),
    )
    assert first.result().runs == second.result().last.runs == 40_000
    assert [done for done, _ in seen] == sorted({done for done, _ in seen})
    assert seen[-1] == (40_000, 40_000)
    assert len(seen) > 1


def test_the_same_seed_gives_the_same_result():
    results = []
    for _ in range(2):
        tally = RankTally(3, 1)
        run(replicate(_noise, 5000, 3, np.random.default_rng(8)), [tally], 5000)
        results.append(tally.result().histogram)
    assert np.array_equal(*results)


def test_progress_may_cancel():
    def stop(done: int, of: int) -> None:
        raise KeyboardInterrupt

    tally = LastTally(3, 1)
    with pytest.raises(KeyboardInterrupt):
        run(replicate(_noise, 100_000, 3, np.random.default_rng(1)), [tally], 100_000, stop)
    assert tally.result().runs < 100_000


def test_lost_replications_are_noticed():
    with pytest.raises(ValueError, match="10 replications were promised, the source gave 9"):
        run(iter([np.zeros((9, 3))]), [LastTally(3, 1)], 10)


def test_a_draw_of_the_wrong_shape_is_refused():
    with pytest.raises(ValueError, match="shape"):
        next(replicate(_noise, 5, 4, np.random.default_rng(1)))


def test_pieces_depend_on_the_class_alone():
    assert [chunk_rows(n) for n in (1, 1_000, 26_842, 10**7)] == [32_768, 32, 16, 16]
