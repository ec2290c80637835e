"""The room as Django knows it."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The door for people."""

    name = "liangpai.web"
    label = "web"
    default_auto_field = "django.db.models.BigAutoField"
