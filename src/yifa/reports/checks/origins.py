"""上年数据的出处: figures of the year before that a former report says, told without a word of where they are from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from yifa.engine.narrative.facts import Facts
from yifa.engine.narrative.telling import COMPARED
from yifa.reports.checks.finding import Finding, Rows, Severity
from yifa.reports.checks.paragraphs import Told, tokens_of

KIND: Final = "origin_untold"


def find_untold_origins(paragraphs: Sequence[Told], facts: Facts) -> Iterator[Finding]:
    """One finding where such a figure is told or compared with and no paragraph names the report."""
    before = facts.span.before.period.written
    told = [
        (paragraph, piece, token)
        for paragraph, piece, token in tokens_of(paragraphs)
        if not token.of.by and token.of.figure in facts.stated and (token.period == before or token.format in COMPARED)
    ]
    says = re.compile(rf"据[^。；]*{before}[^。；]*报告")
    if not told or any(says.search(paragraph.words) for paragraph in paragraphs):
        return
    paragraph, piece, token = told[0]
    source = facts.stated[token.of.figure].stated
    yield Finding(
        kind=KIND,
        severity=Severity.MUST,
        message=(
            f"文中{before}年的数据有{len(told)}处取自{source}，正文没有说明出处。"
            f"请在开头一段写明“{before}年的数据据{source}”"
        ),
        rule=paragraph.rule,
        start=piece.start,
        end=piece.end,
        figures=tuple(dict.fromkeys(Rows(token.of.figure, before) for _, _, token in told)),
        identity=(source,),
    )
