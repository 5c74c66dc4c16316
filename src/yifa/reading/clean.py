"""The text as it was meant: full-width digits made plain, stray spaces and lines broken inside words taken out.

Documents come out of PDF pages, scans and word processors with spaces inside numbers (``614 7 万元``), lines cut
inside words, full-width digits and letters where digits were. Everything after this stage reads ``Clean.text``;
``Clean.span`` leads each of its stretches back to the original.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from yifa.reading.headings import opens_heading
from yifa.reading.reading import Span
from yifa.reading.units import MEASURE

_LIKE_DIGITS: Final = {ord(wide): plain for wide, plain in zip("０１２３４５６７８９％", "0123456789%", strict=True)}
_BRACKETS: Final = {ord("("): "（", ord(")"): "）", ord("﹪"): "%", ord("〇"): "〇", ord("○"): "〇", ord("｜"): "|"}
_MEANS: Final = tuple((chr(letter), plain) for letter, plain in (_LIKE_DIGITS | _BRACKETS).items())

_INVISIBLE: Final = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0e-\x1f\x7f"
_BLANKS: Final = "\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""White space, written out: the category of blanks would be asked of every character of the text."""
_GAP: Final = re.compile(rf"[{_BLANKS}{_INVISIBLE}][{_BLANKS}{_INVISIBLE}]*")
_ONLY_INVISIBLE: Final = re.compile(rf"[{_INVISIBLE}]+\Z")

_SLIP_IN_NUMBER: Final = re.compile(r"[OoQlI](?<=\d.)(?=\d|[件起个项条次名份人场%余多])")
_SLIPS: Final = {"O": "0", "o": "0", "Q": "0", "l": "1", "I": "1"}
_COMMA_IN_NUMBER: Final = re.compile(r"，\d{3}(?<=\d.{4})")
_THOUSANDS: Final = re.compile(r"\d(?<![\d.,，].)\d{0,2}(?:，\d{3})+(?=\s?(?:余|多)?[万亿]?" + MEASURE + ")")

_CONTINUES_NUMBER: Final = re.compile(rf"\d{{1,6}}(?:\.\d+)? ?(?:[余多几]? ?[万亿]|[余多]|[%‰]|{MEASURE})")
_YEAR_BEFORE: Final = re.compile(r"(?<!\d)(?:19|20)\d\d\Z")
_NUMBER_BEFORE: Final = re.compile(r"(?:\d|\d[.,])\Z")
_SEPARATE_NUMBER_BEFORE: Final = re.compile(r"[\s|]\d+\Z")

_NOTE_MARK: Final = re.compile(r"[。；：！？”）][1-9]\d?\Z")
"""What stands behind the end of a sentence at the end of a line: the number of a note, not of what comes next."""
_ENDS_LINE: Final = frozenset("。！？；：:;!?|")
_ENDS_TITLE: Final = re.compile(
    r"(?:报告|意见|通知|总结|汇报|公报|通报|决定|政府|委员会|办公室|党委|党工委|司法局|司法所|日)[）)]?\Z"
)
_INDENT: Final = re.compile(r"\n(?:[ \t]*\u3000|[ \t]{2,}\S|\t)")
_DATE_LINE: Final = re.compile(r"[\d〇零一二三四五六七八九十]{4}\s?年.{1,12}日\s*$", re.MULTILINE)
_ATTACHMENT: Final = re.compile(r"附\s?[件表]\s*\d{0,2}")
"""A line by itself over an attachment: its number is not the beginning of the title beneath."""

_BOOKMARK: Final = re.compile(r"\[bookmark: [^\]\n]{0,40}\]")
SHORTEST_WRAPPED_LINE: Final = 12
"""A line shorter than this was ended by its writer, not by the margin."""


class Clean(NamedTuple):
    """A text made readable, and where its characters stood.

    ``starts[i]`` is the first character in ``text`` of the i-th stretch copied whole, ``origins[i]`` where it stood.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, at: int) -> int:
        """Where the character at ``at`` stood in the original."""
        piece = bisect_right(self.starts, at) - 1
        return self.origins[piece] + at - self.starts[piece]

    def place(self, at: int) -> int:
        """Where the character at ``at`` of the original stands; for what was taken out, where the text goes on."""
        piece = bisect_right(self.origins, at) - 1
        behind = self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.text)
        return min(self.starts[piece] + at - self.origins[piece], behind)

    def span(self, start: int, end: int) -> Span:
        """The original stretch of ``text[start:end]``, which is not empty."""
        return Span(self.origin(start), self.origin(end - 1) + 1)


def clean(text: str) -> Clean:
    """The text as it was meant. Takes time linear in its length; loses no character but white space and marks."""
    plain = text
    for letter, meant in _MEANS:
        plain = plain.replace(letter, meant)
    if any(slip in plain for slip in _SLIPS):
        plain = _SLIP_IN_NUMBER.sub(lambda slip: _SLIPS[slip[0]], plain)
    if _COMMA_IN_NUMBER.search(plain) is not None:
        plain = _THOUSANDS.sub(lambda number: number[0].replace("，", ","), plain)
    if "[bookmark" in plain:
        plain = _BOOKMARK.sub(lambda mark: "\u200b" * len(mark[0]), plain)
    pieces: list[str] = []
    starts: list[int] = [0]
    origins: list[int] = [0]
    length = 0
    copied = 0

    def copy(upto: int, then: str, resume: int) -> None:
        nonlocal length, copied
        pieces.append(plain[copied:upto])
        length += upto - copied
        if then:
            pieces.append(then)
            if starts[-1] != length or length == 0:
                starts.append(length)
                origins.append(upto)
            length += 1
        starts.append(length)
        origins.append(resume)
        copied = resume

    for gap in _GAP.finditer(plain):
        start, end = gap.span()
        meant = _meant_by(plain, start, end, gap[0])
        if meant != gap[0]:
            copy(start, meant, end)
    pieces.append(plain[copied:])
    return Clean("".join(pieces), tuple(starts), tuple(origins))


def _meant_by(text: str, start: int, end: int, gap: str) -> str:
    """What a gap stands for: nothing, a space or the end of a line."""
    if start == 0 or end == len(text):
        return ""
    if "\n" in gap or "\r" in gap or "\x0c" in gap:
        return "" if _wrapped(text, start, end, gap) else "\n"
    if _ONLY_INVISIBLE.match(gap):
        return ""
    before, after = text[start - 1], text[end]
    if before.isdigit() and after.isdigit():
        near = text[max(0, start - 12) : start]
        if (
            len(gap) <= 2
            and _CONTINUES_NUMBER.match(text, end)
            and not _YEAR_BEFORE.search(near)
            and not _SEPARATE_NUMBER_BEFORE.search(near)
        ):
            return ""
        return " "
    if before == "|" or after == "|":
        return ""
    if (len(gap) >= 3 or "\t" in gap) and not (before in ".·" or after in ".·"):
        return "\t" if "\t" in gap else " "
    if before.isascii() and after.isascii() and (before.isalpha() or after.isalpha()):
        return " "
    if before in ",.;:" and after.isascii() and not (before == "." and after.isdigit() and text[start - 2].isdigit()):
        return " "
    return ""


def _wrapped(text: str, start: int, end: int, gap: str) -> bool:
    """Whether a line ends there only because the margin did."""
    before = text[start - 1]
    if before in _ENDS_LINE or text[end] == "|":
        return False
    if _INDENT.search(gap + text[end : end + 1]):
        return False
    line_start = max(text.rfind("\n", max(0, start - 200), start), text.rfind("\r", max(0, start - 200), start)) + 1
    line = text[line_start:start] if line_start else text[max(0, start - 200) : start]
    stripped = line.strip()
    after = text[end : end + 40]
    if opens_heading(after) or _DATE_LINE.match(after) or _ATTACHMENT.fullmatch(stripped):
        return False
    if _NOTE_MARK.search(stripped) and not after[0].isdigit():
        return False
    if len(stripped) < SHORTEST_WRAPPED_LINE:
        return bool(_CONTINUES_NUMBER.match(after)) and before.isdigit() and len(stripped) > 1
    if opens_heading(stripped) and len(stripped) <= 30 and not any(mark in stripped for mark in "，。"):
        return False
    return not _ENDS_TITLE.search(stripped)
