"""Why somebody can't sit an exam, or can't do more in it."""

from __future__ import annotations


class CannotSit(ValueError):
    """The exam can't be taken, gone on with or summed up now; the message says why and what to do."""
