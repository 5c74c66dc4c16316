"""Whether an issued report is what was issued, and whether its figures follow from the records as they were.

``yifa report verify DIR`` takes the folder with the manifest and whichever of its files are there; a single document is
compared with what was issued under its number. Three things can differ: a file (its words, a row, a figure) from the
manifest; the manifest from what the journal holds; and the records of today from those of then, which is drift.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from yifa.engine.figures import registry
from yifa.engine.figures.tally import Tally
from yifa.engine.figures.telling import number
from yifa.engine.files.errors import FileDamagedError
from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import every_org, org_scope
from yifa.reading.inputs.document import Unreadable
from yifa.reports.editing.stored import stored
from yifa.reports.evidence import digest
from yifa.reports.handed_back.differences import Difference, Kind, Words, differences
from yifa.reports.handed_back.read_back import read_back
from yifa.reports.issuing.drift import Drifted, drift, stated_otherwise
from yifa.reports.issuing.freezing import ROWS_FILE, BadRows, FrozenRows, freeze_rows, parse_rows
from yifa.reports.issuing.kept import kept_manifest
from yifa.reports.issuing.sealing import MANIFEST, digest_of
from yifa.reports.models import IssuedFile, IssuedReport
from yifa.reports.report import CannotBuild
from yifa.reports.text import BadText, Text

DOCUMENTS: Final = ("report.docx", "report.pdf", "report.html")
_DEMANDED: Final = (
    "org", "year", "number", "as_of", "title", "figures", "files", "words", "text", "text_sha256", "tokens", "filled",
    "checkpoint",
)  # fmt: skip


class CannotRead(ValueError):
    """There is nothing to verify, or it can't be read; the message says what and why."""


@dataclass
class Verdict:
    """What was looked at and what differs. ``notes`` say what could not be looked at."""

    org: str
    year: int
    number: str
    wrong: list[str] = field(default_factory=list)
    edits: dict[str, list[Difference]] = field(default_factory=dict)
    drifted: list[Drifted] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    looked_at: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    """Files that belong to the report and were not there to be looked at."""

    @property
    def holds(self) -> bool:
        """Nothing differs but what the journal tells of."""
        return not self.wrong and all(one.recorded for one in self.drifted)


def verify(path: Path) -> Verdict:
    """Verify a folder, or one document of an issued report. :raises CannotRead: there is none, or it is damaged."""
    if path.is_dir():
        return _verify_folder(path)
    if not path.is_file():
        raise CannotRead(f"没有找到“{path}”。请写印发报告的文件夹，或者其中的一个文件")
    return _verify_document(path)


def _verify_folder(folder: Path) -> Verdict:
    place = _manifest_in(folder)
    content = place.read_bytes()
    manifest = _parsed(content, folder)
    verdict = _verdict(manifest)
    issued = _issued(manifest)
    _check_manifest(content, issued, verdict)
    for name, expected in sorted(manifest["files"].items()):
        file = _beside(place, name)
        if not file.is_file():
            verdict.missing.append(name)
            verdict.notes.append(f"没有{name}，未核对")
            continue
        verdict.looked_at.append(name)
        if digest_of(file.read_bytes()) != expected:
            _tell_file(file, name, manifest, verdict)
    rows = _rows(_beside(place, ROWS_FILE), verdict)
    if rows is not None:
        verdict.wrong += _against_rows(manifest, rows)
    verdict.wrong += _against_itself(manifest)
    if rows is not None and issued is not None:
        _check_drift(issued, manifest, rows, verdict)
    return verdict


def _manifest_in(folder: Path) -> Path:
    """The manifest as it was issued, or as a browser stored it: behind the report's title."""
    stored_so = sorted(folder.glob(f"*-{MANIFEST}"))
    found = [folder / MANIFEST] if (folder / MANIFEST).is_file() else stored_so
    if not found:
        raise CannotRead(f"文件夹“{folder}”中没有{MANIFEST}。请写印发报告的文件夹，或者报告文件本身")
    if len(found) > 1:
        raise CannotRead(f"文件夹“{folder}”中有{len(found)}份报告的{MANIFEST}。请一份报告放一个文件夹")
    return found[0]


def _beside(manifest: Path, name: str) -> Path:
    """Where a file of that name lies, which was stored as the manifest was."""
    return manifest.with_name(manifest.name.removesuffix(MANIFEST) + name)


def _verify_document(path: Path) -> Verdict:
    """One document by itself: which issued report it is, is known by its digest or by the words in it."""
    sha256 = digest_of(path.read_bytes())
    try:
        found = read_back(path)
    except Unreadable as unreadable:
        raise CannotRead(f"“{path}”读不出来：{unreadable}") from None
    with every_org("which report a document is, is not known before it was read"):
        same = IssuedFile.objects.select_related("org", "matter").filter(sha256=sha256).first()
        candidates = [same] if same else _manifests()
    manifest = max(
        (one for one in map(_kept_manifest, candidates) if same or _is_titled(found, one)), key=_title, default=None
    )
    if manifest is None:
        raise CannotRead(f"“{path}”的标题不是本系统印发过的年度报告。请连同{MANIFEST}放在一个文件夹中核验")
    verdict = _verdict(manifest)
    verdict.looked_at.append(path.name)
    if not same:
        edits = differences(_expected(manifest, path), found)
        verdict.edits[path.name] = edits
        verdict.wrong += _told(path.name, edits)
    return verdict


def _title(manifest: Mapping[str, Any]) -> tuple[int, str]:
    """The longest title is the document's: a joint one holds that of one organ. Of equal ones the later number."""
    return len("".join(manifest["title"])), manifest["number"]


def _is_titled(found: Sequence[str], manifest: Mapping[str, Any]) -> bool:
    """Whether the words have the title of that report, however its lines were broken."""
    return "".join("".join(manifest["title"]).split()) in "".join("".join(found).split())


def _expected(manifest: Mapping[str, Any], path: Path) -> list[str]:
    """What a document of that form said when it was issued; of a form that none was issued in, what the .docx said."""
    words: dict[str, list[str]] = manifest["words"]
    return words.get(path.suffix.lower().removeprefix("."), words["docx"])


def _manifests() -> list[IssuedFile]:
    return list(IssuedFile.objects.select_related("org", "matter").filter(name=MANIFEST))


def _kept_manifest(one: IssuedFile) -> dict[str, Any]:
    with every_org("the manifest kept beside a document"):
        try:
            manifest = kept_manifest(one.matter)
        except FileDamagedError as damaged:
            raise CannotRead(str(damaged)) from None
    assert manifest is not None, "a file is kept together with its manifest"  # noqa: S101
    return manifest


def _parsed(content: bytes, where: Path) -> dict[str, Any]:
    try:
        manifest = json.loads(content)
        lacking = [name for name in _DEMANDED if name not in manifest]
    except (ValueError, TypeError) as wrong:
        raise CannotRead(f"“{where}”中的{MANIFEST}读不出来（{wrong}），或者不是印发的报告") from None
    if lacking:
        raise CannotRead(f"“{where}”中的{MANIFEST}没有{'、'.join(lacking)}，不是印发的报告：起草时生成的还不能核验")
    found: dict[str, Any] = manifest
    return found


def _verdict(manifest: Mapping[str, Any]) -> Verdict:
    return Verdict(manifest["org"], manifest["year"], manifest["number"])


def _issued(manifest: Mapping[str, Any]) -> IssuedReport | None:
    """What the records hold of the issue; None where this installation has no such report."""
    with every_org("which organisation a manifest belongs to is read from it"):
        lines = IssuedReport.objects.select_related("org", "matter", "entry").filter(
            org__code=manifest["org"], document_number=manifest["number"], void_entry__isnull=True
        )
        return lines.first()


def _check_manifest(content: bytes, issued: IssuedReport | None, verdict: Verdict) -> None:
    if issued is None and Org.objects.filter(code=verdict.org).exists():
        verdict.wrong.append(
            f"本机没有文号为{verdict.number}的印发记录：这份报告不是从本机印发的，或者印发记录被改动过"
        )
        return
    if issued is None:
        verdict.notes.append("本机没有这份报告的印发记录，只核对了各文件是否一致，没有与日志和业务记录核对")
        return
    verdict.looked_at.append(MANIFEST)
    if digest_of(content) != issued.manifest_sha256:
        verdict.wrong.append(f"{MANIFEST}与印发时登记在日志中的摘要不一致：清单被改动过")


def _tell_file(path: Path, name: str, manifest: Mapping[str, Any], verdict: Verdict) -> None:
    """What is different in a file whose digest is another. :param name: as it was issued."""
    if name not in DOCUMENTS:
        verdict.wrong.append(f"{name}与清单中的摘要不一致")
        return
    try:
        edits = differences(_expected(manifest, path), read_back(path))
    except Unreadable as unreadable:
        verdict.wrong.append(f"{name}与清单中的摘要不一致，而且读不出来（{unreadable}）")
        return
    verdict.edits[name] = edits
    verdict.wrong += _told(name, edits)


def _told(name: str, edits: Sequence[Difference]) -> list[str]:
    """The hand edits of a document in words; where there are none, that the file is another all the same."""
    return [f"{name}{_edit(one)}" for one in edits] or [f"{name}的文字没有变，但文件与印发时不同"]


def _marked(word: Words) -> str:
    return word.text if word.kind == "kept" else f"〔{'删' if word.kind == 'removed' else '增'}：{word.text}〕"


_EDITS: Final = {
    Kind.CHANGED: "改动了第{place}段：{words}",
    Kind.REMOVED: "缺少第{place}段：{expected}",
    Kind.ADDED: "第{place}段之前增加了：{found}",
    Kind.MOVED: "挪动了第{place}段：{expected}",
}


def _edit(one: Difference) -> str:
    words = "".join(map(_marked, one.words))
    return _EDITS[one.kind].format(place=one.place + 1, words=words, expected=one.expected, found=one.found)


def _rows(path: Path, verdict: Verdict) -> FrozenRows | None:
    if not path.is_file():
        return None
    try:
        return parse_rows(path.read_bytes())
    except BadRows as bad:
        verdict.wrong.append(str(bad))
        return None


def _against_rows(manifest: Mapping[str, Any], rows: FrozenRows) -> Iterator[str]:
    """Each figure made again from its rows."""
    for told in manifest["figures"]:
        name = told["id"]
        if name not in rows.rows:
            yield f"“{told['name']}”（{name}）在{ROWS_FILE}中没有记录"
            continue
        counted = rows.rows[name]
        if digest(counted) != told["rows_digest"] or len(counted) != told["count"]:
            yield f"“{told['name']}”（{name}）所依据的记录与清单中的摘要不一致：记录被改动过"
        if told.get("stated"):
            continue
        value = _value_again(name, counted)
        if value is not None and value != (told["value"], told["numerator"], told["denominator"]):
            yield f"“{told['name']}”（{name}）按记录应为{value[0]}，清单写作{told['value']}"


def _value_again(name: str, rows: list[Any]) -> tuple[Any, int | None, int | None] | None:
    """Value, numerator and denominator by the figure's definition; None where it is declared no more."""
    try:
        figure = registry.figure(name.partition("@")[0].partition("[")[0])
    except registry.UnknownFigure:
        return None
    tally = Tally(len(rows), sum(bool(row[1]) for row in rows), sum(row[2] or 0 for row in rows))
    value = figure.value(tally)
    return number(value.shown), value.numerator, value.denominator


def _against_itself(manifest: Mapping[str, Any]) -> Iterator[str]:
    """The words made again from the text and what its tokens say; each token's value is that of its figure."""
    figures = {one["id"]: one for one in manifest["figures"]}
    for token in manifest["tokens"]:
        for name in token["of"]:
            if name not in figures:
                yield f"数据标记{token['token']}所说的指标{name}不在清单中"
    if digest_of(manifest["text"].encode()) != manifest["text_sha256"]:
        yield "清单中的正文与其摘要不一致：正文被改动过"
    shown = {token["token"]: token["shown"] for token in manifest["tokens"]}
    shown |= {f"{{{{filled|{one['key']}}}}}": one["shown"] for one in manifest["filled"]}
    shown |= {_mention(one["id"], one["shown"]): one["shown"] for one in manifest["records"]}
    try:
        said = Text.parse(manifest["text"]).said
    except BadText as bad:
        yield f"清单中的正文不合格式：{bad}"
        return
    words = "\n".join(manifest["words"]["docx"])
    for paragraph in said:
        told = paragraph.text
        for token, surface in shown.items():
            told = told.replace(token, surface)
        if told not in words:
            yield f"清单中的正文与成文不一致：“{told[:40]}”"


def _mention(id: str, words: str) -> str:
    """As the text has it; the manifest names the record ``matter:812``."""
    return f"{{{{record|{id.replace(':', '-')}|{words}}}}}"


def _check_drift(issued: IssuedReport, manifest: Mapping[str, Any], rows: FrozenRows, verdict: Verdict) -> None:
    org: Org = issued.org
    since = manifest["checkpoint"]["size"] if manifest["checkpoint"] else 0
    with org_scope(org):
        report = stored(issued.matter_id)
        try:
            now = freeze_rows(report.report(issued.dated))
        except CannotBuild as cannot:
            verdict.notes.append(f"没有与现在的业务记录核对：{cannot}")
            return
        verdict.drifted = drift(org, rows, now, since=since)
        verdict.drifted += stated_otherwise(org, manifest["figures"], since=since)
