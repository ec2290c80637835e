"""The room as Django knows it."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """The room of units and people."""

    name = "liangpai.organisations"
    label = "organisations"
    default_auto_field = "django.db.models.BigAutoField"
