"""Rules of time: which days are worked, and clocks that count them."""

from liangpai.calendar.rules.clocks import NEAR, REMINDERS, Lamp, Stop, due, lamp
from liangpai.calendar.rules.working_days import WorkingDays, unknown_year

__all__ = ["NEAR", "REMINDERS", "Lamp", "Stop", "WorkingDays", "due", "lamp", "unknown_year"]
