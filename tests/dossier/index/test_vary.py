"""Reading --vary: what is varied around the nominal steps, and every part that cannot be used."""

import pytest

from liangpai.dossier.index.recipe import Normalise, Steps, Treat
from liangpai.dossier.index.vary import Vary, read_vary
from liangpai.problems import Rejected

STEPS = Steps(impute="mean", treat=Treat(), normalise=Normalise("minmax", {"lower": 1}))


def test_what_is_not_named_stays_as_in_the_steps():
    assert read_vary("weights:0.25", STEPS) == Vary(("mean",), (None,), (STEPS.normalise,), (None,), 0.25)


def test_every_part_is_read():
    text = "weights:.1, normalise:minmax|zscore:mean=10:sd=2,aggregate:power:2|geometric,winmax:1|5,impute:none|group_mean:G,indicators:drop"
    assert read_vary(text, STEPS) == Vary(
        impute=("none", "group_mean:G"),
        winmax=(1, 5),
        normalise=(STEPS.normalise, Normalise("zscore", {"mean": 10.0, "sd": 2.0})),
        aggregate=("power:2", "geometric"),
        weights=0.1,
        drop=True,
    )


def test_a_normalisation_with_its_own_parameters_is_not_the_nominal_one():
    assert read_vary("normalise:minmax:lower=5", STEPS).normalise == (Normalise("minmax", {"lower": 5.0}),)


@pytest.mark.parametrize(
    "text",
    [
        "", "noise:1", "weights:much", "weights:1", "weights:-0.1", "normalise:zscore:mean", "aggregate:median",
        "winmax:few", "normalise:min-max", "impute:knn", "impute:group_mean", "indicators:add",
    ],
)  # fmt: skip
def test_a_part_that_cannot_be_used_is_refused(text):
    with pytest.raises(Rejected) as no:
        read_vary(text, STEPS)
    assert [(problem.code, problem.place) for problem in no.value.problems] == [("vary.value", "--vary")]


def test_outlier_treatment_cannot_vary_where_there_is_none():
    with pytest.raises(Rejected, match="must have treat"):
        read_vary("winmax:1|5", Steps())
