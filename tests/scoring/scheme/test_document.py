"""The scheme survives every form it is kept in, and says where a document is wrong."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liangpai.problems import Rejected
from liangpai.scoring.scheme import (
    from_document,
    from_tables,
    from_yaml,
    scheme_hash,
    to_document,
    to_tables,
    to_yaml,
)
from liangpai.scoring.scheme.model import (
    AdjustmentRule,
    Area,
    CardKind,
    CardRule,
    Certainty,
    Condition,
    EvidenceGate,
    Grade,
    Growth,
    Indicator,
    MeasurementError,
    Scheme,
    Scoring,
    Tier,
    Uncertainty,
    UnitClass,
    VetoRule,
)

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=12)
NAME = TEXT.filter(lambda text: text.strip() != "")
NUMBER = st.floats(-1e6, 1e6, allow_nan=False).map(lambda x: x + 0.0)
SHARE = st.floats(0, 1, allow_nan=False)
CLASSES = (UnitClass("town", "镇"), UnitClass("street", "街道"))
WEIGHTS = st.dictionaries(st.sampled_from(["town", "street"]), NUMBER)
PARAMETERS = st.dictionaries(
    NAME, st.one_of(NUMBER, NAME, st.lists(NUMBER, min_size=1), st.booleans()), max_size=3
)

INDICATORS = st.builds(
    Indicator,
    code=NAME,
    name=TEXT,
    area=NAME,
    weights=WEIGHTS,
    scoring=st.builds(Scoring, method=NAME, parameters=PARAMETERS),
    unit=TEXT,
    definition=TEXT,
    direction=st.sampled_from([1, -1]),
    subjective=st.booleans(),
    growth=st.none() | st.builds(Growth, method=NAME, low=NUMBER, high=NUMBER, target=st.none() | NUMBER),
    places=st.booleans(),
    error=st.builds(MeasurementError, value=NUMBER, reason=TEXT),
)
SCHEMES = st.builds(
    Scheme,
    id=NAME,
    name=TEXT,
    version=st.integers(1, 99),
    period=NAME,
    classes=st.just(CLASSES),
    areas=st.lists(st.builds(Area, code=NAME, name=TEXT, weights=WEIGHTS, parent=TEXT), max_size=3).map(
        tuple
    ),
    indicators=st.lists(INDICATORS, max_size=4).map(tuple),
    grades=st.lists(st.builds(Grade, name=NAME, floor=NUMBER, share=SHARE), max_size=3).map(tuple),
    tiers=st.lists(
        st.builds(Tier, code=NAME, name=TEXT, level=NUMBER, growth=NUMBER, places=NUMBER), max_size=2
    ).map(tuple),
    basis=st.lists(TEXT, max_size=3).map(tuple),
    origin=TEXT,
    bonus_cap=st.none() | NUMBER,
    adjustments=st.lists(
        st.builds(
            AdjustmentRule,
            code=NAME,
            name=TEXT,
            kind=st.sampled_from(["bonus", "deduction"]),
            points=NUMBER,
            basis=TEXT,
        ),
        max_size=2,
    ).map(tuple),
    vetoes=st.lists(st.builds(VetoRule, code=NAME, name=TEXT, cap_grade=TEXT, basis=TEXT), max_size=2).map(
        tuple
    ),
    card_kinds=st.lists(
        st.builds(
            CardKind,
            code=NAME,
            name=TEXT,
            polarity=st.sampled_from(["praise", "warn"]),
            level=st.integers(1, 3),
            shape=TEXT,
            colour=TEXT,
        ),
        max_size=2,
    ).map(tuple),
    card_rules=st.lists(
        st.builds(
            CardRule,
            code=NAME,
            card=NAME,
            trigger=st.sampled_from(["rank", "record"]),
            name=TEXT,
            classes=st.lists(NAME, max_size=2).map(tuple),
            floor=st.none() | NUMBER,
            when=st.lists(
                st.builds(Condition, record=NAME, op=st.sampled_from(["<", ">="]), value=NUMBER), max_size=2
            ).map(tuple),
        ),
        max_size=2,
    ).map(tuple),
    gate=st.builds(
        EvidenceGate,
        certainty=st.lists(
            st.builds(
                Certainty,
                class_code=NAME,
                n=st.integers(2, 40),
                k=st.integers(1, 9),
                classes=st.just(2),
                value=SHARE,
            ),
            max_size=2,
        ).map(tuple),
    ),
    uncertainty=st.builds(
        Uncertainty, runs=st.integers(100, 1000), methods=st.lists(NAME, max_size=2).map(tuple)
    ),
    consequences=st.dictionaries(NAME, TEXT, max_size=2),
)


@settings(max_examples=30)
@given(SCHEMES)
def test_a_scheme_comes_back_from_yaml_as_it_was(scheme: Scheme) -> None:
    assert from_yaml(to_yaml(scheme)) == scheme


@settings(max_examples=30)
@given(SCHEMES)
def test_a_scheme_comes_back_from_its_tables_as_it_was(scheme: Scheme) -> None:
    again = from_tables(to_tables(scheme))
    assert again == scheme
    assert scheme_hash(again) == scheme_hash(scheme)


def test_a_misspelt_key_is_named_by_its_path() -> None:
    document = _minimal()
    document["indicators"][0]["wieghts"] = {}
    with pytest.raises(Rejected) as rejected:
        from_document(document)
    (problem,) = [one for one in rejected.value.problems if one.code == "scheme.key_unknown"]
    assert problem.place == "indicators[1].wieghts"
    assert "weights" in problem.en


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"version": "two"}, "version"),
        ({"version": 1.5}, "version"),
        ({"fictional": 1}, "fictional"),
        ({"name": ["x"]}, "name"),
        ({"indicators": {"a": 1}}, "indicators"),
        ({"indicators": ["x"]}, "indicators[1]"),
        ({"consequences": ["x"]}, "consequences"),
        ({"bonus_cap": "much"}, "bonus_cap"),
        ({"indicators": [{"growth": None}]}, "indicators[1].code"),
        ({"consequences": {"yellow": ["x"]}}, "consequences.yellow"),
        (
            {
                "indicators": [
                    {
                        "code": "I",
                        "name": "",
                        "area": "A",
                        "weights": {},
                        "scoring": {"method": "m", "parameters": {"low": [["x"]]}},
                    }
                ]
            },
            "indicators[1].scoring.parameters.low",
        ),
        (
            {"card_rules": [{"code": "a", "card": "b", "trigger": "maybe", "name": "c"}]},
            "card_rules[1].trigger",
        ),
    ],
)
def test_a_value_of_the_wrong_kind_is_named_by_its_path(change: dict[str, object], place: str) -> None:
    with pytest.raises(Rejected) as rejected:
        from_document(_minimal() | change)
    assert place in [problem.place for problem in rejected.value.problems]


def test_a_missing_key_is_named() -> None:
    document = _minimal()
    del document["period"]
    with pytest.raises(Rejected) as rejected:
        from_document(document)
    assert [(p.code, p.place) for p in rejected.value.problems] == [("scheme.key_missing", "period")]


@pytest.mark.parametrize("document", [None, [], {"format": "other"}, "text"])
def test_something_else_is_not_a_scheme(document: object) -> None:
    with pytest.raises(Rejected) as rejected:
        from_document(document)
    assert rejected.value.problems[0].code == "scheme.format"


def test_broken_yaml_is_named_by_line_and_column() -> None:
    with pytest.raises(Rejected) as rejected:
        from_yaml("id: a\nname: [b\n")
    assert rejected.value.problems[0].place.startswith("第")


def test_yaml_with_a_forbidden_character_is_refused_without_a_place() -> None:
    with pytest.raises(Rejected) as rejected:
        from_yaml("id: \x00")
    assert rejected.value.problems[0].code == "scheme.yaml"


def test_defaults_stay_out_of_the_document_but_in_the_hash() -> None:
    scheme = from_document(_minimal())
    assert "precision" not in to_document(scheme)
    spelt_out = from_document(_minimal() | {"precision": 2, "method": "arithmetic"})
    assert scheme_hash(spelt_out) == scheme_hash(scheme)
    assert scheme_hash(from_document(_minimal() | {"precision": 3})) != scheme_hash(scheme)


def test_the_hash_can_be_sm3() -> None:
    assert scheme_hash(from_document(_minimal()), "sm3").startswith("sm3:")


def _minimal() -> dict:  # type: ignore[type-arg]  # a plain document
    return {
        "format": "liangpai-scheme/1",
        "id": "a",
        "name": "甲",
        "version": 1,
        "period": 2023,
        "classes": [{"code": "town", "name": "镇"}],
        "areas": [{"code": "A", "name": "全部", "weights": {"town": 100}}],
        "indicators": [
            {
                "code": "I1",
                "name": "一",
                "area": "A",
                "weights": {"town": 100},
                "scoring": {"method": "minmax"},
            }
        ],
        "grades": [{"name": "合格", "floor": 0}],
    }
