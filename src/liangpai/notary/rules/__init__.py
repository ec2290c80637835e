"""Pure rules of the public record: its tree, its signed notes, its leaves, and what a proof or an exported record says."""
