"""`yifa report check`: what it says, in which form, and with which exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.utils.timezone import localdate

from tests.reports.checks.test_record_checks import LAST_YEAR
from tests.reports.checks.texts import reworded
from tests.reports.writing import TODAY, begun, clerk, completed
from yifa.cli import main
from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import org_scope
from yifa.reports import checking_commands
from yifa.reports.editing import changes
from yifa.reports.editing.saving import save
from yifa.reports.report import Report

pytestmark = pytest.mark.django_db

ASKED = ["report", "check", "--org", "990101201", "--year", "2025", "--as-of", "2026-06-10"]


def test_what_must_be_settled_is_told_and_the_exit_says_so(township: Org, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(ASKED) == 1
    said = capsys.readouterr().out
    assert "必须解决的问题2个" in said.splitlines()[0]
    assert "【必须解决】“原因分析”一节还没有写" in said
    assert "【核对】“" in said
    assert "　　可改为：" in said


def test_it_tells_programs_the_same(township: Org, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*ASKED, "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["org"], told["year"], told["as_of"]) == ("990101201", 2025, "2026-06-10")
    assert {
        "key",
        "kind",
        "severity",
        "message",
        "paragraph",
        "start",
        "end",
        "figures",
        "matters",
        "entries",
        "suggestions",
    } == set(told["findings"][0])


def test_where_nothing_must_be_settled_the_exit_is_zero(
    township: Org, report: Report, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settled = reworded(report, "outline.empty.causes", "主要原因是调解员专业知识不足。")
    settled = reworded(settled, "outline.empty.leaders_duty", "党委书记、乡长定期听取法治建设工作汇报。")
    monkeypatch.setattr(checking_commands, "_report", lambda *_: settled)
    assert main(ASKED) == 0
    assert "必须解决的问题0个" in capsys.readouterr().out


def test_the_report_that_people_write_is_checked_as_it_is_stored(
    township: Org, capsys: pytest.CaptureFixture[str]
) -> None:
    with org_scope(township):
        report = completed(begun(township))
        loose = changes.write(report.text, "outline.empty.causes", "主要原因是77名调解员专业知识不足。")
        save(report, loose, by=clerk(), today=TODAY)
    asked = ["report", "check", "--org", township.code, "--year", "2025"]
    assert main([*asked, "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["as_of"] == "2025-12-31"
    assert [one["paragraph"] for one in told["findings"] if one["severity"] == "must"] == ["outline.empty.causes"]
    assert main(ASKED) == 1
    assert "77名" not in capsys.readouterr().out


def test_where_nobody_began_one_the_records_speak(township: Org, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "check", "--org", township.code, "--year", "2025", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["as_of"] == localdate().isoformat()


def test_last_years_report_is_compared_with(township: Org, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "2024.txt"
    file.write_text(LAST_YEAR.replace("2025年", "2024年"), encoding="utf-8")
    assert main([*ASKED, "--last-year", str(file)]) == 1
    assert "上年报告（2024.txt）列出的问题" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--org", "990101999"], "没有代码为“990101999”的机关"),
        (["--year", "2023"], "没有2023年的业务记录"),
        (["--last-year", "nothing.docx"], "nothing.docx"),
    ],
)
def test_what_can_not_be_checked_is_refused(
    township: Org, capsys: pytest.CaptureFixture[str], words: list[str], says: str
) -> None:
    assert main([*ASKED, *words]) == 2
    assert says in capsys.readouterr().err
