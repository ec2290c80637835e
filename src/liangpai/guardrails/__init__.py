"""Guard rails G1–G14: what the rules against formalism forbid, on by default, set aside only with a document number."""
