"""The API as a document: every operation and every object, read from the OpenAPI document of the program itself."""

import json
import os
from importlib import import_module

import django


def api() -> str:
    """Every operation with what it takes and answers, and every object with its fields."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    schema = import_module("liangpai.api.urls").api.get_openapi_schema()
    return str(import_module("liangpai.api.reference").markdown(json.loads(json.dumps(schema))))
