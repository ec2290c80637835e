"""The room as Django knows it."""

from django.apps import AppConfig


class OversightConfig(AppConfig):
    """The room of legality and complaints."""

    name = "liangpai.oversight"
    label = "oversight"
    default_auto_field = "django.db.models.BigAutoField"
