"""The pack as files and as one .zip, whose bytes depend on the frozen facts and on nothing else."""

import hashlib
import io
import zipfile
from typing import Final

from liangpai.dossier.conference.agenda import agenda_paper
from liangpai.dossier.conference.cards import cards_paper
from liangpai.dossier.conference.facts import ConferenceFacts
from liangpai.dossier.conference.hosting import hosting_paper
from liangpai.dossier.conference.invitation import invitation_paper
from liangpai.dossier.conference.notification import notification_paper
from liangpai.dossier.conference.page import conference_html
from liangpai.dossier.conference.seat_cards import seat_cards_html
from liangpai.dossier.conference.seating import seating_paper
from liangpai.dossier.conference.snapshot import digest_of, to_json
from liangpai.dossier.conference.statements import statements_paper
from liangpai.dossier.conference.tables import tables_bytes
from liangpai.papers.writer import paper_bytes
from liangpai.scoring.scheme import canonical

FORMAT: Final = "liangpai-conference/1"
FACTS, MANIFEST, CONFERENCE, TABLES = "facts.json", "manifest.json", "conference.html", "结果.xlsx"
SEAT_CARDS: Final = "桌牌.html"
PAPERS: Final = {
    "会议通知.docx": invitation_paper,
    "议程.docx": agenda_paper,
    "座位表.docx": seating_paper,
    "主持词.docx": hosting_paper,
    "表态顺序.docx": statements_paper,
    "通报.docx": notification_paper,
    "亮牌清单.docx": cards_paper,
}
_EPOCH = (1980, 1, 1, 0, 0, 0)


def pack_files(facts: ConferenceFacts) -> dict[str, bytes]:
    """Every file of the pack by name, the manifest with the hash of each among them."""
    digest = digest_of(facts)
    files = {name: paper_bytes(fill(facts, digest)) for name, fill in PAPERS.items()}
    files[TABLES] = tables_bytes(facts, digest)
    files[CONFERENCE] = conference_html(facts, digest).encode()
    files[SEAT_CARDS] = seat_cards_html(facts, digest).encode()
    files[FACTS] = canonical(to_json(facts))
    manifest = {
        "format": FORMAT,
        "snapshot": digest,
        "files": {name: f"sha256:{hashlib.sha256(content).hexdigest()}" for name, content in files.items()},
    }
    return files | {MANIFEST: canonical(manifest)}


def pack_bytes(facts: ConferenceFacts) -> bytes:
    """The pack as one .zip: sorted names, one fixed moment, stored as they are, no trace of the machine."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, content in sorted(pack_files(facts).items()):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 0
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return target.getvalue()
