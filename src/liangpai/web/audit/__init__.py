"""The page of the audit ledger: who did what to which thing, and whether the chain is whole."""
