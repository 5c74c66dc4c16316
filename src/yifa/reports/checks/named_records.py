"""所述记录: records that the text names and that are not there, or were voided after it was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from yifa.engine.matters.models import Matter
from yifa.engine.narrative.tokens import Mention
from yifa.engine.orgs.models import Org
from yifa.engine.registers.models import Entry
from yifa.reports.checks.finding import Finding, Severity
from yifa.reports.checks.paragraphs import Piece, Told

KIND: Final = "named_record_gone"


def find_records_gone(paragraphs: Sequence[Told], orgs: Sequence[Org]) -> Iterator[Finding]:
    """One finding for each place where a record is named that does not stand in the ledgers of these organisations."""
    named = [
        (paragraph, piece, piece.mention) for paragraph in paragraphs for piece in paragraph.pieces if piece.mention
    ]
    standing = _standing([mention for _, _, mention in named], orgs)
    for paragraph, piece, mention in named:
        if (mention.kind, mention.id) not in standing:
            yield _finding(paragraph, piece, mention)


def _standing(named: Sequence[Mention], orgs: Sequence[Org]) -> set[tuple[str, int]]:
    found: set[tuple[str, int]] = set()
    for kind, model in (("matter", Matter), ("entry", Entry)):
        ids = {mention.id for mention in named if mention.kind == kind}
        rows = model._default_manager.filter(pk__in=ids, org__in=orgs, voided=False) if ids else ()
        found |= {(kind, row.pk) for row in rows}
    return found


def _finding(paragraph: Told, piece: Piece, mention: Mention) -> Finding:
    return Finding(
        kind=KIND,
        severity=Severity.SHOULD,
        message=f"{paragraph.where}所述的“{mention.words}”在台账中没有，或者已经作废。请核对记录，或者删改这一句",
        rule=paragraph.rule,
        start=piece.start,
        end=piece.end,
        identity=(paragraph.rule, str(mention)),
    )
