"""The room as Django knows it."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """The room of what is told to people: texts ready for the group chat, digests, and templates that the district edits."""

    name = "liangpai.notices"
    label = "notices"
    default_auto_field = "django.db.models.BigAutoField"
