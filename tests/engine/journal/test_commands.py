"""`yifa journal` as an operator runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.engine.journal.tampering import org_with_entries, tamper
from tests.world import World
from yifa.cli import main
from yifa.engine.journal.note import parse_note
from yifa.engine.journal.recording import append
from yifa.engine.orgs.models import Org

CODE = "330199001"


@pytest.fixture
def org(db: None) -> Org:
    """A township with four acts."""
    return org_with_entries(4, code=CODE)


def test_verify_says_which_chain_holds(org: Org, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["journal", "verify", "--org", CODE]) == 0
    assert capsys.readouterr().out == "330199001：核验4条，至第4条，核对签名0个，完好\n"


def test_verify_says_which_entry_does_not_hold_and_how(org: Org, capsys: pytest.CaptureFixture[str]) -> None:
    tamper("UPDATE journal_journalentry SET body = '{}' WHERE org_id = %s AND seq = 2", [org.pk])
    assert main(["journal", "verify"]) == 1
    out = capsys.readouterr().out
    assert "330199001：核验4条，至第4条，核对签名0个，发现1处问题" in out
    assert "第2条 [edited] 内容或摘要被改动" in out


def test_verify_speaks_of_what_it_leaves_out(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    org = org_with_entries(210)
    tamper("UPDATE journal_journalentry SET body = '{}' WHERE org_id = %s", [org.pk])
    assert main(["journal", "verify"]) == 1
    assert "其余10处从略" in capsys.readouterr().out


def test_verify_gives_its_findings_as_json(org: Org, capsys: pytest.CaptureFixture[str]) -> None:
    tamper("DELETE FROM journal_journalentry WHERE org_id = %s AND seq = 2", [org.pk])
    assert main(["journal", "verify", "--org", CODE, "--json"]) == 1
    document = json.loads(capsys.readouterr().out)
    chain = document["chains"][0]
    assert (document["ok"], chain["org"], chain["entries"], chain["seq"]) == (False, CODE, 3, 4)
    assert chain["findings"] == [{"seq": 2, "what": "removed", "says": "缺第2条"}]


def test_verify_resumes(org: Org, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["journal", "verify", "--org", CODE, "--after", "3"]) == 0
    assert "核验1条" in capsys.readouterr().out
    assert main(["journal", "verify", "--org", CODE, "--after", "5"]) == 2
    assert main(["journal", "verify", "--after", "3"]) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["verify", "--org", "000"],
        ["verify", "--checkpoint", "absent.txt"],
        ["verify", "--export", "absent.jsonl"],
        ["verify", "--key", "nonsense"],
        ["checkpoint", "--org", "000"],
        ["cosign", "--by", "000"],
        ["export", "--org", "000", "--out", "out.jsonl"],
    ],
)
def test_what_can_not_be_read_gives_two(
    db: None, arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["journal", *arguments]) == 2
    assert capsys.readouterr().err.startswith("无法读取：")


def test_a_checkpoint_is_printed_kept_and_found_again(
    org: Org, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["journal", "checkpoint", "--org", CODE]) == 0
    printed = capsys.readouterr()
    note = parse_note(printed.out)
    assert (note.statement.origin, note.statement.size) == (CODE, 4)
    kept = tmp_path / "checkpoint.txt"
    kept.write_text(printed.out, encoding="utf-8")
    key = printed.err.split()[-1]
    assert main(["journal", "verify", "--org", CODE, "--checkpoint", str(kept), "--key", key]) == 0
    tamper("DELETE FROM journal_journalentry WHERE org_id = %s AND seq > 3", [org.pk])
    tamper("DELETE FROM journal_checkpoint WHERE org_id = %s", [org.pk])
    tamper("DELETE FROM journal_chainhead WHERE org_id = %s", [org.pk])
    assert main(["journal", "verify", "--org", CODE, "--checkpoint", str(kept)]) == 1


def test_the_checkpoints_of_several_organisations_are_kept_in_one_file(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for org in (world.township, world.other_township):
        append(org, "act", "matter:1", {})
    assert main(["journal", "checkpoint"]) == 0
    kept = tmp_path / "all.txt"
    kept.write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["journal", "verify", "--checkpoint", str(kept)]) == 0
    assert main(["journal", "verify", "--org", world.township.code, "--checkpoint", str(kept)]) == 0
    tamper("DELETE FROM journal_journalentry WHERE org_id = %s AND seq > 1", [world.township.pk])
    tamper("DELETE FROM journal_checkpoint WHERE org_id = %s", [world.township.pk])
    tamper("DELETE FROM journal_chainhead WHERE org_id = %s", [world.township.pk])
    capsys.readouterr()
    assert main(["journal", "verify", "--checkpoint", str(kept), "--json"]) == 1
    chains = json.loads(capsys.readouterr().out)["chains"]
    assert [chain["org"] for chain in chains if chain["findings"]] == [world.township.code]


def test_a_file_of_other_organisations_alone_is_a_finding(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["journal", "checkpoint", "--org", world.other_township.code]) == 0
    kept = tmp_path / "other.txt"
    kept.write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["journal", "verify", "--org", world.township.code, "--checkpoint", str(kept)]) == 1


@pytest.mark.parametrize(
    ("content", "says"), [(b"\x89PNG\r\n\x1a\n\xff", "UTF-8文本"), (b"", "没有检查点"), (b"x\n\ny\n", "应为四行")]
)
def test_a_file_that_holds_no_checkpoint_is_not_read(
    org: Org, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, says: str
) -> None:
    kept = tmp_path / "checkpoint.txt"
    kept.write_bytes(content)
    assert main(["journal", "verify", "--checkpoint", str(kept)]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"无法读取：{kept}")
    assert says in said


def test_a_checkpoint_of_a_chain_that_is_gone_is_a_finding(
    org: Org, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["journal", "checkpoint", "--org", CODE])
    kept = tmp_path / "checkpoint.txt"
    kept.write_text(capsys.readouterr().out.replace(CODE, "330199999"), encoding="utf-8")
    assert main(["journal", "verify", "--checkpoint", str(kept), "--json"]) == 1
    chains = json.loads(capsys.readouterr().out)["chains"]
    assert [chain["findings"][0]["what"] for chain in chains if chain["findings"]] == ["truncated"]


def test_the_county_co_signs_all_beneath_it(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    append(world.township, "act", "matter:1", {})
    assert main(["journal", "checkpoint"]) == 0
    capsys.readouterr()
    assert main(["journal", "cosign", "--by", world.county.code]) == 0
    assert f"— {world.county.code} " in capsys.readouterr().out
    assert main(["journal", "verify"]) == 0


def test_a_refused_co_signature_is_told(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    append(world.township, "act", "matter:1", {})
    main(["journal", "checkpoint"])
    tamper("UPDATE journal_checkpoint SET root = %s WHERE org_id = %s", ["ab" * 32, world.township.pk])
    assert main(["journal", "cosign", "--by", world.county.code]) == 1
    assert "签名不成立" in capsys.readouterr().err
