"""The room as Django knows it."""

from django.apps import AppConfig


class DistrictsConfig(AppConfig):
    """The room of the tenants."""

    name = "liangpai.districts"
    label = "districts"
    default_auto_field = "django.db.models.BigAutoField"
