"""Chosen files of others' packages become static files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

TOOL = Path(__file__).resolve().parents[2] / "tools" / "vendor_static.py"
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" class="icon" width="24" height="24" viewBox="0 0 24 24" fill="none">'
    '<path d="M1 2"/></svg>'
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one package of two files and one icon."""
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / TOOL.name).write_bytes(TOOL.read_bytes())
    package = tmp_path / "frontend" / "node_modules" / "part"
    package.mkdir(parents=True)
    (package / "part.js").write_text("run();\n//# sourceMappingURL=part.js.map\n")
    (package / "part.css").write_text("a{}\n/*# sourceMappingURL=part.css.map */")
    (package / "clock.svg").write_text(ICON)
    return tmp_path


def run(project: Path, vendor: str) -> subprocess.CompletedProcess[str]:
    (project / "frontend" / "vendor.toml").write_text(vendor)
    command = [sys.executable, str(project / "tools" / TOOL.name)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_files_are_laid_out_without_their_source_maps(project: Path) -> None:
    vendor = project / "frontend" / "dist" / "vendor"
    vendor.mkdir(parents=True)
    (vendor / "of-an-earlier-version.js").write_text("")
    done = run(
        project,
        '[files]\n"a.js" = "part/part.js"\n"a.css" = "part/part.css"\n[icons]\nsource = "part"\nnames = ["clock"]\n',
    )
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in vendor.iterdir()) == ["a.css", "a.js", "icons.svg"]
    assert (vendor / "a.js").read_text() == "run();\n"
    assert (vendor / "a.css").read_text() == "a{}\n"


def test_icons_become_symbols_of_one_sprite(project: Path) -> None:
    assert run(project, '[files]\n[icons]\nsource = "part"\nnames = ["clock"]\n').returncode == 0
    sprite = ElementTree.parse(project / "frontend" / "dist" / "vendor" / "icons.svg").getroot()  # noqa: S314 - our own
    (symbol,) = sprite
    assert symbol.attrib == {"id": "clock", "viewBox": "0 0 24 24", "fill": "none"}
    assert symbol[0].attrib == {"d": "M1 2"}


def test_a_file_that_no_package_has_is_refused_by_name(project: Path) -> None:
    done = run(project, '[files]\n"a.js" = "part/renamed.js"\n[icons]\nsource = "part"\nnames = []\n')
    assert done.returncode == 1
    assert "part/renamed.js is not there: correct its name in frontend/vendor.toml" in done.stderr
