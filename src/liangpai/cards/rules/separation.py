"""The forbidden pairs: whoever did the first of a pair to a card may not do the second, whatever posts they hold."""

PAIRS: tuple[tuple[str, str], ...] = (
    ("card.collect", "card.vet"),
    ("card.collect", "card.dismiss"),
    ("card.collect", "card.settle"),
    ("card.collect", "card.remind"),
    ("card.vet", "card.propose"),
    ("card.vet", "card.approve"),
    ("card.propose", "card.approve"),
    ("card.settle", "card.approve"),
    ("card.extend", "card.grant"),
    ("card.extend", "card.decline"),
    ("card.inspect", "card.confirm"),
    ("card.inspect", "card.delist"),
    ("card.confirm", "card.delist"),
    ("card.inspect", "card.fail"),
    ("card.confirm", "card.fail"),
)
"""The policy holds exactly these by ``not_after``; a test compares the two."""

JUDGES = (
    "card.vet",
    "card.dismiss",
    "card.settle",
    "card.remind",
    "card.approve",
    "card.grant",
    "card.decline",
    "card.inspect",
    "card.confirm",
    "card.delist",
    "card.fail",
    "card.look_back",
)
"""Acts that judge: closed to the contact leader of the unit and to whoever stands back (回避)."""
