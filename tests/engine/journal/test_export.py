"""An exported chain is verified without the database, by the command line as its users call it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.engine.journal.tampering import org_with_entries, tamper
from yifa.cli import main
from yifa.engine.journal.checkpoints import create_checkpoint, note_of
from yifa.engine.journal.note import VerifierKey
from yifa.engine.journal.recording import append
from yifa.engine.orgs.models import Org
from yifa.engine.vault.signing import public_key

CODE = "330199001"


@pytest.fixture
def org(db: None) -> Org:
    """A township with five acts, one of them with a personal value."""
    org = org_with_entries(4, code=CODE)
    append(org, "act", "matter:5", {"text": "一\n二"}, personal={"name": "张三"})
    return org


@pytest.fixture
def export(org: Org, tmp_path: Path) -> Path:
    """The township's chain in a file; the export itself is its sixth entry."""
    path = tmp_path / "chain.jsonl"
    assert main(["journal", "export", "--org", CODE, "--out", str(path)]) == 0
    return path


def _verdict(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[tuple[int, str]]]:
    """The exit code of ``yifa journal verify`` and its findings as (seq, what)."""
    capsys.readouterr()
    code = main(["journal", "verify", "--json", *arguments])
    document = json.loads(capsys.readouterr().out)
    findings = [(row["seq"], row["what"]) for chain in document["chains"] for row in chain["findings"]]
    assert document["ok"] == (code == 0) == (not findings)
    return code, findings


def test_an_export_holds_all_entries_and_no_personal_value(export: Path) -> None:
    lines = export.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["seq"] for line in lines[1:]] == [1, 2, 3, 4, 5, 6]
    assert json.loads(lines[-1])["kind"] == "export"
    assert "张三" not in export.read_text(encoding="utf-8")


def test_an_untouched_export_holds_without_the_database(
    export: Path, capsys: pytest.CaptureFixture[str], django_db_blocker: object
) -> None:
    with django_db_blocker.block():  # type: ignore[attr-defined]  # pytest-django's blocker
        assert _verdict(capsys, "--export", str(export)) == (0, [])


def _edit(lines: list[str]) -> list[str]:
    return [line.replace("matter:3", "matter:8") for line in lines]


def _remove(lines: list[str]) -> list[str]:
    return lines[:3] + lines[4:]


def _swap(lines: list[str]) -> list[str]:
    return [*lines[:3], lines[4], lines[3], *lines[5:]]


def _cut(lines: list[str]) -> list[str]:
    return lines[:-2]


def _repeat(lines: list[str]) -> list[str]:
    return [*lines[:4], lines[3], *lines[4:]]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (_edit, (3, "edited")),
        (_remove, (3, "removed")),
        (_swap, (3, "reordered")),
        (_cut, (6, "truncated")),
        (_repeat, (3, "reordered")),
    ],
)
def test_a_tampered_export_is_found(
    export: Path,
    capsys: pytest.CaptureFixture[str],
    change: Callable[[list[str]], list[str]],
    expected: tuple[int, str],
) -> None:
    lines = export.read_text(encoding="utf-8").splitlines(keepends=True)
    export.write_text("".join(change(lines)), encoding="utf-8")
    code, findings = _verdict(capsys, "--export", str(export))
    assert code == 1
    assert expected in findings


def test_an_export_cut_with_its_first_line_adapted_is_found_by_a_checkpoint(
    org: Org, export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = tmp_path / "checkpoint.txt"
    checkpoint = create_checkpoint(org)
    note.write_text(note_of(checkpoint).text(), encoding="utf-8")
    public = public_key(checkpoint.origin)
    assert public is not None
    key = str(VerifierKey(checkpoint.origin, public))
    assert _verdict(capsys, "--export", str(export), "--checkpoint", str(note), "--key", key) == (0, [])

    lines = export.read_text(encoding="utf-8").splitlines(keepends=True)
    last = json.loads(lines[-2])
    first = json.loads(lines[0]) | {"size": 5, "root": last["hash"]}
    export.write_text("".join([json.dumps(first) + "\n", *lines[1:-1]]), encoding="utf-8")
    assert _verdict(capsys, "--export", str(export)) == (0, [])
    assert _verdict(capsys, "--export", str(export), "--checkpoint", str(note)) == (1, [(6, "truncated")])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "第1行"),
        ("[]\n", "第1行"),
        ('{"format": "other", "origin": "1", "size": 0, "root": ""}\n', "other"),
        ('{"format": "yifa-journal-v1", "origin": "1", "size": 0, "root": ""}\n{}\n', "第2行"),
        ('{"format": "yifa-journal-v1", "origin": "1", "size": 0, "root": ""}\nxx\n', "第2行"),
    ],
)
def test_what_is_not_an_export_can_not_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, says: str
) -> None:
    path = tmp_path / "chain.jsonl"
    path.write_text(text, encoding="utf-8")
    assert main(["journal", "verify", "--export", str(path)]) == 2
    assert says in capsys.readouterr().err


def test_an_export_is_never_overwritten(export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = export.read_bytes()
    assert main(["journal", "export", "--org", CODE, "--out", str(export)]) == 2
    assert export.read_bytes() == before


def test_the_export_of_a_damaged_chain_shows_the_damage(
    org: Org, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tamper("UPDATE journal_journalentry SET body = '{}' WHERE org_id = %s AND seq = 2", [org.pk])
    path = tmp_path / "chain.jsonl"
    assert main(["journal", "export", "--org", CODE, "--out", str(path)]) == 0
    assert _verdict(capsys, "--export", str(path)) == (1, [(2, "edited")])
