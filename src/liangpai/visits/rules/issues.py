"""How an issue goes its way: what it says, to whom it is handed, and when it counts as solved."""

from dataclasses import dataclass

from liangpai.refusal import Refusal
from liangpai.words import Words

LONGEST_PROMISE = 200
LONGEST = 500
KINDS: dict[str, Words] = {
    "works": Words("基础设施", "roads, water, power"),
    "services": Words("公共服务", "public services"),
    "industry": Words("产业发展", "industry"),
    "surroundings": Words("人居环境", "surroundings"),
    "land": Words("用地用林", "land and forest"),
    "dispute": Words("矛盾纠纷", "disputes"),
    "other": Words("其他", "other"),
}
TASK_DONE = ("concluded", "closed")
TASK_ENDED = (*TASK_DONE, "cancelled")
NEED_DONE = ("delivered", "confirmed")
NEED_ENDED = (*NEED_DONE, "refused", "closed", "withdrawn")


@dataclass(frozen=True, slots=True)
class Course:
    """What an issue was made into: the kind of thing, its state, and whether what was asked was refused."""

    kind: str
    state: str
    is_refused: bool = False

    @property
    def is_over(self) -> bool:
        """Whether nobody works on it any more."""
        return self.state in (TASK_ENDED if self.kind == "task" else NEED_ENDED)

    @property
    def is_done(self) -> bool:
        """Whether what was asked has been done."""
        if self.kind == "task":
            return self.state in TASK_DONE
        return self.state in NEED_DONE or (self.state == "closed" and not self.is_refused)


def unsound(kind: str, text: str, promise: str = "") -> tuple[Refusal, ...]:
    """Everything that an issue lacks; nothing when it is sound."""
    wrong = [] if kind in KINDS else [_wrong("kind", Words("请选择问题类型", "choose the kind of the issue"))]
    missing = text_missing(text, Words("问题", "issue"))
    if len(promise) > LONGEST_PROMISE:
        words = Words("现场答复最多{most}字", "what was promised takes at most {most} characters")
        wrong.append(_wrong("promise", words.format(most=LONGEST_PROMISE)))
    return (*wrong, *([missing] if missing else []))


def raised_early(state: str) -> Refusal | None:
    """Refuse an issue of a visit that was not made, or is closed."""
    if state == "made":
        return None
    words = Words(
        "登记走访之后、办结之前才能登记问题",
        "issues are raised after a visit was made and before it is closed",
    )
    return Refusal("issue.visit", words)


def handed_twice(course: Course | None) -> Refusal | None:
    """Refuse to hand an issue on while somebody works on it."""
    if course is None or course.is_over:
        return None
    words = Words(
        "已经交办，正在办理；办结、撤项或者答复不能满足之后才能再交办",
        "somebody works on it: it is handed on again only when that has ended",
    )
    return Refusal("issue.underway", words)


def solved_early(course: Course | None) -> Refusal | None:
    """Refuse to call an issue solved while the task or need that it became is not done."""
    if course is not None and course.is_done:
        return None
    words = Words(
        "转成的督办还没有办结，或者要素需求还没有落实",
        "the task that it became is not concluded, or the need is not delivered",
    )
    return Refusal("issue.not_done", words)


def text_missing(text: str, what: Words) -> Refusal | None:
    """Refuse what says nothing, or says too much."""
    if text.strip() and len(text) <= LONGEST:
        return None
    words = Words("请填写{what}，最多{most}字", "write the {what}, at most {most} characters")
    return _wrong("text", words.format(what=what, most=LONGEST))


def _wrong(field: str, words: Words) -> Refusal:
    return Refusal(f"issue.{field}", words, "invalid")
