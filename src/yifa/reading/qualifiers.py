"""Qualifiers (约数词): how exactly a number is meant, from the words before, inside and behind it.

Words that contradict each other (近200多: near and above) leave only that the number is approximate.
"""

from __future__ import annotations

from typing import Final

from yifa.reading.reading import Qualifier
from yifa.reading.word_trie import alternatives

AT_LEAST: Final = [
    "超过",
    "超出",
    "超",
    "突破",
    "逾",
    "至少",
    "最少",
    "不少于",
    "不低于",
    "不小于",
    "不下",
    "不下于",
    "高于",
    "多于",
    "大于",
    "上",
    "起码",
    "已超",
    "达到或超过",
]
AT_MOST: Final = [
    "不超过",
    "未超过",
    "没有超过",
    "没超过",
    "不超",
    "不高于",
    "不多于",
    "不大于",
    "至多",
    "最多",
    "低于",
    "少于",
    "小于",
    "不到",
    "不足",
    "未到",
    "控制在",
    "压缩在",
]
ABOUT: Final = ["大约", "约为", "约", "将近", "接近", "近", "大概", "差不多", "几近", "约计", "约有", "大约有"]

ABOVE_BEHIND: Final = ["及以上", "以上", "有余", "开外", "余", "多"]
BELOW_BEHIND: Final = ["及以下", "以下", "及以内", "以内", "之内", "内"]
AROUND_BEHIND: Final = ["左右", "上下", "不等", "许", "来"]

BEHIND: Final = alternatives([*ABOVE_BEHIND, *BELOW_BEHIND, *AROUND_BEHIND])

_MEANS: Final[dict[str, Qualifier]] = {
    **dict.fromkeys(AT_LEAST, "at_least"),
    **dict.fromkeys(AT_MOST, "at_most"),
    **dict.fromkeys(ABOUT, "about"),
    **dict.fromkeys(ABOVE_BEHIND, "at_least"),
    **dict.fromkeys(BELOW_BEHIND, "at_most"),
    **dict.fromkeys(AROUND_BEHIND, "about"),
    "几": "at_least",
}
_BEFORE: Final = frozenset((*AT_LEAST, *AT_MOST, *ABOUT))
_LAST_LETTERS: Final = frozenset(word[-1] for word in _BEFORE)
_LONGEST_BEFORE: Final = max(map(len, _BEFORE))
_ROUND: Final = frozenset("百千万亿")
_NO_QUALIFIERS: Final = frozenset(
    [
        "节约",
        "民约",
        "契约",
        "签约",
        "合约",
        "预约",
        "公约",
        "条约",
        "履约",
        "违约",
        "制约",
        "集约",
        "简约",
        "邀约",
        "相约",
        "附近",
        "最近",
        "邻近",
        "临近",
        "亲近",
        "靠近",
        "赶超",
        "高超",
    ]
)


def qualifier(*words: str) -> Qualifier:
    """What the words around a number make of it together; ``exact`` without any."""
    meant = {_MEANS[word] for word in words if word}
    if not meant:
        return "exact"
    return meant.pop() if len(meant) == 1 else "about"


def contradicts(*words: str) -> bool:
    """Whether the words say different things of one number (近200多)."""
    return len({_MEANS[word] for word in words if word}) > 1


def word_before(text: str, end: int) -> str:
    """The qualifier that ends at ``end``, the longest, or nothing; 节约 and 网上 end in none."""
    if not end or text[end - 1] not in _LAST_LETTERS:
        return ""
    for length in range(min(_LONGEST_BEFORE, end), 0, -1):
        word = text[end - length : end]
        if word in _BEFORE:
            if word == "上" and text[end : end + 1] not in _ROUND:
                return ""
            return "" if length == 1 and text[max(0, end - 2) : end] in _NO_QUALIFIERS else word
    return ""
