"""The description of the API as a client reads it, made once for all tests."""

import json
from typing import Any

from liangpai.api.urls import api

DOCUMENT: dict[str, Any] = json.loads(json.dumps(api.get_openapi_schema()))
