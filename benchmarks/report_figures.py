"""All figures of 25 townships with 500,000 disputes, as the county reads them, on SQLite.

    .venv/bin/python benchmarks/report_figures.py [--repeat 3]

The same as ``figures.py`` at the size of a county, beside the same statement written by hand.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile

from figures import measure

ROWS, TOWNSHIPS, LIMIT = 500_000, 25, 2_000


def main() -> int:
    """Fill, measure, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--repeat", type=int, default=3, help="of how many runs the quickest is taken")
    args = parser.parse_args(namespace=argparse.Namespace(rows=ROWS, townships=TOWNSHIPS))
    with tempfile.TemporaryDirectory(prefix="yifa-bench-figures-") as folder:
        os.environ |= {"YIFA_VAR": folder, "DJANGO_SETTINGS_MODULE": "yifa.config.settings"}
        os.environ.pop("DATABASE_URL", None)
        result = measure(args)
    result |= {"limit": f"at most {LIMIT:,} ms on SQLite", "ok": result["ours"] <= LIMIT}
    print(json.dumps(result, ensure_ascii=False))
    return 0 if result["ok"] else 1


if __name__ == "__main__":
    sys.exit(main())
