"""The frame of a report: title, number (文号), year, sections, signatory (落款) and date of signing (成文日期)."""

from __future__ import annotations

import re
from typing import Final

from yifa.reading.dates import first_date, first_year
from yifa.reading.headings import Heading, headings
from yifa.reading.letters import HAN
from yifa.reading.parts import ACHIEVEMENTS, part_of
from yifa.reading.reading import Outline, Section

HEAD: Final = 1200
"""So many characters from the top hold number, title and salutation."""
TAIL: Final = 500
"""So many characters at the end hold signatory and date."""
LONGEST_TITLE: Final = 70

_NUMBER: Final = re.compile(HAN + r"{1,16}[〔\[［（【]\s?(?:19|20)\d\d\s?[〕\]］）】]\s?第?\d{1,5}\s?号")
_YEAR_OF_NUMBER: Final = re.compile(r"[〔\[［（【]\s?(?:19|20)\d\d\s?[〕\]］）】]")
_TITLE_END: Final = re.compile(r"(?:报告|总结|汇报|公报|通报|情况|要点|方案|计划|自查)(?:（[^（）]{1,24}）)?\Z")
_TITLE_BEGINS: Final = re.compile(
    r"(?:关于|中共|.{2,30}(?:委员会|人民政府|办事处|政府|司法局|局|办公室|党委|党工委|司法所)\Z)"
)
_BODY: Final = re.compile(r"[。；，：]")
_BODY_IN_LINE: Final = re.compile(r"。|，.{20}")
_ORGAN: Final = re.compile(
    r"[^，。；：\s]{2,40}(?:委员会|人民政府|政府|办事处|党委|党工委|工委|司法局|司法所|办公室|局|管委会|大队|中心)(?:（[^）]{1,10}）)?\Z"
)
_ATTACHMENTS: Final = re.compile(r"^[ \t]*附\s?[件表][ \t]*[1１一]?[ \t]*$", re.MULTILINE)
"""What stands alone over the first attachment (GB/T 9704-2012, 7.3.7): who signs comes before it."""

_APART: Final = re.compile(r"[\n\t]")
"""Between those who sign together: beneath or beside one another."""

_STRICT_ACHIEVEMENTS: Final = re.compile("(?:举措|措施|做法|工作)(?:和|及|与|、)?.{0,6}成效|主要成效")


def outline(text: str) -> Outline:
    """What frames the body. Whatever the text doesn't have is empty, or None for the year."""
    title = _title(text)
    numbered = "号" in text[:HEAD] and _YEAR_OF_NUMBER.search(text, 0, HEAD) is not None
    number = _NUMBER.search(text, 0, HEAD) if numbered else None
    attachments = _ATTACHMENTS.search(text, HEAD) if text.find("附", HEAD) >= 0 else None
    signatory, signed_on = _signature(text[: attachments.start()] if attachments else text)
    in_title = first_year(title)
    return Outline(
        title=title,
        number=re.sub(r"\s", "", number[0]) if number else "",
        year=in_title if in_title is not None else first_year(text[:HEAD]),
        signatory=signatory,
        signed_on=signed_on,
        sections=sections(text),
    )


def sections(text: str) -> tuple[Section, ...]:
    """The sections of a text, each from its heading to the next of its level or above."""
    found = headings(text)
    ends = [len(text)] * len(found)
    open_ones: list[int] = []
    for index, heading in enumerate(found):
        while open_ones and found[open_ones[-1]].level >= heading.level:
            ends[open_ones.pop()] = heading.start
        open_ones.append(index)
    outermost = min((heading.level for heading in found), default=0)
    return tuple(
        Section(heading.title, heading.level, heading.start, end, _part(heading, outermost))
        for heading, end in zip(found, ends, strict=True)
    )


def _part(heading: Heading, outermost: int) -> str | None:
    """The statutory part; below the outermost level the words that also name mere tasks don't open one."""
    if heading.level > outermost + 1:
        return None
    part = part_of(heading.title)
    if heading.level > outermost and part == ACHIEVEMENTS and not _STRICT_ACHIEVEMENTS.search(heading.title):
        return None
    return part


def _title(text: str) -> str:
    """The line that ends as the title of a report does, with the lines that begin it."""
    lines: list[str] = []
    for raw in text[:HEAD].split("\n"):
        line = raw.strip()
        if not line or _NUMBER.fullmatch(line):
            continue
        if len(line) > LONGEST_TITLE or _BODY_IN_LINE.search(line):
            break
        lines.append(line)
        if _TITLE_END.search(line) and not line.endswith(("如下", "：")):
            begin = len(lines) - 1
            while begin > 0 and _TITLE_BEGINS.match(lines[begin - 1]) and not _BODY.search(lines[begin - 1]):
                begin -= 1
            return "".join(lines[begin:])
    return ""


def _signature(text: str) -> tuple[str, str]:
    """Signatory and date: the last date that has a line of its own, and the organs named just above it."""
    offset = max(0, len(text) - TAIL)
    lines = [line.strip() for line in _APART.split(text[offset:])]
    lines = [line for line in lines if line]
    for index in range(len(lines) - 1, -1, -1):
        day = first_date(lines[index])
        if day is None or len(lines[index]) > 60 or _BODY.search(lines[index]):
            continue
        organs: list[str] = []
        before = re.sub(r"[\d〇零○一二三四五六七八九十]{4}\s?年.*", "", lines[index]).strip()
        for line in ([before] if before else []) + lines[max(0, index - 3) : index][::-1]:
            if not _ORGAN.match(line):
                break
            organs.insert(0, line)
        return " ".join(organs), day.isoformat()
    for line in reversed(lines[-3:]):
        if _ORGAN.match(line):
            return line, _day_under_title(text)
    return "", _day_under_title(text)


def _day_under_title(text: str) -> str:
    for raw in text[:HEAD].split("\n")[:12]:
        line = raw.strip().strip("（）")
        day = first_date(line)
        if day is not None and len(line) <= 12:
            return day.isoformat()
    return ""
