"""Page 15 and the public record: its entries and checkpoints, proofs, witnesses, and the page that verifies without us."""
