"""The engine on any published composite index: exchange tables and steps in, scores and every step out."""

from liangpai.dossier.index.make import Made, Repeats, Tables, make_index

__all__ = ["Made", "Repeats", "Tables", "make_index"]
