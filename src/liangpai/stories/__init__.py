"""Experience worth telling: its effect bound to confirmed figures, its release, its adoption by others."""
