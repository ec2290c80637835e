"""The guard rails as pure rules: each answers with a refusal, a warning, or None."""

from liangpai.guardrails.rules.targets import cascade, cascaded, duty_list_missing

__all__ = ["cascade", "cascaded", "duty_list_missing"]
