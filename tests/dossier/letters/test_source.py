"""What both papers look up."""

from dataclasses import replace

from liangpai.dossier.letters.source import UNFILLED, Source


def test_a_year_is_said_as_a_year_and_a_quarter_as_it_stands(golden):
    found = golden.made.assessment
    assert Source(found, "").period == "2023年度"
    quarter = replace(found, scheme=replace(found.scheme, period="2024年第一季度"))
    assert Source(quarter, "").period == "2024年第一季度"


def test_an_issuer_that_nobody_stated_is_left_to_be_filled(golden):
    found = golden.made.assessment
    assert Source(replace(found, scheme=replace(found.scheme, issuer="")), "").issuer == UNFILLED


def test_the_code_carries_the_hash(golden):
    assert Source(golden.made.assessment, "sha256:ab").snapshot.payload == "liangpai:sha256:ab"


def test_names_classes_and_why_a_unit_was_not_rated(yunxiu):
    source = Source(yunxiu.made.assessment, "")
    assert (source.name(0), source.names["YXJ4"], source.classes["镇"]) == ("枕河镇", "荷风街道", "镇")
    missing = yunxiu.made.assessment.missing_weight.copy()
    missing[0] = 0.4
    assert (
        Source(replace(yunxiu.made.assessment, missing_weight=missing), "").unrated(0)
        == "缺报指标权重40.0%，超过10%"
    )
