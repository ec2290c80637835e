"""A second verifier, written from RFC 6962, RFC 8032 and the texts of C2SP alone: nothing of the product, no library but hashlib."""

import base64
import hashlib
import json
from datetime import datetime

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
Point = tuple[int, int, int, int]


def _recovered(y: int, sign: int) -> Point | None:
    """RFC 8032, 5.1.3."""
    if y >= P:
        return None
    squared = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(squared, (P + 3) // 8, P)
    if (x * x - squared) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - squared) % P or (x == 0 and sign):
        return None
    x = P - x if x % 2 != sign else x
    return x, y, 1, x * y % P


def _point(raw: bytes) -> Point | None:
    number = int.from_bytes(raw, "little")
    return _recovered(number & (2**255 - 1), number >> 255)


def _sum(one: Point, other: Point) -> Point:
    """RFC 8032, 5.1.4."""
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c, d = 2 * one[3] * other[3] * D % P, 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def _times(number: int, point: Point) -> Point:
    found: Point = (0, 1, 1, 0)
    while number:
        if number & 1:
            found = _sum(found, point)
        point, number = _sum(point, point), number >> 1
    return found


_BASE_Y = 4 * pow(5, -1, P) % P
BASE = _recovered(_BASE_Y, 0)


def is_signed(public: bytes, message: bytes, signature: bytes) -> bool:
    """RFC 8032, 5.1.7."""
    if len(public) != 32 or len(signature) != 64:
        return False
    key, r = _point(public), _point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if key is None or r is None or BASE is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    left, right = _times(s, BASE), _sum(r, _times(k, key))
    same_x = (left[0] * right[2] - right[0] * left[2]) % P == 0
    return same_x and (left[1] * right[2] - right[1] * left[2]) % P == 0


def tree_hash(leaves: list[bytes]) -> bytes:
    """RFC 6962, 2.1, as it stands there."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return hashlib.sha256(b"\x00" + leaves[0]).digest()
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return hashlib.sha256(b"\x01" + tree_hash(leaves[:k]) + tree_hash(leaves[k:])).digest()


def audit_path(m: int, leaves: list[bytes]) -> list[bytes]:
    """RFC 6962, 2.1.1, as it stands there."""
    if len(leaves) == 1:
        return []
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    if m < k:
        return [*audit_path(m, leaves[:k]), tree_hash(leaves[k:])]
    return [*audit_path(m - k, leaves[k:]), tree_hash(leaves[:k])]


def root_from(m: int, n: int, leaf: bytes, path: list[bytes]) -> bytes | None:
    """The root that an audit path leads to, by walking down the same splits; None where its length is wrong."""
    if n == 1:
        return hashlib.sha256(b"\x00" + leaf).digest() if not path else None
    if not path:
        return None
    k = 1
    while k * 2 < n:
        k *= 2
    left = m < k
    inner = root_from(m if left else m - k, k if left else n - k, leaf, path[:-1])
    if inner is None:
        return None
    pair = inner + path[-1] if left else path[-1] + inner
    return hashlib.sha256(b"\x01" + pair).digest()


class Wrong(Exception):
    """Something does not hold; the text says what."""


def insist(holds: object, what: str) -> None:
    """Go on only where it holds."""
    if not holds:
        raise Wrong(what)


def raw(text: str) -> bytes:
    """Base64 as RFC 4648 writes it, without slack bits."""
    found = base64.b64decode(text, validate=True)
    insist(base64.b64encode(found).decode() == text, "base64")
    return found


def canonical(value: object) -> str:
    """RFC 8785 for texts, lists, small whole numbers and null, which is all that stands in these files."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def loaded(text: str) -> dict:
    """Canonical JSON, and nothing else."""
    found = json.loads(text)
    insist(canonical(found) == text, "canonical JSON")
    return found


def key(text: str) -> tuple[str, int, bytes, bytes]:
    """Name, type, number and public key of a vkey."""
    name, number, material = text.split("+", 2)
    told = raw(material)
    insist(len(told) == 33 and told[0] in (1, 4), "kind of key")
    digest = hashlib.sha256(name.encode() + b"\n" + told).digest()[:4]
    insist(digest.hex() == number, "number of the key")
    return name, told[0], digest, told[1:]


def signatures(note: str) -> tuple[str, list[tuple[str, bytes, bytes]]]:
    """The text of a note, and name, number and signature of each line below it."""
    at = note.rindex("\n\n")
    text, lines = note[: at + 1], note[at + 2 :]
    insist(lines.endswith("\n"), "last line of a note")
    found = []
    for line in lines[:-1].split("\n"):
        dash, name, rest = line.split(" ")
        blob = raw(rest)
        insist(dash == "\u2014" and len(blob) > 4, "line of a signature")
        found.append((name, blob[:4], blob[4:]))
    return text, found


def is_by(text: str, vkey: str, line: tuple[str, bytes, bytes]) -> bool:
    """Whether a line was signed by a key, as its type has it."""
    name, kind, number, public = key(vkey)
    if (name, number) != line[:2]:
        return False
    if kind == 1:
        return is_signed(public, text.encode(), line[2])
    seconds = int.from_bytes(line[2][:8], "big")
    message = f"cosignature/v1\ntime {seconds}\n{text}"
    return is_signed(public, message.encode(), line[2][8:])


def head(text: str) -> tuple[str, int, bytes]:
    """Origin, size and root of a checkpoint."""
    origin, size, root, rest = text.split("\n")
    insist(rest == "" and str(int(size)) == size and len(raw(root)) == 32, "checkpoint")
    return origin, int(size), raw(root)


def check_leaf(leaf: str, salt: object, content: object) -> None:
    """A leaf says what leaves say, and the content is what it commits itself to."""
    told = loaded(leaf)
    insist(set(told) == {"at", "commitment", "district", "kind", "v"} and told["v"] == 1, "fields of a leaf")
    datetime.fromisoformat(told["at"])
    if salt is None and content is None:
        return
    insist(isinstance(salt, str) and isinstance(content, str) and len(salt) == 32, "salt and content")
    digest = hashlib.sha256(bytes.fromhex(str(salt)) + str(content).encode()).hexdigest()
    insist(digest == told["commitment"] and bytes.fromhex(str(salt)).hex() == salt, "commitment")


def check_proof(raw_text: bytes) -> None:
    """Everything about a proof file.

    Raises:
        Exception: anything that does not hold.
    """
    text = raw_text.decode()
    first, note = text.split("\n\n", 1)
    header, extra, index, *path = first.split("\n")
    insist(header == "c2sp.org/tlog-proof@v1", "header")
    insist(extra.startswith("extra ") and index.startswith("index "), "lines")
    told = loaded(raw(extra[6:]).decode())
    insist(set(told) == {"content", "keys", "leaf", "salt"}, "extra")
    m = int(index[6:])
    insist(str(m) == index[6:], "index")
    check_leaf(told["leaf"], told["salt"], told["content"])
    body, lines = signatures(note)
    origin, n, root = head(body)
    insist(0 <= m < n and root_from(m, n, told["leaf"].encode(), [raw(one) for one in path]) == root, "path")
    insist(len(lines) == len(told["keys"]) and key(told["keys"][0])[:2] == (origin, 1), "keys")
    insist(all(key(one)[1] == 4 for one in told["keys"][1:]), "keys of witnesses")
    insist(all(is_by(body, vkey, line) for vkey, line in zip(told["keys"], lines, strict=True)), "signatures")


def check_record(raw_text: bytes) -> None:
    """Everything about an exported record.

    Raises:
        Exception: anything that does not hold.
    """
    body, [line] = signatures(raw_text.decode())
    header, *rest = map(loaded, body[:-1].split("\n"))
    insist(header["v"] == 1, "version")
    insist(is_by(body, header["keys"][-1], line), "signature of the file")
    rows, notes = rest[: header["size"]], rest[header["size"] :]
    insist(len(rows) == header["size"] and len(notes) == header["checkpoints"], "lengths")
    for row in rows:
        check_leaf(row["leaf"], row["salt"], row["content"])
        insist(loaded(row["leaf"])["district"] == header["district"], "district")
    leaves, before = [row["leaf"].encode() for row in rows], 0
    for one in notes:
        text, lines = signatures(one["note"])
        origin, size, root = head(text)
        insist(origin == header["origin"] and before < size <= len(leaves), "order of checkpoints")
        insist(tree_hash(leaves[:size]) == root, "root")
        insist(any(is_by(text, vkey, lines[0]) for vkey in header["keys"]), "signature")
        insist(
            all(any(is_by(text, vkey, line) for vkey in header["witnesses"]) for line in lines[1:]),
            "witnesses",
        )
        before = size
    insist(before == len(leaves), "last checkpoint")


def holds(raw_text: bytes) -> bool:
    """Whether a proof file or an exported record holds."""
    try:
        (check_proof if raw_text.startswith(b"c2sp.org") else check_record)(raw_text)
    except Exception:
        return False
    return True
