"""Lays the files that ``frontend/vendor.toml`` names in ``frontend/dist/vendor``, taken from the installed packages.

Only these are collected as static files: the packages themselves hold thousands. Comments that point to source maps are
left out, for the maps are not served. Typefaces for paper go to ``frontend/fonts``: typst reads them, no page does.
"""

from __future__ import annotations

import re
import shutil
import sys
import tomllib
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

FRONTEND = Path(__file__).resolve().parents[1] / "frontend"
SVG = "http://www.w3.org/2000/svg"
SOURCE_MAP = re.compile(rb"(/\*|//)# sourceMappingURL=\S+( *\*/)?\s*$")
# What a symbol keeps of its drawing; size and class are the page's to give.
DRAWING = ("viewBox", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin")


class MissingFileError(Exception):
    """A file that vendor.toml names is in no installed package."""


def build(frontend: Path) -> int:
    """Lay out the files and the sprite; the number of files laid out."""
    wanted = tomllib.loads((frontend / "vendor.toml").read_text(encoding="utf-8"))
    packages, target = frontend / "node_modules", frontend / "dist" / "vendor"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name, source in wanted["files"].items():
        content = _existing(packages / source).read_bytes()
        (target / name).write_bytes(SOURCE_MAP.sub(b"", content))
    (target / "icons.svg").write_bytes(_sprite(packages, wanted["icons"]))
    return len(wanted["files"]) + 1 + _lay_fonts(packages, frontend / "fonts", wanted.get("fonts", {}))


def _lay_fonts(packages: Path, target: Path, wanted: dict[str, str]) -> int:
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name, source in wanted.items():
        shutil.copyfile(_existing(packages / source), target / name)
    return len(wanted)


def _sprite(packages: Path, icons: dict[str, Any]) -> bytes:
    """One SVG with a symbol for each icon, named as the icon."""
    ElementTree.register_namespace("", SVG)
    sprite = ElementTree.Element(f"{{{SVG}}}svg")
    for name in icons["names"]:
        drawing = ElementTree.parse(_existing(packages / icons["source"] / f"{name}.svg")).getroot()  # noqa: S314 - locked by digest
        kept = {key: value for key, value in drawing.attrib.items() if key in DRAWING}
        symbol = ElementTree.SubElement(sprite, f"{{{SVG}}}symbol", {"id": name, **kept})
        symbol.extend(list(drawing))
    return ElementTree.tostring(sprite, encoding="utf-8")


def _existing(path: Path) -> Path:
    if not path.is_file():
        raise MissingFileError(f"{path} is not there: correct its name in frontend/vendor.toml, or run `make setup`")
    return path


if __name__ == "__main__":
    try:
        build(FRONTEND)
    except MissingFileError as missing:
        sys.exit(f"vendor_static: {missing}")
