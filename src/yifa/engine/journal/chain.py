"""The chain itself: what an entry's hash covers. Pure Python, the same for the database and for an export.

The hash is taken over lines of UTF-8 text: a domain tag, the algorithm, the chain's origin, the seq, the kind, the
subject, the time, the hash before it, and the body. No part holds a line break, so no two entries give one text.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

DOMAIN = "yifa-journal-v1"
GENESIS = "0" * 64
ALGORITHMS = ("sha256", "sm3")
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_PLAIN = frozenset({str, int, bool, type(None)})


class Link(NamedTuple):
    """An entry as it is chained; ``recorded_at`` is the canonical text of the time (``canonical_time``)."""

    seq: int
    kind: str
    subject: str
    recorded_at: str
    algorithm: str
    body: str
    previous: str
    hash: str


class UnknownAlgorithmError(ValueError):
    """A hash algorithm that the journal doesn't know, or that this Python doesn't have."""


def hasher(algorithm: str) -> Callable[[bytes], Any]:
    """The hash function of this name.

    SM3 comes from the OpenSSL beneath Python; where it was built without, ``UnknownAlgorithmError`` says so.
    """
    if algorithm == "sha256":
        return hashlib.sha256
    if algorithm == "sm3" and "sm3" in hashlib.algorithms_available:
        return lambda data: hashlib.new("sm3", data)
    raise UnknownAlgorithmError(f"摘要算法“{algorithm[:16]}”不可用；日志使用 sha256，或系统OpenSSL支持时使用 sm3")


def chain_hash(origin: str, link: Link) -> str:
    """The hash of an entry in the chain of this origin, computed from what the entry says (its own hash aside)."""
    seq, kind, subject, recorded_at, algorithm, body, previous, _ = link
    text = f"{DOMAIN}\n{algorithm}\n{origin}\n{seq}\n{kind}\n{subject}\n{recorded_at}\n{previous}\n{body}"
    digest: str = hasher(algorithm)(text.encode("utf-8", "surrogatepass")).hexdigest()
    return digest


def canonical_body(body: Mapping[str, Any]) -> str:
    """The body as text: sorted keys, no spaces, UTF-8; only what JSON knows, no floats (their text is not stable).

    :raises TypeError: the body holds something else, such as a date; the caller says how it is to be written.
    """
    _refuse_unstable(body)
    return _ENCODER.encode(body)


def canonical_time(at: datetime.datetime) -> str:
    """The time as it is hashed: UTC with microseconds, ``2026-01-02T03:04:05.000006Z``."""
    return at.astimezone(datetime.UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def _refuse_unstable(value: Any) -> None:
    """Floats, and keys that JSON would turn into text, have more than one way to be written."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            if type(key) is not str:
                raise TypeError(f"日志内容的键 {key!r} 不是文本")
            if type(item) not in _PLAIN:
                _refuse_unstable(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            if type(item) not in _PLAIN:
                _refuse_unstable(item)
    elif isinstance(value, float):
        raise TypeError(f"日志内容中有浮点数 {value}；请写成整数或文本")
