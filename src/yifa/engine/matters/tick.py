"""`yifa tick`: the machine's periodic work. Run as often as one likes: what is done already is not done again."""

from __future__ import annotations

import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """It has no arguments: everything that is due is done."""
    parser.set_defaults(run=_run)


def _run(args: argparse.Namespace) -> int:
    """Finish the re-dating after notices and parameters. Exit code 1 when a clock was left: it can't be reckoned.

    And let the database look at its tables, so that lists stay quick as these grow.
    """
    from yifa.engine.matters.redating import redate_after, unfinished
    from yifa.engine.store.statistics import refresh_statistics

    left: list[str] = []
    for cause in unfinished():
        seen = changed = 0
        for slice_ in redate_after(cause):
            seen, changed = seen + slice_.seen, changed + slice_.changed
            left += slice_.left
        print(f"{cause}：核对期限{seen}项，变更{changed}项")
    refresh_statistics()
    print("\n".join(left) or "定期工作已完成")
    return 1 if left else 0
