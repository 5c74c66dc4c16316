"""The process in which paper is typeset and bound: without the database, with little memory, ended when it takes long.

    python -m yifa.engine.prints.press_process FONTS…

reads one JSON object a line from standard input and answers with a line of JSON and, where it says ``size``, so many
bytes. Jobs: ``typeset`` (a template with data), ``draw`` (an SVG as PNG), ``picture`` (a photograph on a sheet),
``count`` (pages of a file), ``bind`` (sheets put together and numbered). Templates read nothing outside the package,
and data are never markup: they come in as one JSON text, from which typst makes strings.
"""

from __future__ import annotations

import io
import json
import os
import resource
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import typst
from pypdf import PageObject, PdfReader, PdfWriter, Transformation

from yifa.engine.prints.package import PACKAGE

MEMORY: Final = 3 * 1024**3
_FRAMES: Final = Path(__file__).parent / "frames"
_NUMBERS: Final = "/engine/prints/frames/page_numbers.typ"
_DRAWING: Final = "/engine/prints/frames/drawing.typ"
_DRAWN_PPI: Final = 300
_A4: Final = (595.28, 841.89)
"""Width and height in points."""

_MARGIN: Final = 14.0
"""What a scan that fills its sheet is drawn back from the edges, in points, so that its page number is seen."""


class Workshop:
    """Fonts and compiler, made once; each method does one job."""

    def __init__(self, fonts: list[str]) -> None:
        found = typst.Fonts(include_system_fonts=True, include_embedded_fonts=True, font_paths=fonts)
        self._compiler = typst.Compiler(root=str(PACKAGE), font_paths=found)

    def typeset(self, job: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
        """A template of the package with its data, as PDF. The same data at the same time give the same bytes."""
        given, standards = {"given": json.dumps(job["given"])}, job["standards"]
        return {}, self._typeset(job["template"], given, job["timestamp"], pdf_standards=standards)

    def draw(self, job: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
        """An SVG as PNG."""
        return {}, self._typeset(_DRAWING, {"svg": job["svg"]}, 0, format="png", ppi=_DRAWN_PPI)

    def _typeset(
        self, template: str, inputs: dict[str, str], timestamp: int, root: Path = PACKAGE, **form: Any
    ) -> bytes:
        made = self._compiler.compile(
            str(root / template.lstrip("/")),
            root=str(root),
            sys_inputs=inputs,
            timestamp=timestamp,
            **({"format": "pdf"} | form),
        )
        if not isinstance(made, bytes):
            raise TypeError("typst gave no document")
        return made

    def picture(self, job: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
        """A PNG or JPEG on an A4 sheet, as large as fits."""
        with tempfile.TemporaryDirectory(prefix="yifa-picture-") as folder:
            root = Path(folder)
            shutil.copyfile(job["path"], root / "picture")
            shutil.copyfile(_FRAMES / "picture.typ", root / "picture.typ")
            return {}, self._typeset("picture.typ", {"format": job["format"]}, 0, root)

    def count(self, job: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
        """How many pages a PDF has; it can be read and bound."""
        reader = PdfReader(job["path"])
        if reader.is_encrypted:
            raise ValueError("encrypted")
        for page in reader.pages:
            _ = page.mediabox
        return {"pages": len(reader.pages)}, b""

    def bind(self, job: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
        """PDF files one after the other as A4 sheets; those of a part that is ``numbered`` carry one run of numbers."""
        readers = [(PdfReader(part["path"]), bool(part["numbered"])) for part in job["parts"]]
        total = sum(len(reader.pages) for reader, numbered in readers if numbered)
        stamps = PdfReader(io.BytesIO(self._typeset(_NUMBERS, {"pages": str(total)}, 0))).pages if total else []
        writer, number = PdfWriter(), 0
        for reader, numbered in readers:
            for page in reader.pages:
                sheet = _on_a4(writer, page)
                if numbered:
                    stamp = stamps[number]
                    if sheet.mediabox.width > sheet.mediabox.height:
                        # The number stands where it will when the sheet is turned into the dossier.
                        turned = Transformation().rotate(-90).translate(0, float(sheet.mediabox.height))
                        sheet.merge_transformed_page(stamp, turned)
                    else:
                        sheet.merge_page(stamp)
                    number += 1
        writer.metadata = {"/Title": job["title"], "/Producer": "Yifa"}
        made = io.BytesIO()
        writer.compress_identical_objects()
        writer.write(made)
        return {"pages": number}, made.getvalue()


def _on_a4(writer: PdfWriter, page: PageObject) -> PageObject:
    """The page, upright, on an A4 sheet: as it is where it has that size, otherwise drawn to fit."""
    box = page.mediabox
    width, height = float(box.width), float(box.height)
    upright = Transformation().translate(-float(box.left), -float(box.bottom))
    match page.rotation % 360:
        case 90:
            upright = upright.rotate(-90).translate(0, width)
        case 180:
            upright = upright.rotate(180).translate(width, height)
        case 270:
            upright = upright.rotate(90).translate(height, 0)
    if page.rotation % 180:
        width, height = height, width
    sheet_width, sheet_height = reversed(_A4) if width > height else _A4
    sheet = writer.add_blank_page(sheet_width, sheet_height)
    fits = abs(width - sheet_width) < 2 and abs(height - sheet_height) < 2
    scale = 1.0 if fits else min((sheet_width - 2 * _MARGIN) / width, (sheet_height - 2 * _MARGIN) / height)
    left, bottom = (sheet_width - width * scale) / 2, (sheet_height - height * scale) / 2
    sheet.merge_transformed_page(page, upright.scale(scale).translate(left, bottom))
    return sheet


def main(fonts: list[str]) -> None:
    """Do jobs until whoever asks is gone."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # What libraries print must not come between the answers.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        workshop = Workshop(fonts)
        jobs = {name: getattr(workshop, name) for name in ("typeset", "draw", "picture", "count", "bind")}
        for line in sys.stdin.buffer:
            job = json.loads(line)
            try:
                head, body = jobs[job["job"]](job)
            except Exception as error:  # a damaged file can fail in any way; the next job is another one
                head, body = {"error": f"{type(error).__name__}: {error}"[:2000]}, b""
            answers.write(json.dumps({**head, "size": len(body)}).encode() + b"\n" + body)
            answers.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
