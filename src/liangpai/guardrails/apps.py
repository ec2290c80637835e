"""The room as Django knows it."""

from django.apps import AppConfig


class GuardrailsConfig(AppConfig):
    """The room of the rules that keep the programme lawful."""

    name = "liangpai.guardrails"
    label = "guardrails"
    default_auto_field = "django.db.models.BigAutoField"
