"""Pure rules of summaries and plans: figures bound in a text, what differs from them, what was copied, what was done."""
