"""The reference page of statutes is what the statutes' files say."""

from __future__ import annotations

from pathlib import Path

from yifa.law.limits import limits
from yifa.law.reference import statutes_as_markdown

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "statutes.md"


def test_the_page_is_up_to_date() -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert written == statutes_as_markdown(), f"run: yifa law limits --markdown > {PAGE.relative_to(PAGE.parents[2])}"


def test_the_page_has_every_limit_and_says_what_is_working_days() -> None:
    page = statutes_as_markdown()
    assert all(f"`{found.id}`" in page for found in limits())
    assert "2日、3日、5日、7日指工作日（第85条）" in page
    assert "10日以内指工作日（第69条）" in page
    assert "所有以日计算的期限指工作日（第82条）" in page
    assert "| 3日 | 办理期限：当事人要求听证［待核实］［当事人］ |" in page
