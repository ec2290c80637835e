"""The audit ledger: an append-only hash chain per district, written in the same transaction as each change."""
