"""The annual report of a township with 20,000 disputes: from the records to text, checks, .docx, PDF, page, manifest.

    .venv/bin/python benchmarks/report_build.py [--matters 20000] [--repeat 5] [--folder DIR]

What is measured is a build in a process that has built one before; the first one starts the press and reads its
typefaces. The time is the wall's, because the press is a process of its own; the median of the runs counts. The peer is
LibreOffice, which turns our .docx into a PDF and does nothing else; of it, too, the median counts, after a first run.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from _desk import filled, started

LIMIT = 3.0


def main() -> int:
    """Fill, measure, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--matters", type=int, default=20_000, help="disputes of the township, of all years")
    parser.add_argument("--repeat", type=int, default=5, help="of how many runs the median is taken")
    parser.add_argument("--folder", default="", help="where the data lie, or are generated to be used again")
    args = parser.parse_args()
    with started(args.folder):
        return measured(filled([args.matters])[0], args.matters, args.repeat)


def measured(org: Any, matters: int, repeat: int) -> int:
    """The report of last year, built again and again."""
    from django.utils.timezone import localdate

    from yifa.reports.checks import check
    from yifa.reports.imprint import Imprint, title_of
    from yifa.reports.render.files import files_of
    from yifa.reports.report import build

    today = localdate()
    year = today.year - 1
    frame = Imprint(title_of(org, year), org.name, today)
    steps: dict[str, list[float]] = {}
    made: dict[str, bytes] = {}

    def timed(name: str, step: Callable[[], Any]) -> Any:
        begun = time.perf_counter()
        found = step()
        steps.setdefault(name, []).append(time.perf_counter() - begun)
        return found

    def once() -> float:
        begun = time.perf_counter()
        report = timed("records", lambda: build(org, year, today, frame, today=today))
        timed("checks", lambda: check(report))
        made.update(timed("files", lambda: files_of(report)))
        return time.perf_counter() - begun

    first = once()
    ours = statistics.median(once() for _ in range(repeat))
    told = ", ".join(f"{name} {statistics.median(taken[1:]):.2f}" for name, taken in steps.items())
    print(f"first {first:.2f} s; then {ours:.2f} s: {told}", file=sys.stderr)
    peer = libreoffice(made["report.docx"], repeat)
    print(f"LibreOffice {peer}", file=sys.stderr)
    result = {
        "name": f"annual report of a township with {matters:,} disputes, after the first, s",
        "ours": round(ours, 2),
        "peer": round(peer, 2) if peer else None,
        "ratio": round(ours / peer, 2) if peer else None,
        "limit": f"at most {LIMIT:.0f} s",
        "ok": ours <= LIMIT,
    }
    print(json.dumps(result, ensure_ascii=False))
    return 0 if result["ok"] else 1


def libreoffice(document: bytes, repeat: int) -> float | None:
    """Seconds for the conversion of a .docx to PDF; None where it is not installed."""
    program = shutil.which("soffice")
    if program is None:
        return None
    with tempfile.TemporaryDirectory(prefix="yifa-bench-office-") as folder:
        (Path(folder) / "report.docx").write_bytes(document)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        converting = [
            program,
            profile,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            f"{folder}/report.docx",
        ]

        def once() -> float:
            begun = time.perf_counter()
            subprocess.run(converting, check=True, capture_output=True)
            return time.perf_counter() - begun

        once()
        return statistics.median(once() for _ in range(repeat))


if __name__ == "__main__":
    sys.exit(main())
