"""The number of a card: 牌〔2024〕3号."""


def number_of(year: int, serial: int) -> str:
    """The number as it is written."""
    return f"牌〔{year}〕{serial}号"
