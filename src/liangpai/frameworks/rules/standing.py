"""Whether a version may be used or changed."""

from collections.abc import Iterable

from liangpai.problems import Problem, errors
from liangpai.refusal import Refusal
from liangpai.scoring.scheme import Scheme
from liangpai.words import Words


def errors_stand(problems: Iterable[Problem]) -> Refusal | None:
    """Refuse to approve or freeze while anything in the scheme is wrong; warnings do not count."""
    count = len(errors(problems))
    if count == 0:
        return None
    words = Words(
        "方案还有{n}处错误，见“检查结果”，改正后再办",
        "{n} {n|error stands|errors stand} in the scheme: see the check and mend first",
    )
    return Refusal("scheme.errors_stand", words.format(n=count))


def still_changing(state: str) -> Refusal | None:
    """Refuse to send to the legal office what is still being written."""
    if state != "draft":
        return None
    words = Words(
        "草稿仍在修改，须先征求意见，再送合法性审查",
        "a draft still changes: consult first, then send it to the legal office",
    )
    return Refusal("scheme.still_changing", words)


def another_scheme(old: Scheme, new: Scheme) -> Refusal | None:
    """Refuse an edit that would turn a version into another scheme or another version."""
    if (old.id, old.version) == (new.id, new.version):
        return None
    words = Words(
        "方案的编号和版本号不能改；请另起草稿", "id and version of a scheme stay: start another draft"
    )
    return Refusal("scheme.another", words, "invalid")


def changed_since(content_hash: str, sealed: str) -> Refusal | None:
    """Refuse a document that is not the one whose hash was taken."""
    if content_hash == sealed:
        return None
    words = Words(
        "方案内容与校验码不符，可能被改动过；请联系审计管理员核查",
        "the document does not match its hash and may have been changed: ask the audit administrator",
    )
    return Refusal("scheme.hash_differs", words)
