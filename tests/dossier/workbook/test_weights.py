"""The weights sheet sets what is stated beside what works."""

import pytest

from liangpai.dossier.workbook.weights import weights_sheet
from liangpai.examples import load_example
from liangpai.scoring.assessment import Assessment, assess


@pytest.fixture(scope="module")
def found() -> Assessment:
    return assess(*load_example("yunxiu"), runs=100)


def test_effective_weights_sum_to_one_and_keep_the_stated_shares(found: Assessment) -> None:
    for standing in found.standings:
        rows = weights_sheet(found, standing).rows
        assert sum(row[3] for row in rows) == pytest.approx(1)
        assert [row[3] for row in rows] == pytest.approx([row[2] / 100 for row in rows])


def test_importance_is_a_share_and_left_out_in_small_classes(found: Assessment) -> None:
    by_class = {standing.class_code: weights_sheet(found, standing).rows for standing in found.standings}
    assert all(0 <= row[4] <= 1 for row in by_class["镇"])
    assert max(row[4] for row in by_class["镇"]) > 0.3
    assert [row[4] for row in by_class["街道"]] == [None] * len(by_class["街道"])


def test_a_class_that_does_not_vary_has_no_importance(one_class) -> None:
    same = assess(*one_class([[60.0, 70.0]] * 9), runs=100)
    assert [row[4] for row in weights_sheet(same, same.standings[0]).rows] == [None, None]
