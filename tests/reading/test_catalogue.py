from __future__ import annotations

from pathlib import Path

import pytest

from yifa.reading.catalogue import CatalogueError, Naming, catalogue, entries, indicator_names


def test_an_entry_as_it_is_written(tmp_path: Path) -> None:
    file = tmp_path / "indicators.txt"
    file.write_text(
        "# 注\n[disputes_found] 排查纠纷数\narea: mediation\nunits: 件 起\nalso: 个\nzero:\n"
        "  排查 纠纷/矛盾 | ~纠纷\n\n[lectures] 讲座数\narea: publicity\nunits: 场\n  讲座/宣讲\n",
        encoding="utf-8",
    )
    first, second = entries(file)
    assert first.indicator[:4] == ("disputes_found", "排查纠纷数", "mediation", ("件", "起", "个"))
    assert first.indicator.zero
    assert not second.indicator.zero
    assert first.namings == (
        Naming(("排查",), (frozenset({"纠纷", "矛盾"}),), weak=False),
        Naming(("纠纷",), (), weak=True),
    )
    assert second.namings == (Naming(("讲座", "宣讲"), (), weak=False),)


def test_a_line_that_is_nothing_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "indicators.txt"
    file.write_text("[lectures] 讲座数\narea: publicity\nunit: 场\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"第3行.*unit: 场"):
        entries(file)


def test_every_indicator_has_units_and_words() -> None:
    assert all(entry.indicator.units and entry.namings for entry in catalogue().values())
    assert list(indicator_names()) == list(catalogue())
