"""未写入正文的数据: figures above zero that the text says nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from yifa.engine.narrative.facts import Facts
from yifa.engine.narrative.telling import told
from yifa.engine.narrative.tokens import Reference, Token
from yifa.reports.checks.candidates import usual_way
from yifa.reports.checks.finding import Finding, Rows, Severity, Suggestion
from yifa.reports.checks.paragraphs import Told, tokens_of

KIND: Final = "unsaid"


def find_unsaid(paragraphs: Sequence[Told], facts: Facts) -> Iterator[Finding]:
    """One finding for each figure; a figure whose parts alone are told counts as unsaid."""
    period = facts.span.period.written
    said = {token.of.figure for _, _, token in tokens_of(paragraphs) if not token.of.by}
    for id, result in sorted(facts.now.items()):
        if id in said or not result.total.shown:
            continue
        figure, token = result.figure, Token(Reference(id), period, usual_way(result.figure))
        shown = told(token, facts)
        yield Finding(
            kind=KIND,
            severity=Severity.SHOULD,
            message=f"“{figure.name}”{shown}，正文中没有提到。请写入相应部分，或者说明不写的理由",
            figures=(Rows(id, period),),
            suggestions=(Suggestion(f"{figure.name}{token}", f"{figure.name}{shown}", id),),
            identity=(id,),
        )
