"""The pages say what exists: files by their names, the example as it is tested, settings as they are read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
EXAMPLE = ROOT / "tests" / "areas" / "village_meetings"
HELD_TO_FILES = [DOCS / "explanation" / "engine.md", DOCS / "how-to" / "add-an-area.md"]


def sources() -> list[str]:
    """Every file of the project that a page may name, as a path from its root."""
    folders = ("src", "tests", "benchmarks", "docs")
    return [
        str(path.relative_to(ROOT)) for folder in folders for path in (ROOT / folder).rglob("*.*") if path.is_file()
    ]


@pytest.mark.parametrize("page", HELD_TO_FILES, ids=lambda page: page.name)
def test_every_file_that_a_page_names_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w./-]+\.py)`", text))
    existing = [f"/{path}" for path in sources()]
    assert {name for name in named if not any(path.endswith(f"/{name}") for path in existing)} == set()


def test_every_link_between_pages_leads_somewhere() -> None:
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in DOCS.rglob("*.md")
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []


def test_the_example_is_shown_as_it_is_tested() -> None:
    page = (DOCS / "how-to" / "add-an-area.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    example = "\n".join(path.read_text(encoding="utf-8") for path in sorted(EXAMPLE.glob("*.py")))
    assert len(blocks) > 10
    shown = [block.replace("yifa.areas.village_meetings", "tests.areas.village_meetings") for block in blocks]
    assert [block for block in shown if block not in example] == []


def test_the_table_of_settings_has_every_variable_that_is_read() -> None:
    read = {
        name
        for path in (ROOT / "src" / "yifa").rglob("*.py")
        for name in re.findall(r"""["'](YIFA_[A-Z_]+|DATABASE_URL)["']""", path.read_text(encoding="utf-8"))
    }
    page = (DOCS / "how-to" / "install.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", page, re.MULTILINE)) == read
