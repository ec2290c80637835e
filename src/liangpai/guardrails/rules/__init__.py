"""The guard rails as pure rules: each answers with a refusal, a warning, or None."""

from liangpai.guardrails.rules.asides import (
    refuse_basis,
    refuse_guard,
    refuse_reason,
    refuse_term,
    refuse_twice,
)
from liangpai.guardrails.rules.bases import (
    expiry_passed,
    names_a_number,
    number_of,
    release_incomplete,
    veto_without_number,
)
from liangpai.guardrails.rules.corrections import penalty_for_correction
from liangpai.guardrails.rules.forms import burden, source_missing
from liangpai.guardrails.rules.growth import gross_warning, is_gross
from liangpai.guardrails.rules.guards import COMPLAINT_DAYS, EFFECTS, GUARDS, Effect, Guard
from liangpai.guardrails.rules.inspections import Inspection, refuse_inspection, visits_collide
from liangpai.guardrails.rules.lengths import paper_too_long, report_too_long
from liangpai.guardrails.rules.occasions import a_year_before, too_frequent
from liangpai.guardrails.rules.pledges import is_pledge
from liangpai.guardrails.rules.seasons import season_missing
from liangpai.guardrails.rules.statement import Aside, statement
from liangpai.guardrails.rules.targets import cascade, cascaded, duty_list_missing

__all__ = [
    "COMPLAINT_DAYS",
    "EFFECTS",
    "GUARDS",
    "Aside",
    "Effect",
    "Guard",
    "Inspection",
    "a_year_before",
    "burden",
    "cascade",
    "cascaded",
    "duty_list_missing",
    "expiry_passed",
    "gross_warning",
    "is_gross",
    "is_pledge",
    "names_a_number",
    "number_of",
    "paper_too_long",
    "penalty_for_correction",
    "refuse_basis",
    "refuse_guard",
    "refuse_inspection",
    "refuse_reason",
    "refuse_term",
    "refuse_twice",
    "release_incomplete",
    "report_too_long",
    "season_missing",
    "source_missing",
    "statement",
    "too_frequent",
    "veto_without_number",
    "visits_collide",
]
