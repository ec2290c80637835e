"""Which tests stay together when several workers share them."""

from xdist.scheduler import LoadScopeScheduling


class ByHouse(LoadScopeScheduling):
    """A file stays on one worker, because its fixtures are dear; so does the folder of the browser with its demonstration."""

    def _split_scope(self, nodeid: str) -> str:
        return "tests/browser" if nodeid.startswith("tests/browser/") else nodeid.split("::", 1)[0]
