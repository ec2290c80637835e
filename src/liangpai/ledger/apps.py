"""The room as Django knows it."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """The room of the audit ledger."""

    name = "liangpai.ledger"
    label = "ledger"
    default_auto_field = "django.db.models.BigAutoField"
