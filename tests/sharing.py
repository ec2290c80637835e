"""Which tests stay together when several workers share them."""

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling


class ByHouse(LoadScopeScheduling):
    """A file stays on one worker, because its fixtures are dear; so does the folder of the browser with its demonstration.

    The files go out in the order of their folders. The other order, many tests first, leaves for the end a few tests
    that take long, and every worker but one waits for them.
    """

    def __init__(self, config: pytest.Config, log: Producer) -> None:
        super().__init__(config, log)
        config.option.loadscopereorder = False

    def _split_scope(self, nodeid: str) -> str:
        return "tests/browser" if nodeid.startswith("tests/browser/") else nodeid.split("::", 1)[0]
