"""The product's settings for tests: no secrets, fast password hashes, tasks done at once."""

import os

os.environ.setdefault("LIANGPAI_MODE", "test")

from liangpai.config.settings import *  # noqa: F403 - the mode must be set before the settings are read
