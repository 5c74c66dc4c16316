"""`yifa generate`: a county of invented townships of any size, for measuring and for trying out large numbers."""

from __future__ import annotations

import argparse
import random
import sys
import time
from itertools import accumulate, pairwise

from django.core.management import call_command
from django.utils.timezone import localdate

from yifa.areas.disputes.generate import generate
from yifa.engine.orgs.models import Org
from yifa.engine.store.statistics import refresh_statistics
from yifa.law.arguments import positive

_SMALLEST, _LARGEST = 0.5, 2.0
"""The townships of a county differ: by so much from each other at most, before they are made to add up."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command."""
    parser.add_argument("--townships", type=positive, default=25, help="how many townships (default 25)")
    parser.add_argument("--matters", type=positive, default=10_000, help="how many matters together (default 10000)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed and day give the same matters (default 1)")
    parser.set_defaults(run=_run)


def sizes(townships: int, matters: int, seed: int) -> list[int]:
    """How many matters each township has: as unlike as townships are, together what is asked for."""
    chance = random.Random(seed)  # noqa: S311  # nothing secret
    weights = [chance.uniform(_SMALLEST, _LARGEST) for _ in range(townships)]
    reached = [0, *(round(matters * part / sum(weights)) for part in accumulate(weights))]
    return [after - before for before, after in pairwise(reached)]


def _run(args: argparse.Namespace) -> int:
    call_command("migrate", verbosity=0, interactive=False)
    if Org.objects.exists():
        print("数据库中已有机关数据，不能再生成。请用 YIFA_VAR 或者 DATABASE_URL 另指定一个空的数据库", file=sys.stderr)
        return 2
    begun, wanted, written = time.monotonic(), sizes(args.townships, args.matters, args.seed), 0
    for number, (org, size) in enumerate(zip(generate(wanted, localdate(), args.seed), wanted, strict=True), 1):
        written += size
        seconds = time.monotonic() - begun
        print(f"{number}/{args.townships}　{org.code} {org.name}　{size}件，共{written}件，{seconds:.0f}秒")
        sys.stdout.flush()
    # Until then the database guesses how many rows answer to a question.
    refresh_statistics()
    print(f"已生成{args.townships}个乡镇、{written}件事项。账号用 yifa accounts create 开设")
    return 0
