"""Fill the papers of an assessment: the bulletin (通报), and one reminder (提醒函) for each unit to be warned."""

from liangpai.dossier.letters.bulletins import bulletin_facts, bulletin_of
from liangpai.dossier.letters.candidates import proposed
from liangpai.dossier.letters.reminders import reminders_of

__all__ = ["bulletin_facts", "bulletin_of", "proposed", "reminders_of"]
