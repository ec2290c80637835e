"""The room as Django knows it."""

from django.apps import AppConfig


class TasksConfig(AppConfig):
    """The room of tasks and their clocks."""

    name = "liangpai.tasks"
    label = "tasks"
    default_auto_field = "django.db.models.BigAutoField"
