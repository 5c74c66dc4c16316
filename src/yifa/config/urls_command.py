"""`yifa urls`: every address, and what it answers to whom."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from yifa.config.permissions import ADDRESSES, ANONYMOUS, STAFF, Address


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command."""
    parser.add_argument(
        "--json", action="store_true", help='[{"path", "name", "example", "answers": {method: {role: status}}}]'
    )
    parser.set_defaults(run=_run)


def _run(args: argparse.Namespace) -> int:
    if args.json:
        print(json.dumps([_told(address) for address in ADDRESSES], ensure_ascii=False, indent=1))
        return 0
    for address in ADDRESSES:
        for method, statuses in address.answers.items():
            who = " ".join(f"{role}={statuses[role]}" for role in (ANONYMOUS, *STAFF))
            print(f"{method:5} /{address.path}  {who}")
    return 0


def _told(address: Address) -> dict[str, object]:
    return {"path": address.path, "name": address.name, "example": address.example, "answers": address.answers}


def routes() -> dict[str, str]:
    """Every address that the site routes, as the routes write it, with its name."""
    return dict(_walk(get_resolver().url_patterns, "", ""))


def _walk(patterns: list[URLPattern | URLResolver], path: str, namespace: str) -> Iterator[tuple[str, str]]:
    for pattern in patterns:
        here = path + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{pattern.namespace}:" if pattern.namespace else namespace
            yield from _walk(pattern.url_patterns, here, inner)
        else:
            yield here, f"{namespace}{pattern.name}"
