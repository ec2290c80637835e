"""The rules that say which names and parameters the steps of an index may hold."""

import pytest

from liangpai.dossier.index.recipe import (
    AFTER_WINSORISING,
    Normalise,
    Steps,
    is_imputation,
    not_a_normalisation,
    not_an_imputation,
)
from liangpai.scoring.normalise import METHODS


def test_imputations_by_peers_need_a_group_and_others_none():
    assert is_imputation("none")
    assert is_imputation("group_median:Region")
    assert not is_imputation("group_median")
    assert not is_imputation("mean:Region")
    assert "group_mean:GROUP" in not_an_imputation("knn")[1]


@pytest.mark.parametrize("method", sorted(METHODS))
def test_every_normalisation_of_the_engine_can_be_named(method):
    assert not_a_normalisation(Normalise(method)) == ""


def test_a_normalisation_with_a_parameter_it_does_not_take_is_explained():
    assert "takes no 'lower'" in not_a_normalisation(Normalise("zscore", {"lower": 1}))
    assert "takes nothing" in not_a_normalisation(Normalise("prank", {"lower": 1})).replace(
        "it takes", "takes"
    )
    assert "unknown" in not_a_normalisation(Normalise("z"))
    assert not_a_normalisation(Normalise("none")) == ""
    assert not_a_normalisation(Normalise("none", {"a": 1})) == "none takes no parameters"


def test_one_aggregation_can_take_the_place_of_all():
    steps = Steps(aggregate={1: "arithmetic", 2: "geometric"})
    assert steps.with_aggregation("harmonic").aggregate == {1: "harmonic", 2: "harmonic"}
    assert "none" in AFTER_WINSORISING
