"""问题: what a check found in a report, where it is, and what to do."""

from __future__ import annotations

import enum
import hashlib
from typing import Any

from attrs import field, frozen

from yifa.engine.figures import registry
from yifa.engine.narrative.tokens import Token


class Severity(enum.StrEnum):
    """Whether a finding stops the issue of the report, or may stand."""

    MUST = "must"
    SHOULD = "should"


@frozen
class Rows:
    """Which rows a finding is about: of a figure, or a part of it (``str(Reference)``); its period in tokens' form."""

    of: str
    period: str

    @classmethod
    def behind(cls, token: Token) -> Rows:
        """Those that a token tells."""
        return cls(str(token.of), token.period)


@frozen
class Suggestion:
    """What could stand in the place of a finding's words: a text with tokens, as it would be told, of which figure.

    ``called`` says which number of the figure it is, where it is not the figure's own of the year.
    """

    text: str
    shown: str
    figure: str
    called: str = ""

    @property
    def of(self) -> str:
        """What is told, by its name: the figure, or a part, a count, the change of it."""
        return self.called or registry.figure(self.figure).name


def _key(finding: Finding) -> str:
    said = "\x1f".join(finding.identity or (finding.rule, finding.message))
    return f"{finding.kind}:{hashlib.sha256(said.encode()).hexdigest()[:24]}"


@frozen(kw_only=True)
class Finding:
    """One finding. ``message`` says what, where, by which rule, and what to do.

    ``rule`` names the paragraph and ``start``, ``end`` the place in its canonical text; empty and 0 where it is of the
    whole report. ``figures``, ``matters`` and ``entries`` of registers (ids) are what it opens. ``suggestions`` come
    best first. ``identity`` is what makes it the same finding in another draft: :attr:`key`, by which a reason stays
    with it, depends on it alone.
    """

    kind: str
    severity: Severity
    message: str
    rule: str = ""
    start: int = 0
    end: int = 0
    figures: tuple[Rows, ...] = ()
    matters: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    identity: tuple[str, ...] = field(default=(), repr=False)

    @property
    def key(self) -> str:
        """The same in every draft as long as it is the same thing."""
        return _key(self)

    def in_json(self) -> dict[str, Any]:
        """As programs read it."""
        return {
            "key": self.key,
            "kind": self.kind,
            "severity": str(self.severity),
            "message": self.message,
            "paragraph": self.rule,
            "start": self.start,
            "end": self.end,
            "figures": [{"id": rows.of, "period": rows.period} for rows in self.figures],
            "matters": list(self.matters),
            "entries": list(self.entries),
            "suggestions": [{"text": one.text, "shown": one.shown, "figure": one.figure} for one in self.suggestions],
        }
