"""卷宗: the papers of a matter in their order, under one run of page numbers, as one PDF.

What was uploaded stands for itself: a signed scan goes in instead of the print that was signed. What was done and left
no scan goes in as a print. What can't be bound (office files, recordings, papers that are still drafts) is told on
screen, and where it lies otherwise also in the contents; what is missing is never printed.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import attrs
from django.conf import settings

from yifa.engine.files.models import Attachment
from yifa.engine.matters import registry as procedures
from yifa.engine.matters.models import ActEntry, EntryKind, Line, Matter
from yifa.engine.orgs.models import Person
from yifa.engine.prints import registry
from yifa.engine.prints.declarations import Dossier, Form, Need, Paper, Way
from yifa.engine.prints.models import Print
from yifa.engine.prints.press import PressError, press
from yifa.engine.prints.printing import Filled, fill, lines_for, preview, print_form, record_bound, typeset
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import plain
from yifa.law.file_kinds import kind_name

BOUND = "dossier"
"""Under which code the bound dossier stands among the prints."""

_MERGED = {"application/pdf", "image/png", "image/jpeg"}


@dataclass(frozen=True)
class Sheet:
    """A print that goes in: a form of one matter of the family, about one line of it or none."""

    form: Form
    subject: MatterSubject


@dataclass(frozen=True)
class Piece:
    """What lies at one place: scans, prints, and files that can't be bound."""

    paper: Paper
    scans: tuple[Attachment, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    apart: tuple[Attachment, ...] = ()
    drafts: tuple[tuple[Sheet, tuple[Need, ...]], ...] = ()
    is_due: bool = False

    @property
    def is_missing(self) -> bool:
        """Whether it must lie there and does not."""
        return self.is_due and not (self.scans or self.sheets or self.apart)

    @property
    def lacks_signature(self) -> bool:
        """Whether a print lies there whose signed original was not scanned."""
        return self.is_due and self.paper.signed and bool(self.sheets) and not (self.scans or self.apart)

    @property
    def lies_there(self) -> bool:
        return bool(self.scans or self.sheets or self.apart)


@dataclass
class Bound:
    """What is being bound: its parts, the rows of its contents, pieces and pages."""

    parts: list[tuple[Path, bool]] = field(default_factory=list)
    rows: list[dict[str, str]] = field(default_factory=list)
    pages: int = 0
    unread: list[str] = field(default_factory=list)


def planned(dossier: Dossier, root: Matter, shows_personal: bool, today: date) -> list[Piece]:
    """What lies at each place of the dossier, and what must and does not."""
    family = [root, *root.children.filter(voided=False).select_related("org", "parent").order_by("pk")]
    entries = ActEntry.objects.filter(org_id=root.org_id, matter__in=[one.pk for one in family], kind=EntryKind.ACT)
    done = {(matter, act) for matter, act in entries.values_list("matter_id", "act")}
    files = list(
        Attachment.objects.filter(
            org_id=root.org_id, matter__in=[one.pk for one in family], withdrawn_at__isnull=True
        ).order_by("pk")
    )
    return [_piece(paper, family, done, files, shows_personal, today) for paper in dossier.papers]


def _piece(
    paper: Paper,
    family: list[Matter],
    done: set[tuple[int, str]],
    files: list[Attachment],
    shows_personal: bool,
    today: date,
) -> Piece:
    lying = [file for file in files if file.kind in paper.files]
    scans = tuple(file for file in lying if file.media_type in _MERGED)
    apart = tuple(file for file in lying if file.media_type not in _MERGED)
    acts_done = {f"{one.procedure}.{act}" for one in family for matter, act in done if matter == one.pk}
    sheets: list[Sheet] = []
    drafts: list[tuple[Sheet, tuple[Need, ...]]] = []
    wanted = list(_sheets(paper, family, done, shows_personal, today))
    # Fewer scans than papers: which of them is scanned nobody said, so none of the prints is left out.
    if len(lying) < len(wanted):
        for sheet in wanted:
            filled = fill(sheet.form, sheet.subject, Way.FILLED)
            if filled.is_draft:
                drafts.append((sheet, tuple(filled.lacking)))
            else:
                sheets.append(sheet)
    return Piece(paper, scans, tuple(sheets), apart, tuple(drafts), bool(acts_done.intersection(paper.after)))


def _sheets(
    paper: Paper, family: list[Matter], done: set[tuple[int, str]], shows_personal: bool, today: date
) -> Iterator[Sheet]:
    """The prints that belong there: of each form whose act was done, one for the matter or for each line."""
    for code in paper.forms:
        form = registry.form(code)
        for matter in family:
            if matter.procedure not in form.procedures:
                continue
            procedure = procedures.procedure(matter.procedure, matter.version)
            if not any(code in act.prints and (matter.pk, act.id) in done for act in procedure.acts):
                continue
            lines: list[Line | None] = list(lines_for(form, matter)) if form.each else [None]
            for line in lines:
                yield Sheet(form, MatterSubject(matter, line, today, shows_personal))


def bind(
    dossier: Dossier, root: Matter, pieces: Iterable[Piece], by: Person, shows_personal: bool, today: date
) -> Print:
    """The dossier as one PDF, kept and written to the journal with the papers that it takes in.

    :raises PressError: it could not be bound.
    """
    subject = MatterSubject(root, None, today, shows_personal)

    def printed(sheet: Sheet, _: Path) -> Path:
        return Path(settings.VAR_DIR) / print_form(sheet.form, sheet.subject, Way.FILLED, by).path

    return record_bound(subject, BOUND, _bound(dossier, subject, pieces, printed), by)


def preview_bound(dossier: Dossier, root: Matter, pieces: Iterable[Piece], shows_personal: bool, today: date) -> bytes:
    """The dossier to be looked at: its prints are marked as previews; nothing is kept or counted.

    :raises PressError: it could not be bound.
    """
    subject = MatterSubject(root, None, today, shows_personal)

    def looked_at(sheet: Sheet, folder: Path) -> Path:
        path = folder / f"{sheet.form.code}-{sheet.subject.key}-{sheet.subject.line_id}.pdf"
        path.write_bytes(preview(sheet.form, sheet.subject, Way.FILLED))
        return path

    return _bound(dossier, subject, pieces, looked_at)


def _bound(
    dossier: Dossier, subject: MatterSubject, pieces: Iterable[Piece], sheet_at: Callable[[Sheet, Path], Path]
) -> bytes:
    """Cover, contents, papers in their order and note in one PDF; ``sheet_at`` gives the file of a print."""
    bound, root = Bound(), subject.root
    with tempfile.TemporaryDirectory(prefix="yifa-dossier-") as folder:
        for piece in pieces:
            _take_in(bound, piece, Path(folder), sheet_at)
        cover = _own(dossier.cover, subject, Path(folder))
        contents = _own(dossier.contents, subject, Path(folder), rows=tuple(bound.rows))
        count = sum(1 for row in bound.rows if row["page"])
        note = _own(
            dossier.note,
            subject,
            Path(folder),
            pieces=str(count),
            pages=str(bound.pages),
            says="\n".join(_remarks(bound)),
        )
        parts = [(cover, False), (contents, False), *bound.parts, (note, False)]
        return press().bind(parts, f"{root.number or root.title} 卷宗")


def _take_in(bound: Bound, piece: Piece, folder: Path, sheet_at: Callable[[Sheet, Path], Path]) -> None:
    for scan in piece.scans:
        _add(bound, *_pages_of(scan, folder), scan_name(piece.paper, scan))
    for sheet in piece.sheets:
        path = sheet_at(sheet, folder)
        _add(bound, path, press().count(path), _sheet_name(piece, sheet), "打印件")
    for file in piece.apart:
        bound.rows.append(_row(bound, f"{piece.paper.name}（{plain(file.name)}）", "", "电子文件，另存"))


def _add(bound: Bound, path: Path | None, pages: int, name: str, remark: str = "") -> None:
    if path is None:
        bound.unread.append(name)
        bound.rows.append(_row(bound, name, "", "不能装订，另存"))
        return
    bound.parts.append((path, True))
    first, last = bound.pages + 1, bound.pages + pages
    bound.rows.append(_row(bound, name, str(first) if first == last else f"{first}—{last}", remark))
    bound.pages = last


def _row(bound: Bound, name: str, page: str, remark: str) -> dict[str, str]:
    return {"place": str(len(bound.rows) + 1), "name": name, "page": page, "remark": remark}


def _pages_of(scan: Attachment, folder: Path) -> tuple[Path | None, int]:
    """The scan as a PDF and its number of pages; None where it can't be read."""
    path = Path(settings.VAR_DIR) / scan.path
    try:
        if scan.media_type == "application/pdf":
            return path, press().count(path)
        drawn = folder / f"{scan.pk}.pdf"
        drawn.write_bytes(press().picture(path, scan.media_type))
        return drawn, 1
    except PressError:
        return None, 0


def scan_name(paper: Paper, scan: Attachment) -> str:
    """How the contents call a scan: by its place, and by its kind where that says more."""
    kind = kind_name(scan.kind)
    return paper.name if len(paper.files) == 1 else f"{paper.name}（{kind}）"


def _sheet_name(piece: Piece, sheet: Sheet) -> str:
    if not sheet.form.each:
        return sheet.form.title
    same = [one for one in piece.sheets if one.form is sheet.form]
    return sheet.form.title if len(same) == 1 else f"{sheet.form.title}（{same.index(sheet) + 1}）"


def _own(code: str, subject: MatterSubject, folder: Path, **more: Any) -> Path:
    """Cover, contents or note, typeset with what the builder adds."""
    form = registry.form(code)
    filled = fill(form, subject, Way.FILLED)
    data = attrs.evolve(filled.data, **more) if more else filled.data
    path = folder / f"{code}.pdf"
    whole = Filled(form, Way.FILLED, data, [], filled.is_closed)
    path.write_bytes(typeset(whole, qr=f"{subject.number} {code}", foot="", at=0))
    return path


def _remarks(bound: Bound) -> Iterator[str]:
    apart = [row["name"] for row in bound.rows if not row["page"]]
    if apart:
        yield f"下列材料另存，未装订入卷：{'、'.join(apart)}。"
