"""manifest.json: what a report rests on, for programs and for whoever checks it later."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from typing import Any

from attrs import asdict as asdict_of

from yifa.engine.figures.declarations import Rate
from yifa.engine.figures.telling import number
from yifa.engine.narrative.telling import difference, told
from yifa.engine.narrative.tokens import Token
from yifa.reports.evidence import Counted
from yifa.reports.report import Report


def manifest(report: Report) -> dict[str, Any]:
    """The report's figures with the rows behind them, its tokens as they are told, and the journal's checkpoint.

    A figure of another year than the report's has ``id@year``; a part of one ``id[dimension=keys]``. ``stated`` is the
    document that says a figure of which no rows were counted.
    """
    return {
        "org": report.org.code,
        "year": report.year,
        "number": report.imprint.number,
        "as_of": report.facts.span.as_of.isoformat(),
        "figures": [_figure(report, counted) for counted in report.evidence],
        "checkpoint": asdict(report.checkpoint) if report.checkpoint is not None else None,
        "tokens": [_token(report, token) for token in report.tokens],
        "filled": [_filled(report, one.key) for one in report.filled_in],
        "records": [{"id": f"{one.kind}:{one.id}", "shown": one.words} for one in report.mentions],
        "unsaid": [figure.id for figure in report.unsaid],
        "unrecorded": report.unrecorded,
        "remarks": report.remarks,
        "template": report.template.source,
        "text": report.text.written(),
        "text_sha256": hashlib.sha256(report.text.written().encode()).hexdigest(),
    }


def in_json(report: Report) -> str:
    """The manifest as it is written to the file."""
    return json.dumps(manifest(report), ensure_ascii=False, indent=1) + "\n"


def name_of(report: Report, counted: Counted) -> str:
    """What a figure, or a part of it, is called in the manifest and in the page's addresses."""
    return str(counted.of) if counted.span == report.facts.span else f"{counted.of}@{counted.span.period.written}"


def _figure(report: Report, counted: Counted) -> dict[str, Any]:
    value, evidence = report.value(counted), report.evidence[counted]
    return {
        "id": name_of(report, counted),
        "value": number(value.shown),
        "count": evidence.count,
        "rows_digest": evidence.digest,
        "numerator": value.numerator,
        "denominator": value.denominator,
        "name": counted.figure.name,
        "unit": counted.figure.unit,
        "period": counted.span.period.written,
        "as_of": counted.span.as_of.isoformat(),
    } | ({"stated": value.stated} if value.stated else {})


def _filled(report: Report, key: str) -> dict[str, str]:
    """A number that was filled in by hand, with what stands behind it where that is known."""
    behind = report.by_hand.get(key)
    return {"key": key, "shown": report.filled[key]} | (asdict_of(behind) if behind else {})


def _token(report: Report, token: Token) -> dict[str, Any]:
    return {
        "token": str(token),
        "shown": told(token, report.facts),
        "value": _value(report, token),
        "of": [name_of(report, counted) for counted in report.sources(token)],
    }


def _value(report: Report, token: Token) -> int | float | None:
    """The number that the token tells, in the unit in which it is told."""
    if token.format == "change":
        return number(abs(difference(token, report.facts)))
    value = report.value(report.sources(token)[0])
    if isinstance(report.sources(token)[0].figure, Rate) and token.format in ("met", "of"):
        return value.numerator if token.format == "met" else value.denominator
    return number(value.shown)
