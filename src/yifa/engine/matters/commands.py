"""`yifa law check` and `yifa law walk`: commands about declared procedures that need the models."""

from __future__ import annotations

import argparse
import json
from typing import Any

from yifa.law.arguments import positive


def join(commands: Any) -> None:
    """Add them to the group `law`. Nothing of Django is imported before they run."""
    check = commands.add_parser("check", help="whether every declaration is sound; exits 1 on any finding")
    check.add_argument("--json", action="store_true", help="print JSON")
    check.set_defaults(run=_check, django=True)
    walk = commands.add_parser("walk", help="random acts by random people over all procedures on a scratch database")
    walk.add_argument("--steps", type=positive, default=1000, metavar="N", help="how many acts to try")
    walk.add_argument("--seed", type=int, default=1, metavar="S", help="the same seed walks the same way")
    walk.add_argument("--json", action="store_true", help="print JSON")
    walk.set_defaults(run=_walk)


def _check(args: argparse.Namespace) -> int:
    from django.core.checks import run_checks

    from yifa.engine.matters.checks import DECLARATIONS

    found = [
        f"{message.msg}。{message.hint}" if message.hint else message.msg for message in run_checks(tags=[DECLARATIONS])
    ]
    if args.json:
        print(json.dumps({"findings": found}, ensure_ascii=False, indent=2))
    else:
        print("\n".join(found) or "程序、台账和指标的声明均无问题")
    return 1 if found else 0


def _walk(args: argparse.Namespace) -> int:
    from yifa.engine.matters.scratch import walk_on_scratch_database

    result = walk_on_scratch_database(args.steps, args.seed)
    if args.json:
        print(json.dumps(result, ensure_ascii=False, indent=2))
    else:
        print(f"尝试{result['tried']}步，办成{result['done']}步，拒绝{sum(result['refused_by'].values())}次")
        for rule, times in sorted(result["refused_by"].items(), key=lambda item: -item[1]):
            print(f"    {rule}  {times}")
        print(f"未到达的状态：{'、'.join(result['states_never_reached']) or '无'}")
        print(f"从未办成的步骤：{'、'.join(result['acts_never_done']) or '无'}")
        print(f"违反：{'；'.join(result['breaches']) or '无'}")
    return 1 if result["breaches"] else 0
