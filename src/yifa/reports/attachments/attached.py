"""What is attached to a report, in its order."""

from __future__ import annotations

from yifa.reports.attachments.charts import charts
from yifa.reports.attachments.figures import figures
from yifa.reports.attachments.parts import Attachment
from yifa.reports.attachments.sources import sources
from yifa.reports.report import Report


def attached_to(report: Report) -> list[Attachment]:
    """The table of figures, the list of sources (of a report whose rows were gathered) and the charts."""
    rows = sources(report.evidence, report.facts.span, report.checkpoint) if report.evidence else None
    return [one for one in (figures(report.facts), rows, charts(report.facts)) if one is not None]
