"""`yifa report collect`: a corpus that was read at the command line, taken over into an organisation's reports."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

LEFT_OUT = 2
"""The exit code when a file had to be left out, or the command was used wrongly."""


def join(commands: Any) -> None:
    """Add it to the group `report`. Nothing of Django is imported before it runs."""
    parser = commands.add_parser("collect", help="take a corpus over into the reports that the desk shows")
    parser.add_argument("store", type=Path, metavar="STORE", help="written by `yifa report read --corpus`")
    parser.add_argument("--folder", type=Path, required=True, metavar="DIR", help="the folder that was read")
    parser.add_argument("--org", required=True, metavar="CODE", help="the organisation that collects them")
    parser.add_argument("--by", type=int, required=True, metavar="ID", help="the person who hands them in")
    parser.set_defaults(run=_collect, django=True)


def _collect(args: argparse.Namespace) -> int:
    from yifa.engine.orgs.lookup import org_of, person_of
    from yifa.engine.store.tenancy import org_scope
    from yifa.oversight.report_reading.collecting import collect_corpus
    from yifa.reading.corpus.store import CorpusStore, NotAStore

    org, person = org_of(args.org), person_of(args.by)
    try:
        with CorpusStore(args.store, must_exist=True) as store, org_scope(org):
            collected = collect_corpus(org, store, args.folder, person)
    except NotAStore as error:
        print(error, file=sys.stderr)
        return LEFT_OUT
    for path, why in collected.left_out:
        print(f"{path}：{why}", file=sys.stderr)
    print(f"{org.name}：新收报告{collected.new}份，已有{collected.known}份，没有收下{len(collected.left_out)}份")
    return LEFT_OUT if collected.left_out else 0
