"""法定内容: the five parts of 督察工作规定 art. 25 stand in the text, in their order, and say something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from yifa.reading.parts import BY_KEY
from yifa.reports.checks.finding import Finding, Severity
from yifa.reports.checks.paragraphs import PART, Told
from yifa.reports.drafting import EMPTY
from yifa.reports.outline import NO_RECORDS, OUTLINE, Part

MISSING, WORDLESS, TO_WRITE, UNRECORDED, ORDER = (
    "part_missing", "part_without_words", "part_to_be_written", "nothing_recorded", "parts_out_of_order",
)  # fmt: skip

_TO_BE_WRITTEN: Final = "补写"
"""What a draft says where records tell nothing and somebody has to write."""

_FEWEST: Final = 12
_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")
_NOTHING: Final = re.compile(r"没有|无")


def find_statutory_gaps(paragraphs: Sequence[Told]) -> Iterator[Finding]:
    """Parts that are missing, empty, still to be written, or stand in another order; sub-sections with no records."""
    opened = [one.rule.removeprefix(PART) for one in paragraphs if _opens_part(one)]
    for part in OUTLINE:
        if part.key not in opened:
            yield _of_part(part, MISSING, f"没有“{BY_KEY[part.key].chinese}”部分", "请恢复这一部分")
        elif not _says_something(paragraphs, part):
            yield _of_part(part, WORDLESS, f"“{BY_KEY[part.key].chinese}”部分没有内容", "请补写；确实没有的，写明“无”")
    order = [part.key for part in OUTLINE]
    places = [order.index(key) for key in opened if key in order]
    if any(later < earlier for earlier, later in pairwise(places)):
        message = "法定的五个部分没有按规定的顺序排列（《法治政府建设与责任落实督察工作规定》第25条）。请调整顺序"
        yield Finding(kind=ORDER, severity=Severity.SHOULD, message=message, identity=tuple(opened))
    for paragraph in paragraphs:
        yield from _still_empty(paragraph)


def _opens_part(one: Told) -> bool:
    return one.paragraph.level == 1 and one.rule.startswith(PART)


def _says_something(paragraphs: Sequence[Told], part: Part) -> bool:
    words = "".join(one.words for one in paragraphs if one.part == part.key and not one.paragraph.level)
    return len(_CHINESE.findall(words)) >= _FEWEST or _NOTHING.search(words) is not None


def _of_part(part: Part, kind: str, problem: str, to_do: str) -> Finding:
    message = f"{problem}，{part.law}规定必须报告。{to_do}"
    return Finding(kind=kind, severity=Severity.MUST, message=message, identity=(part.key,))


def _still_empty(paragraph: Told) -> Iterator[Finding]:
    """What a draft says of emptiness and nobody has changed."""
    if not paragraph.rule.startswith(EMPTY):
        return
    end = len(paragraph.text)
    if _TO_BE_WRITTEN in paragraph.words:
        message = f"{paragraph.where}还没有写：记录中没有这方面的内容。请补写这一段，或者写明没有"
        yield Finding(
            kind=TO_WRITE, severity=Severity.MUST, message=message, rule=paragraph.rule, end=end,
            identity=(paragraph.rule,),
        )  # fmt: skip
    elif paragraph.words == NO_RECORDS:
        message = f"{paragraph.where}只写了没有记录。请核对是否漏了登记；有记录以外的材料的，补写并附依据"
        yield Finding(
            kind=UNRECORDED, severity=Severity.SHOULD, message=message, rule=paragraph.rule, end=end,
            identity=(paragraph.rule,),
        )  # fmt: skip
