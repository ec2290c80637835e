"""Hands work to the background worker by name; the doors that ask for it do not know the door that does it."""

from importlib import import_module

from django.conf import settings


def later(name: str, **arguments: object) -> None:
    """Put the task of that name into the queue; where tasks run at once (tests), it is done when this returns.

    Args:
        name: a task of the module that ``LIANGPAI_RUN_LATER`` names, such as ``assess_run``.
        arguments: plain values, by keyword.

    Raises:
        AttributeError: there is no such task.
    """
    getattr(import_module(settings.LIANGPAI_RUN_LATER), name).enqueue(**arguments)
