"""The key file: all keys of an installation, outside its database, readable by its owner alone.

It stands at ``<var>/secrets/keys.json``, or where ``YIFA_KEYS`` says. The first is made when it is first needed; one
that was named explicitly must exist, because a new file in place of a lost one would make all values unreadable
without anybody noticing. Keys are kept by purpose: *values* (one current, older ones until no value uses them, retired
ones for the sake of backups), one *index* key for blind indexes, and a *signing* key for each organisation.
"""

from __future__ import annotations

import base64
import datetime
import fcntl
import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings

FORMAT = 1
CIPHERS = {"aes-256-gcm": 32, "sm4-gcm": 16}


class KeyFileError(RuntimeError):
    """The key file can't be used; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class ValueKey:
    """A key under which values are encrypted: its id stands in front of each value."""

    id: str
    cipher: str
    material: bytes = field(repr=False)
    created: str
    retired: str | None = None


@dataclass(slots=True)
class Keys:
    """What the key file holds."""

    current: str
    values: dict[str, ValueKey]
    index: bytes = field(repr=False)
    signing: dict[str, bytes] = field(repr=False)

    def add_value_key(self, cipher: str) -> ValueKey:
        """Make a new current key; ids are numbered and never used twice."""
        number = 1 + max((int(key_id[1:]) for key_id in self.values), default=0)
        key = ValueKey(f"k{number}", cipher, secrets.token_bytes(CIPHERS[cipher]), _now())
        self.values[key.id] = key
        self.current = key.id
        return key


def path() -> Path:
    """Where the key file stands."""
    named = os.environ.get("YIFA_KEYS")
    return Path(named) if named else Path(settings.VAR_DIR) / "secrets" / "keys.json"


def cipher_of_new_keys() -> str:
    """The cipher that the setting ``VAULT_CIPHER`` asks of new keys: ``aes-256-gcm`` (default) or ``sm4-gcm``."""
    cipher = str(getattr(settings, "VAULT_CIPHER", "aes-256-gcm"))
    if cipher not in CIPHERS:
        raise KeyFileError(f"设置 VAULT_CIPHER 为“{cipher}”，只能是：{'、'.join(CIPHERS)}")
    return cipher


_known: tuple[tuple[str, int, int, int], Keys] | None = None


def keys() -> Keys:
    """The keys, read again whenever the file has changed, so that a running server follows a rotation at once."""
    global _known
    place = path()
    try:
        state = place.stat()
    except FileNotFoundError:
        if os.environ.get("YIFA_KEYS"):
            raise KeyFileError(
                f"密钥文件 {place} 不存在（由 YIFA_KEYS 指定）。请恢复该文件；新装系统请运行 yifa keys create"
            ) from None
        create()
        state = place.stat()
    mark = (str(place), state.st_ino, state.st_mtime_ns, state.st_size)
    if _known is None or _known[0] != mark:
        if state.st_mode & 0o077:
            raise KeyFileError(f"密钥文件 {place} 可被他人读取，拒绝使用。请运行 chmod 600 {place}，并考虑更换密钥")
        _known = (mark, _read(place))
    return _known[1]


def create() -> bool:
    """Make the key file; False if it is there already."""
    with _locked(path()) as place:
        if place.exists():
            return False
        fresh = Keys(current="", values={}, index=secrets.token_bytes(32), signing={})
        fresh.add_value_key(cipher_of_new_keys())
        _write(place, fresh)
    return True


@contextmanager
def changed_keys() -> Iterator[Keys]:
    """Change the keys: what is done to the keys given is written on leaving, one process at a time."""
    keys()
    with _locked(path()) as place:
        now = _read(place)
        yield now
        _write(place, now)


@contextmanager
def _locked(place: Path) -> Iterator[Path]:
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(place.with_name(place.name + ".lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield place
    finally:
        os.close(handle)


def _read(place: Path) -> Keys:
    try:
        document = json.loads(place.read_text(encoding="utf-8"))
        if document["format"] != FORMAT:
            raise KeyFileError(f"密钥文件 {place} 的格式版本是 {document['format']}，本系统只认识 {FORMAT}")
        values = {
            key_id: ValueKey(key_id, row["cipher"], _bytes(row["material"]), row["created"], row["retired"])
            for key_id, row in document["values"]["keys"].items()
        }
        current = document["values"]["current"]
        if current not in values:
            raise KeyFileError(f"密钥文件 {place} 的当前密钥 {current} 不在文件中，请从备份恢复")
        signing = {code: _bytes(key) for code, key in document["signing"].items()}
        return Keys(current, values, _bytes(document["index"]), signing)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise KeyFileError(f"密钥文件 {place} 已损坏（{error!r}），请从备份恢复") from error


def _write(place: Path, content: Keys) -> None:
    """Replace the file in one step: after a power cut there is either the old file or the new one."""
    document: dict[str, Any] = {
        "format": FORMAT,
        "values": {
            "current": content.current,
            "keys": {
                key.id: {
                    "cipher": key.cipher,
                    "material": _text(key.material),
                    "created": key.created,
                    "retired": key.retired,
                }
                for key in content.values.values()
            },
        },
        "index": _text(content.index),
        "signing": {code: _text(key) for code, key in content.signing.items()},
    }
    fresh = place.with_name(place.name + ".new")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(document, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(place)
    directory = os.open(place.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(directory)
    finally:
        os.close(directory)


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def _bytes(value: str) -> bytes:
    return base64.b64decode(value, validate=True)


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
