"""The pack of a conference (会议资料包): papers, tables and the full-screen conference mode from frozen facts."""

from liangpai.dossier.conference.facts import ConferenceFacts
from liangpai.dossier.conference.snapshot import digest_of, from_json, to_json

__all__ = ["ConferenceFacts", "digest_of", "from_json", "to_json"]
