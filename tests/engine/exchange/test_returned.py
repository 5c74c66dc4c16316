"""The rows that went back: red where they are wrong, with advice, and ready to be imported when mended."""

from __future__ import annotations

import zipfile
from pathlib import Path

from tests.engine.exchange.books import workbook
from tests.engine.exchange.conftest import Import, take_in
from tests.engine.exchange.test_importing import HEAD, ONE, TWO
from tests.engine.exchange.test_sheets import read
from tests.world import World
from yifa.engine.exchange.returned import ADVICE
from yifa.engine.matters.models import Matter

BAD = [3, "2025.2.30", "东溪村", "吵架", "周戊与吴己", "晒谷", "", "", "调解中", ""]


def test_rows_that_went_back_tell_what_to_do(bring: Import) -> None:
    done = bring("disputes", [["清溪乡2025年台账"], HEAD, ONE, BAD, TWO])
    assert done.errors_file is not None
    sheet, rows = read(done.errors_file)[0]
    assert sheet.name == "2025年"
    assert [row[0] for row in rows] == ["清溪乡2025年台账", "序号", 3]
    assert rows[1][-1] == ADVICE
    assert "没有这一天" in rows[2][-1]
    assert "没有“吵架”这一选项" in rows[2][-1]
    with zipfile.ZipFile(done.errors_file) as package:
        assert b"FFFFC7CE" in package.read("xl/styles.xml")


def test_mended_rows_come_in(world: World, bring: Import, tmp_path: Path) -> None:
    done = bring("disputes", [["清溪乡2025年台账"], HEAD, ONE, ["西岭村"], BAD])
    assert done.errors_file is not None
    _, rows = read(done.errors_file)[0]
    mended = [
        [("2月28日" if cell == "2025.2.30" else "邻里" if cell == "吵架" else cell) for cell in row] for row in rows
    ]
    again = take_in("disputes", workbook(tmp_path / "改.xlsx", {"2025年": mended}), world)
    assert (again.taken, again.refused, again.notes) == (1, [], [])
    assert Matter.objects.count() == 2


def test_nothing_goes_back_when_all_came_in(bring: Import) -> None:
    assert bring("disputes", [HEAD, ONE]).errors_file is None
