"""The doctor: everything that must be in order for a house to be trusted, looked at in one go."""

from liangpai.upkeep.doctor.examine import examine

__all__ = ["examine"]
