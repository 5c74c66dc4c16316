"""The key with which an organisation signs: Ed25519, kept in the key file under the organisation's code."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from yifa.engine.vault.key_file import changed_keys, keys, path


def signing_key(code: str) -> Ed25519PrivateKey:
    """The organisation's signing key, made when it is first needed."""
    if code not in keys().signing:
        with changed_keys() as known:
            known.signing.setdefault(code, Ed25519PrivateKey.generate().private_bytes_raw())
    return Ed25519PrivateKey.from_private_bytes(keys().signing[code])


def public_key(code: str) -> bytes | None:
    """The public half of the organisation's signing key; None if this installation doesn't hold the key."""
    material = keys().signing.get(code) if path().exists() else None
    return None if material is None else Ed25519PrivateKey.from_private_bytes(material).public_key().public_bytes_raw()
