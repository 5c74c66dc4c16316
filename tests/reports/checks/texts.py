"""Reports whose text a test has written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from yifa.reports.checks.finding import Finding
from yifa.reports.report import Report
from yifa.reports.text import Paragraph, State, Text


def written(report: Report, *texts: str, filled: dict[str, str] | None = None) -> Report:
    """The report with these paragraphs behind its own, under 其他需要报告的情况."""
    own = [Paragraph(text, f"own.{place}", state=State.EDITED) for place, text in enumerate(texts)]
    return replace(report, text=Text.of([*report.text, *own]), filled=filled or {})


def only(report: Report, *texts: str) -> Report:
    """The report with these paragraphs and no others."""
    own = [Paragraph(text, f"own.{place}", state=State.EDITED) for place, text in enumerate(texts)]
    return replace(report, text=Text.of(own))


def without(report: Report, *rules: str) -> Report:
    """The report without the paragraphs of these rules."""
    return replace(report, text=Text.of(one for one in report.text if one.rule not in rules))


def reworded(report: Report, rule: str, text: str) -> Report:
    """The report with another text in the paragraph of this rule."""
    changed = [replace(one, text=text, state=State.EDITED) if one.rule == rule else one for one in report.text]
    return replace(report, text=Text.of(changed))


def surfaces(report: Report, findings: Iterable[Finding]) -> list[str]:
    """The words that the findings are about."""
    return [report.text.by_rule[one.rule].text[one.start : one.end] for one in findings]
