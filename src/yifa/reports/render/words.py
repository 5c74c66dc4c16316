"""What a rendered report says, paragraph by paragraph, in the order in which ``read_back`` finds it in its files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from yifa.engine.prints.words import day
from yifa.reports.attachments.attached import attached_to
from yifa.reports.attachments.parts import Attachment, Chart, Table
from yifa.reports.imprint import Imprint
from yifa.reports.report import Report

Form: TypeAlias = Literal["docx", "pdf", "html"]


def words_of(report: Report, form: Form, attachments: Sequence[Attachment] | None = None) -> list[str]:
    """All of it from letterhead to 版记, rows of tables with tabs between their cells. Charts are told by their tables.

    The page has neither letterhead nor 版记. What stands beside one another is one line in a .docx.

    :param attachments: what is attached, where it was made already.
    """
    attached = attached_to(report) if attachments is None else attachments
    frame = report.imprint
    lines = [*_head(frame, form), *frame.title, *([f"{frame.to}："] if frame.to else [])]
    lines += [block.words for block in report.blocks]
    lines += [*_listed(attached, form), *_beside(frame.signatories, form), day(frame.dated)]
    lines += [f"（{frame.note}）"] if frame.note else []
    lines += [line for place, one in enumerate(attached, 1) for line in _attachment(one, _number(place, attached))]
    return lines + ([] if form == "html" else list(_colophon(frame, form)))


def _beside(words: Sequence[str], form: Form) -> list[str]:
    return ["\t".join(words)] if form == "docx" else list(words)


def _head(frame: Imprint, form: Form) -> Iterator[str]:
    if not frame.number:
        return
    if form == "html":
        yield frame.number
        return
    if len(frame.letterhead) == 1:
        yield f"{frame.letterhead[0]}文件"
    else:
        yield from _beside(["".join(frame.letterhead), "文件"], form)
    names = frame.approvers
    if form == "pdf" or not names:
        yield from (frame.number, *(("签发人：", *names) if names else ()))
        return
    rows = [names[place : place + 2] for place in range(0, len(names), 2)]
    for place, row in enumerate(rows):
        number = frame.number if place + 1 == len(rows) else ""
        yield f"{number}\t{'' if place else '签发人：'}" + "\t".join(row)


def _number(place: int, attached: Sequence[Attachment]) -> str:
    return str(place) if len(attached) > 1 else ""


def _listed(attached: Sequence[Attachment], form: Form) -> Iterator[str]:
    if attached and form != "docx":
        yield "附件："
    for place, one in enumerate(attached, 1):
        number = f"{place}．" if len(attached) > 1 else ""
        yield f"{'附件：' if form == 'docx' and place == 1 else ''}{number}{one.name}"


def _colophon(frame: Imprint, form: Form) -> Iterator[str]:
    if frame.copies:
        yield from ([f"抄送：{frame.copies}。"] if form == "docx" else ["抄送：", f"{frame.copies}。"])
    if frame.printed_by:
        yield from _beside([frame.printed_by, f"{day(frame.dated)}印发"], form)


def _attachment(one: Attachment, number: str) -> Iterator[str]:
    yield f"附件{number}"
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
