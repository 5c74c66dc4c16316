"""Which rows a ledger has."""

from __future__ import annotations

from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.ledgers.entry_rows import EntryRows
from yifa.engine.ledgers.matter_rows import MatterRows
from yifa.engine.ledgers.rows import LedgerReader, Rows


def rows_of(ledger: Ledger, reader: LedgerReader) -> Rows:
    """The rows of that ledger as this reader sees them."""
    return MatterRows(ledger, reader) if ledger.procedure else EntryRows(ledger, reader)
