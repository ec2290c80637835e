"""What the verifying page says, sentence by sentence; the script in the page only chooses among them."""

from liangpai.notary.rules.leaves import KINDS
from liangpai.web.audit.fields import FIELDS
from liangpai.web.audit.values import VALUES
from liangpai.web.audit.words import THINGS
from liangpai.words import Lang, Words

SAID = {
    "holds": Words("核对一致", "Verified"),
    "fails": Words("核对不一致", "Not verified"),
    "unreadable": Words(
        "这不是完整的证明文件，或内容被改动；请重新下载。",
        "This is not a whole proof, or it was changed: download it again.",
    ),
    "entry": Words(
        "第{index}条：{kind}，{district}，{at}登记", "entry {index}: {kind}, {district}, entered {at}"
    ),
    "closed": Words(
        "内容未随证明公开；登记的事实和时间成立",
        "the content is not laid open; that and when it was entered holds",
    ),
    "content": Words("内容与登记时一字不差", "the content is what was entered, to the letter"),
    "content_wrong": Words(
        "内容与登记时的承诺值不一致：被改动过", "the content is not what was committed to: it was changed"
    ),
    "path": Words(
        "属于公开记录 {origin} 的前{size}条", "it is among the first {size} entries of the record {origin}"
    ),
    "path_wrong": Words(
        "这一条不在检查点所指的记录里", "this entry is not in the record that the checkpoint stands for"
    ),
    "unjudged": Words(
        "登记的内容和时间：未作判断，因为位置或签名不成立",
        "content and time of the entry: not judged, for its place or the signature does not hold",
    ),
    "signature": Words("记录的签名成立", "the signature of the record holds"),
    "signature_wrong": Words("记录的签名不成立", "the signature of the record does not hold"),
    "key": Words("签名的是公布的公钥 {key}", "it was signed by the published key {key}"),
    "key_wrong": Words(
        "签名的公钥不是本页所载的公钥 {key}", "the key that signed is not the one that this page knows: {key}"
    ),
    "keys_wrong": Words("签名与列出的公钥不对应", "the signatures are not those of the keys that are named"),
    "witness": Words("见证人“{name}”于{at}签名", "co-signed by '{name}' on {at}"),
    "witness_unknown": Words(
        "{name} 于{at}签名，本页不认识该见证人", "co-signed by {name} on {at}, whom this page does not know"
    ),
    "witness_wrong": Words("{name}的签名不成立", "the signature of {name} does not hold"),
    "released": Words("所发布的内容", "What was released"),
    "yes": Words("是", "yes"),
    "no": Words("否", "no"),
}

SHOWN = {
    "card": Words("牌种", "card"),
    "collective": Words("集体研究决定", "by collective decision"),
    "decided_on": Words("决定日期", "decided on"),
    "failed_check": Words("未通过的条件", "checks that failed"),
    "is_upheld": Words("申诉成立", "upheld"),
    "occasion": Words("亮牌场次", "occasion"),
    "remedy": Words("纠正办法", "remedy"),
    "shape": Words("牌形", "shape"),
    "stage": Words("复核阶段", "stage"),
    "why": Words("事由", "why"),
    "standings": Words(
        "名次（代码、单位、类别、得分、名次、等次）", "standings (code, unit, class, score, place, grade)"
    ),
    "replaced_by": Words("更正版校验码", "hash of what replaces it"),
    "due_on": Words("完成时限", "due on"),
    "text": Words("承诺内容", "promise"),
}
"""Fields of a content that the audit calls otherwise or not at all."""


def said_in(lang: Lang) -> dict[str, str]:
    """The sentences in one language, the kinds of entries among them."""
    kinds = {f"kind_{code}": words for code, words in KINDS.items()}
    return {code: words.says(lang) for code, words in (SAID | kinds).items()}


def fields_in(lang: Lang) -> dict[str, str]:
    """What the fields of a content are called in one language."""
    return {code: words.says(lang) for code, words in (FIELDS | SHOWN).items()}


def values_in(lang: Lang) -> dict[str, dict[str, str]]:
    """What the codes in some fields stand for in one language, and the things that an entry can be about."""
    known = {"level": VALUES["level"], "kind": VALUES["kind"], "subject": THINGS}
    return {field: {code: words.says(lang) for code, words in told.items()} for field, told in known.items()}
