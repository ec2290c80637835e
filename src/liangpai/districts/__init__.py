"""The tenant: one district with its settings; every operational row belongs to exactly one."""
