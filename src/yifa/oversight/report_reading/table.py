"""Many reports as a workbook: a report a row, an indicator a column."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from yifa.engine.exchange.workbook import Heading, write_list
from yifa.engine.orgs.models import Org
from yifa.oversight.report_reading.comparing import side_by_side
from yifa.oversight.report_reading.models import CollectedReport
from yifa.reading.reading import Claim

MOST_COLUMNS = 250


def write_table(reports: Sequence[CollectedReport], org: Org) -> IO[bytes]:
    """The workbook as an open temporary file: body, year, title, then every indicator of which one of them speaks."""
    rows = side_by_side(reports)[:MOST_COLUMNS]
    headings = [Heading("报告机关"), Heading("年度"), Heading("标题"), *(Heading(row.name, "number") for row in rows)]
    lines = (
        [report.issuer, str(report.year or ""), report.title, *(_cell(row.claims[place]) for row in rows)]
        for place, report in enumerate(reports)
    )
    file = tempfile.NamedTemporaryFile(suffix=".xlsx")  # noqa: SIM115  # the caller closes it
    write_list(
        Path(file.name), "报告指标汇总", f"{org.name}收集的报告{len(reports)}份；空白为报告中没有写", headings, lines
    )
    return file


def _cell(claims: Sequence[Claim]) -> Any:
    """The figure said first; one that is only about so much stands as the report has it."""
    if not claims:
        return None
    first = claims[0]
    return first.value if first.qualifier in ("exact", "all") else first.surface
