"""法定内容: the five parts of 督察工作规定 art. 25, and those that the county's template demands, stand in the text, in
their order, and say something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from yifa.reading.parts import BY_KEY
from yifa.reports.checks.finding import Finding, Severity
from yifa.reports.checks.paragraphs import PART, Told
from yifa.reports.drafting import EMPTY
from yifa.reports.outline import NO_RECORDS, Part
from yifa.reports.templates import PRODUCT, Template

MISSING, WORDLESS, TO_WRITE, UNRECORDED, ORDER = (
    "part_missing", "part_without_words", "part_to_be_written", "nothing_recorded", "parts_out_of_order",
)  # fmt: skip

_TO_BE_WRITTEN: Final = "补写"
"""What a draft says where records tell nothing and somebody has to write."""

_FEWEST: Final = 12
_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")
_NOTHING: Final = re.compile(r"没有|无")


def find_statutory_gaps(paragraphs: Sequence[Told], template: Template = PRODUCT) -> Iterator[Finding]:
    """Parts that are missing, empty, still to be written, or stand in another order; sub-sections with no records."""
    opened = [one.rule.removeprefix(PART) for one in paragraphs if _opens_part(one)]
    for part in template.outline:
        if not part.is_required:
            continue
        if part.key not in opened:
            yield _of_part(part, template, MISSING, f"没有“{_called(part)}”部分", "请恢复这一部分")
        elif not _says_something(paragraphs, part):
            to_do = "请补写；确实没有的，写明“无”"
            yield _of_part(part, template, WORDLESS, f"“{_called(part)}”部分没有内容", to_do)
    order = [part.key for part in template.outline]
    places = [order.index(key) for key in opened if key in order]
    if any(later < earlier for earlier, later in pairwise(places)):
        rule = f"模板（{template.source}）" if template.source else "《法治政府建设与责任落实督察工作规定》第25条"
        message = f"各部分没有按规定的顺序排列（{rule}）。请调整顺序"
        yield Finding(kind=ORDER, severity=Severity.SHOULD, message=message, identity=tuple(opened))
    for paragraph in paragraphs:
        yield from _still_empty(paragraph)


def _opens_part(one: Told) -> bool:
    return one.paragraph.level == 1 and one.rule.startswith(PART)


def _says_something(paragraphs: Sequence[Told], part: Part) -> bool:
    words = "".join(one.words for one in paragraphs if one.part == part.key and not one.paragraph.level)
    return len(_CHINESE.findall(words)) >= _FEWEST or _NOTHING.search(words) is not None


def _called(part: Part) -> str:
    return BY_KEY[part.key].chinese if part.key in BY_KEY else part.heading


def _of_part(part: Part, template: Template, kind: str, problem: str, to_do: str) -> Finding:
    rule = f"{part.law}规定" if part.law else f"报告模板（{template.source}）要求"
    message = f"{problem}，{rule}必须报告。{to_do}"
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
