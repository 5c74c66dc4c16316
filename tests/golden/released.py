"""The files of released procedures, and the one way to write them: ``python -m tests.golden.released``.

Run so, it adds the files of versions that have none. With ``--unreleased ID-VERSION …`` it writes those versions anew:
only as long as nobody has opened a matter under them.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from yifa.law.discovery import declared_procedures
from yifa.law.telling import told

FOLDER = Path(__file__).parent / "procedures"


def declared() -> dict[str, dict[str, Any]]:
    """Every version of every procedure as it is declared today, by ``id-version``."""
    return {f"{procedure.id}-{procedure.version}": told(procedure) for procedure in declared_procedures()}


def released() -> dict[str, dict[str, Any]]:
    """Every version as it was released, by ``id-version``."""
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}


def main() -> None:
    """Write the files that are missing, and those that are named."""
    parser = argparse.ArgumentParser(description="Write down released versions of procedures.")
    parser.add_argument("--unreleased", nargs="*", default=[], metavar="ID-VERSION", help="write these anew")
    args = parser.parse_args()
    found, known = declared(), released()
    unknown = sorted(set(args.unreleased) - found.keys())
    if unknown:
        parser.error(f"no such version: {', '.join(unknown)}")
    for name, content in found.items():
        if name not in known or name in args.unreleased:
            text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)
            (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf-8")
            print(f"wrote {name}")


if __name__ == "__main__":
    main()
