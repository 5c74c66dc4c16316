"""What a rendered report says, paragraph by paragraph, as ``read_back`` finds it in a file of either form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from yifa.engine.prints.words import day
from yifa.reports.attachments.attached import attached_to
from yifa.reports.attachments.parts import Attachment, Chart, Table
from yifa.reports.report import Report


def words_of(report: Report, attachments: Sequence[Attachment] | None = None) -> list[str]:
    """Title, text, who signs, attachments; rows of tables with tabs between their cells. No letterhead and 版记, which
    the page does not have.

    :param attachments: what is attached, where it was made already.
    """
    return list(_words(report, attached_to(report) if attachments is None else attachments))


def _words(report: Report, attached: Sequence[Attachment]) -> Iterator[str]:
    frame = report.imprint
    yield from frame.title
    if frame.to:
        yield f"{frame.to}："
    yield from (block.words for block in report.blocks)
    numbers = [f"{place}．" if len(attached) > 1 else "" for place in range(1, len(attached) + 1)]
    for place, (number, one) in enumerate(zip(numbers, attached, strict=True)):
        yield f"{'' if place else '附件：'}{number}{one.name}"
    yield from frame.signatories
    yield day(frame.dated)
    if frame.note:
        yield f"（{frame.note}）"
    for number, one in zip(numbers, attached, strict=True):
        yield f"附件{number.removesuffix('．')}"
        yield one.name
        yield from one.about
        for part in one.parts:
            yield from _part(part)


def _part(part: Table | Chart) -> Iterator[str]:
    if isinstance(part, Chart):
        yield part.name
        yield from _part(part.table)
        return
    yield "\t".join(column.name for column in part.columns)
    yield from ("\t".join(cell.replace("\n", "") for cell in row.cells) for row in part.rows)
