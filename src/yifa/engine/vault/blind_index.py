"""Finding an encrypted value by equality without decrypting anything."""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from collections.abc import Callable

from yifa.engine.vault.key_file import keys


def blind_index(value: str, purpose: str) -> str:
    """A keyed digest (HMAC-SHA256, 64 hex digits) that is the same for the same value and purpose.

    Full-width digits, letter case and spaces make no difference. The purpose, such as ``id_number``, keeps equal values
    in different columns from being matched with each other. The key never changes, so rotation leaves the index alone.
    """
    if not purpose:
        raise ValueError("blind_index 需要用途（purpose），例如 id_number")
    return keyed_digest("".join(unicodedata.normalize("NFKC", value).upper().split()), purpose)


def digester(purpose: str) -> Callable[[str], str]:
    """``keyed_digest`` for many texts: the key is looked up once."""
    key, prefix = keys().index, f"{purpose}\0"
    return lambda text: hmac.new(key, (prefix + text).encode(), hashlib.sha256).hexdigest()


def keyed_digest(text: str, purpose: str) -> str:
    """A digest (HMAC-SHA256, 64 hex digits) of exactly this text; without the key nobody can try texts out."""
    return digester(purpose)(text)
