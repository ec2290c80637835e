"""The assessment scheme: model, document forms, content hash and difference."""

from liangpai.scoring.scheme.diff import Change, changes, diff
from liangpai.scoring.scheme.digest import canonical, content_hash, scheme_hash
from liangpai.scoring.scheme.document import (
    dumped,
    from_document,
    from_plain,
    from_yaml,
    loaded,
    plain,
    to_document,
    to_yaml,
)
from liangpai.scoring.scheme.model import Scheme
from liangpai.scoring.scheme.tables import from_tables, to_tables

__all__ = [
    "Change",
    "Scheme",
    "canonical",
    "changes",
    "content_hash",
    "diff",
    "dumped",
    "from_document",
    "from_plain",
    "from_tables",
    "from_yaml",
    "loaded",
    "plain",
    "scheme_hash",
    "to_document",
    "to_tables",
    "to_yaml",
]
