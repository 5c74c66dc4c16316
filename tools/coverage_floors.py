"""Holds each file's coverage against its floor, so that it only ever rises.

``coverage-floors.txt`` lists the files that are not wholly covered yet, each with the percentage below which it may not
fall; a file that is not listed must be wholly covered. ``coverage.json`` is what the last measured run reached.

    check    fail when a file lies below its floor, or below 100 without one
    raise    raise floors to what was reached, and take out files that are wholly covered or gone; never lowers one
    admit    list files that lie below 100 and have no floor, at what was reached: for new files, to be seen in review
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from pathlib import Path

HEADER = """\
# Files not wholly covered by tests yet, and the percentage below which each may not fall.
# `make ratchet` raises them. A floor is lowered only by hand, with the reason in the commit's message.
"""
WHOLE = 100


def reached(report: Path) -> dict[str, int]:
    """Each measured file's coverage in whole per cent, rounded down."""
    if not report.is_file():
        sys.exit(f"coverage_floors: {report} is not there: run `make coverage` first")
    files = json.loads(report.read_text(encoding="utf-8"))["files"]
    return {name: math.floor(file["summary"]["percent_covered"]) for name, file in files.items()}


def read_floors(path: Path) -> dict[str, int]:
    """The listed floors."""
    floors = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        name, _, percent = line.rpartition(" ")
        if not name or not percent.isdecimal() or int(percent) >= WHOLE:
            sys.exit(f"coverage_floors: {path}:{number}: {line!r} is not a path and a whole number below 100")
        floors[name] = int(percent)
    return floors


def write_floors(path: Path, floors: dict[str, int]) -> None:
    """Write the floors in the order of their paths."""
    lines = [f"{name} {percent}\n" for name, percent in sorted(floors.items())]
    path.write_text(HEADER + "".join(lines), encoding="utf-8")


def check(percents: dict[str, int], floors: dict[str, int]) -> int:
    """Say what lies too low, and what may be raised; the exit code."""
    unlisted = {name: percent for name, percent in percents.items() if percent < WHOLE and name not in floors}
    fallen = {name: percent for name, percent in percents.items() if percent < floors.get(name, 0)}
    higher = sum(percents.get(name, WHOLE) > floor for name, floor in floors.items())
    for name, percent in sorted(fallen.items()):
        print(f"{name}: {percent} % covered, its floor is {floors[name]} %. Test what it gained or changed.")
    for name, percent in sorted(unlisted.items()):
        print(
            f"{name}: {percent} % covered, and it has no floor. Test the rest, or list it: `make ratchet ARGS=admit`."
        )
    if fallen or unlisted:
        return 1
    print(f"coverage: {len(percents)} files, none below its floor.", end=" ")
    print(f"{higher} floors may rise: `make ratchet`." if higher else "")
    return 0


def raise_floors(percents: dict[str, int], floors: dict[str, int]) -> dict[str, int]:
    """The floors after raising; files wholly covered or gone need none."""
    raised = {name: max(floor, percents.get(name, WHOLE)) for name, floor in floors.items()}
    return {name: floor for name, floor in raised.items() if floor < WHOLE}


def admit(percents: dict[str, int], floors: dict[str, int]) -> dict[str, int]:
    """The floors with those of new files."""
    return {name: percent for name, percent in percents.items() if percent < WHOLE} | floors


def main(arguments: list[str]) -> int:
    """Run one of the three; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["check", "raise", "admit"])
    parser.add_argument("--report", type=Path, default=Path("coverage.json"))
    parser.add_argument("--floors", type=Path, default=Path("coverage-floors.txt"))
    args = parser.parse_args(arguments)
    percents, floors = reached(args.report), read_floors(args.floors)
    if args.what == "check":
        return check(percents, floors)
    change = raise_floors if args.what == "raise" else admit
    write_floors(args.floors, change(percents, floors))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
