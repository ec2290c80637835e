"""The demonstration district 云岫区: one fictional year told by the real operations, the same on every machine."""
