"""The public record: its head, its entries, a proof of each, and that it only grew."""

from datetime import datetime
from typing import Annotated, Any

from ninja import Path, Query, Router

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.api.door import says
from liangpai.api.shapes import Page, Paged, Strict, told
from liangpai.entrance.middleware import Visit
from liangpai.notary import operations, queries
from liangpai.notary.rules.leaves import said
from liangpai.notary.rules.notes import encoded
from liangpai.refusal import absent
from liangpai.upkeep.disclosing import readable
from liangpai.words import Words

router = Router(tags=["record"])

Size = Annotated[int, told(Words("条数", "a number of entries"), ge=0, le=2**63 - 1)]


class HeadRow(Strict):
    """The newest signed head of the record."""

    origin: str = told(Words("记录名称", "the name under which the record signs"))
    key: str = told(Words("公钥", "its public key"))
    former_keys: list[str] = told(Words("以前的公钥", "public keys that signed before"))
    size: int = told(Words("检查点覆盖的条数", "how many entries the checkpoint covers"))
    note: str = told(
        Words("检查点和全部签名（C2SP）", "the checkpoint with every signature, in the form of C2SP")
    )
    witnesses: list[str] = told(Words("见证人公钥", "public keys of the witnesses"))


class LeafRow(Strict):
    """One entry as everybody may see it."""

    index: int = told(Words("序号，从0起", "its place, from 0"))
    kind: str = told(Words("类型", "its kind"))
    at: datetime = told(Words("登记时间", "when it was entered"))
    commitment: str = told(Words("内容的加盐校验码", "the salted hash of the content"))
    leaf: str = told(Words("叶子原文", "the leaf, whose hash stands in the tree"))
    is_erased: bool = told(Words("内容已清除", "whether its content was erased"))


class LeafRows(Paged[LeafRow]):
    """A page of entries."""


class ProofText(Strict):
    """A proof file (C2SP tlog-proof)."""

    index: int = told(Words("序号", "the place of the entry"))
    proof: str = told(
        Words("证明文件", "the file; its content is laid open where the caller may see the thing")
    )


class Consistency(Strict):
    """That the record of one checkpoint grew out of that of another."""

    old: int = told(Words("旧检查点条数", "size of the earlier checkpoint"))
    new: int = told(Words("新检查点条数", "size of the later checkpoint"))
    path: list[str] = told(Words("一致性证明，base64", "the proof of RFC 6962, each hash in base64"))


class Sizes(Strict):
    """Between which checkpoints."""

    old: Size
    new: Size


@router.get(
    "/record/checkpoint",
    response=HeadRow,
    **says("record-checkpoint", "notary.view", Words("最新检查点", "The newest checkpoint")),
)
def record_checkpoint(request: Visit) -> dict[str, Any]:
    """Signed by the record, and by the witnesses that have signed it."""
    permit("notary.view", request.actor, Thing(request.district))
    log, made = queries.log_of(request.district), queries.newest(request.district)
    if log is None or made is None:
        raise absent(Words("检查点", "checkpoint"))
    return {
        "origin": log.origin,
        "key": log.key,
        "former_keys": log.former_keys,
        "size": made.size,
        "note": queries.note_at(request.district, made),
        "witnesses": [one.key for one in queries.witnesses(request.district)],
    }


@router.get(
    "/record/leaves",
    response=LeafRows,
    **says("leaf-list", "notary.view", Words("公开记录条目", "The entries of the public record")),
)
def leaf_list(request: Visit, wanted: Query[Page]) -> dict[str, Any]:
    """The newest first; none of them shows a content."""
    permit("notary.view", request.actor, Thing(request.district))
    rows = queries.leaves(request.district).defer("content")
    return wanted.of([_leaf(row) for row in wanted.cut(rows)], rows.count())


@router.get(
    "/record/leaves/{index}/proof",
    response=ProofText,
    **says("leaf-proof", "notary.view", Words("公开记录证明", "The proof of an entry")),
)
def leaf_proof(request: Visit, index: Path[Size]) -> dict[str, Any]:
    """Verified without us, by `liangpai verify` or by anybody who reads RFC 6962 and C2SP."""
    permit("notary.view", request.actor, Thing(request.district))
    leaf = queries.leaf(request.district, index)
    is_open = readable(request.actor, request.district, request.on)(leaf.subject)
    text = operations.prove(district=request.district, leaf=leaf, is_open=is_open, at=request.at)
    return {"index": index, "proof": text}


@router.get(
    "/record/consistency",
    response=Consistency,
    **says("record-consistency", "notary.view", Words("一致性证明", "The proof of growth")),
)
def record_consistency(request: Visit, wanted: Query[Sizes]) -> dict[str, Any]:
    """Between two checkpoints, named by their sizes."""
    permit("notary.view", request.actor, Thing(request.district))
    path = queries.consistency_of(request.district, wanted.old, wanted.new)
    return {"old": wanted.old, "new": wanted.new, "path": [encoded(one) for one in path]}


def _leaf(row: Any) -> dict[str, Any]:
    return {
        "index": row.index,
        "kind": row.kind,
        "at": row.published_at,
        "commitment": said(row.leaf).commitment,
        "leaf": row.leaf,
        "is_erased": not row.salt,
    }
