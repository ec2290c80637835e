"""Cards from candidate to 摘牌: rule sets, occasions, the evidence gate, rectification."""
