"""The public record: every release as a leaf of a signed tree, provable without us."""
