"""`yifa report build`: four files and what they say, or a message and nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.reports.writing import TODAY, begun, clerk
from yifa.cli import main
from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import org_scope
from yifa.reading.inputs.confinement import Confinement
from yifa.reading.report_files import read_report
from yifa.reports.editing import changes
from yifa.reports.editing.saving import save
from yifa.reports.handed_back.read_back import read_back
from yifa.reports.render.files import FILES

pytestmark = pytest.mark.django_db


def asked(out: Path, *words: str, org: str = "990101201", year: str = "2025") -> list[str]:
    return ["report", "build", "--org", org, "--year", year, "--as-of", "2026-06-10", "--out", str(out), *words]


def test_a_report_is_built_and_can_be_read_back(
    township: Org, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "report"
    dated = ["--dated", "2026-02-20", "--number", "清政报〔2026〕3号"]
    assert main(asked(out, "--json", *dated)) == 0
    told = json.loads(capsys.readouterr().out)
    assert {path.name for path in out.iterdir()} == FILES
    assert told["files"] == [str(out / name) for name in sorted(FILES)]
    assert [one["id"] for one in told["unsaid"] if not one["id"].startswith("village_affairs.")] == []
    manifest = json.loads((out / "manifest.json").read_text())
    assert (manifest["org"], manifest["year"], manifest["number"]) == (township.code, 2025, "清政报〔2026〕3号")
    with Confinement() as confinement:
        for name in ("report.docx", "report.pdf", "report.html"):
            reading = read_report(out / name, confinement).reading
            assert "2025年法治政府建设年度报告" in reading.outline.title, name
            assert len(reading.claims) > 60, name
        assert read_report(out / "report.docx", confinement).reading.missing == ()


def test_a_report_issued_jointly(township: Org, tmp_path: Path) -> None:
    joint = ["--issued-by", "中共清溪乡委员会", "--issued-by", "清溪乡人民政府", "--number", "清委〔2026〕3号"]
    signed = ["--approved-by", "沈怀民、林振邦", "--note", "此件公开发布", "--dated", "2026-02-20", "--lead-letterhead"]
    assert main(asked(tmp_path / "out", *joint, *signed)) == 0
    said = read_back(tmp_path / "out" / "report.docx")
    assert said[:4] == [
        "中共清溪乡委员会文件",
        "清委〔2026〕3号\t签发人：沈怀民\t林振邦",
        "中共清溪乡委员会　清溪乡人民政府",
        "2025年法治政府建设年度报告",
    ]
    assert "\t中共清溪乡委员会\t清溪乡人民政府" in said
    assert "（此件公开发布）" in said


def test_what_it_says_in_words(township: Org, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(asked(tmp_path / "out", year="2026")) == 0
    said = capsys.readouterr().out
    assert "均可查到所依据的记录" in said
    assert "2026年尚未结束" in said
    assert "需要补写的部分" in said


def test_it_says_which_figures_the_written_text_leaves_out(
    township: Org, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with org_scope(township):
        stored = begun(township)
        save(stored, changes.leave_out(stored.text, "disputes.organisation"), by=clerk(), today=TODAY)
    assert main(["report", "build", "--org", "990101201", "--year", "2025", "--out", str(tmp_path / "out")]) == 0
    said = next(one for one in capsys.readouterr().out.splitlines() if one.startswith("文中没有提到的数据："))
    assert "人民调解委员会17个" in said


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ({"org": "990101999"}, "没有代码为“990101999”的机关"),
        ({"year": "2023"}, "没有2023年的业务记录"),
        ({"year": "2031"}, "不能编制2031年"),
    ],
)
def test_what_can_not_be_built_is_refused_and_nothing_written(
    township: Org, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: dict[str, str], says: str
) -> None:
    assert main(asked(tmp_path / "out", **words)) == 2
    assert says in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_use_is_refused_and_replaced_only_when_asked(
    township: Org, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(asked(out)) == 0
    first = (out / "manifest.json").read_bytes()
    assert main(asked(out)) == 2
    assert "加 --replace" in capsys.readouterr().err
    assert main(asked(out, "--replace")) == 0
    assert (out / "manifest.json").read_bytes() == first


def test_reading_reports_starts_without_django() -> None:
    code = (
        "import sys; from yifa.cli import main\n"
        "try: main(['report', 'read', '--help'])\n"
        "except SystemExit: pass\n"
        "assert 'django' not in sys.modules and 'docx' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
