"""A corpus that was read at the command line stands at the desk once it is collected."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.world import World
from yifa.cli import main
from yifa.engine.store.tenancy import org_scope
from yifa.oversight.report_reading.models import CollectedReport, ReadClaim
from yifa.reading.corpus.filling import fill
from yifa.reading.corpus.store import CorpusStore

pytestmark = pytest.mark.django_db

TEXT = """{place}乡2024年法治政府建设工作报告
一、主要举措和成效
全年受理矛盾纠纷{count}件，调解成功率98%。
{place}乡人民政府
2025年1月10日
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two reports and a file that is none."""
    made = tmp_path / "reports"
    (made / "2024").mkdir(parents=True)
    (made / "2024" / "东郊.txt").write_text(TEXT.format(place="东郊", count=120), "utf-8")
    (made / "西郊.txt").write_text(TEXT.format(place="西郊", count=80), "utf-8")
    (made / "坏.pdf").write_bytes(b"%PDF-1.7 broken")
    return made


@pytest.fixture
def store(folder: Path, tmp_path: Path) -> Path:
    """The folder, read."""
    path = tmp_path / "reports.sqlite"
    with CorpusStore(path) as made:
        fill(made, folder, processes=1)
    return path


def collect(store: Path, folder: Path, world: World) -> int:
    """The exit code of the command, run for the clerk."""
    person = world.clerk
    return main(
        ["report", "collect", str(store), "--folder", str(folder), "--org", world.township.code, "--by", str(person.pk)]
    )


def test_every_report_that_was_read_is_kept_with_its_figures_and_its_original(
    store: Path, folder: Path, world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    assert collect(store, folder, world) == 0
    assert "新收报告2份" in capsys.readouterr().out
    with org_scope(world.township):
        first = CollectedReport.objects.get(name="东郊.txt")
        assert (first.year, first.issuer, first.read_by) == (2024, "东郊乡", world.clerk)
        claims = ReadClaim.objects.filter(report=first)
        assert [(claim.surface, claim.value) for claim in claims] == [("120件", 120), ("98%", 98)]
        assert all(first.text[claim.start : claim.end] == claim.surface for claim in claims)


def test_a_corpus_collected_again_brings_nothing_twice(
    store: Path, folder: Path, world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    collect(store, folder, world)
    assert collect(store, folder, world) == 0
    assert "新收报告0份，已有2份" in capsys.readouterr().out
    with org_scope(world.township):
        assert CollectedReport.objects.count() == 2


def test_a_file_that_has_changed_since_is_left_out_by_name(
    store: Path, folder: Path, world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "西郊.txt").write_text(TEXT.format(place="西郊", count=81), "utf-8")
    assert collect(store, folder, world) == 2
    assert "西郊.txt：文件已不在" in capsys.readouterr().err
    with org_scope(world.township):
        assert [report.name for report in CollectedReport.objects.all()] == ["东郊.txt"]


def test_a_file_whose_name_no_upload_may_have_is_left_out(
    folder: Path, tmp_path: Path, world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "无扩展名").write_text(TEXT.format(place="南郊", count=30), "utf-8")
    with CorpusStore(tmp_path / "more.sqlite") as made:
        fill(made, folder, processes=1)
    assert collect(tmp_path / "more.sqlite", folder, world) == 2
    printed = capsys.readouterr()
    assert "无扩展名：" in printed.err
    assert "新收报告2份" in printed.out


def test_what_is_no_store_is_refused(tmp_path: Path, world: World, capsys: pytest.CaptureFixture[str]) -> None:
    assert collect(tmp_path / "none.sqlite", tmp_path, world) == 2
    assert "没有文件" in capsys.readouterr().err
