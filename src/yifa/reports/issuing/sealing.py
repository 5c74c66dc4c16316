"""The manifest of an issued report: besides figures and tokens, the digest of every file and what was in force."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any, Final, get_args

from yifa.engine.figures.telling import sort_of
from yifa.engine.matters import registry
from yifa.reports.attachments.attached import attached_to
from yifa.reports.evidence import digest
from yifa.reports.issuing.freezing import ROWS_FILE, FrozenRows, freeze_rows, written
from yifa.reports.manifest import manifest, name_of
from yifa.reports.render.files import documents_of
from yifa.reports.render.words import Form, words_of
from yifa.reports.report import Report

MANIFEST: Final = "manifest.json"


def words_digest(report: Report) -> str:
    """成文摘要: of the finished words from the first part to the last, with their numbers, without the frame.

    The frame (number, date, who signs) is given at the issue, after the words were signed.
    """
    return digest_of("\n".join(block.words for block in report.blocks).encode())


def digest_of(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def sealed_files(report: Report) -> dict[str, bytes]:
    """Everything that is issued: the document in its forms, the rows, and the manifest with the digests of them all.

    :raises PressError: the PDF could not be typeset. :raises CannotSeal: the rows changed while they were read.
    """
    frozen = freeze_rows(report)
    _refuse_changed(report, frozen)
    attached = attached_to(report)
    files = documents_of(report, attached) | {ROWS_FILE: written(frozen)}
    words = {form: words_of(report, form, attached) for form in get_args(Form)}
    return files | {MANIFEST: _manifest(report, files, words)}


class CannotSeal(RuntimeError):
    """The records changed while the report was being issued; nothing was issued."""


def _refuse_changed(report: Report, frozen: FrozenRows) -> None:

    for counted, evidence in report.evidence.items():
        if digest(frozen.rows[name_of(report, counted)]) != evidence.digest:
            raise CannotSeal(f"印发时“{counted.figure.name}”的记录有变动，没有印发。请稍后再试")


def _manifest(report: Report, files: Mapping[str, bytes], words: Mapping[Form, list[str]]) -> bytes:
    content: dict[str, Any] = manifest(report)
    for one, counted in zip(content["figures"], report.evidence, strict=True):
        one["definition"], one["sort"] = counted.figure.definition, sort_of(counted.figure)
    content["words_sha256"] = words_digest(report)
    content["title"], content["words"] = list(report.imprint.title), words
    content["files"] = {name: digest_of(made) for name, made in sorted(files.items())}
    content["procedures"] = {
        f"{procedure.id}-{procedure.version}": procedure.in_force.since.isoformat()
        for procedure in registry.procedures()
        if procedure.in_force.covers(report.facts.span.as_of)
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
