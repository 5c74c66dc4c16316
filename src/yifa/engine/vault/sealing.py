"""Sealing a text: authenticated encryption under the current key, bound to the place where the text is kept.

A sealed text reads ``k1:base64``: the id of its key, then nonce, ciphertext and tag. It opens only at the place for
which it was sealed (table, column, row), so nobody can pass one person's telephone off as another's by copying it.
"""

from __future__ import annotations

import base64
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from yifa.engine.vault.key_file import ValueKey, keys

NONCE_BYTES = 12
TAG_BYTES = 16


class CannotOpenError(RuntimeError):
    """A sealed text doesn't open: its key is unknown, or it was altered or copied from another place."""


def seal(text: str, place: str) -> str:
    """The text, sealed for this place under the current key."""
    known = keys()
    key = known.values[known.current]
    nonce = os.urandom(NONCE_BYTES)
    sealed = _encrypt(key, nonce, text.encode("utf-8"), place.encode("utf-8"))
    return f"{key.id}:{base64.b64encode(nonce + sealed).decode('ascii')}"


def open_sealed(sealed: str, place: str) -> str:
    """The text that was sealed for this place.

    :raises CannotOpenError: the key is not in the key file, or the sealed text was altered or moved here.
    """
    key_id, _, coded = sealed.partition(":")
    key = keys().values.get(key_id)
    if key is None:
        raise CannotOpenError(f"{place} 的加密值使用密钥“{key_id[:12]}”，密钥文件中没有。请恢复含有该密钥的密钥文件")
    try:
        raw = base64.b64decode(coded, validate=True)
        clear = _decrypt(key, raw[:NONCE_BYTES], raw[NONCE_BYTES:], place.encode("utf-8"))
    except (InvalidTag, ValueError) as error:
        raise CannotOpenError(f"{place} 的加密值无法解开：内容被改动，或是从别处移来。请核对数据库与备份") from error
    return clear.decode("utf-8")


def key_id_of(sealed: str) -> str:
    """The id of the key under which a text is sealed."""
    return sealed.partition(":")[0]


def _encrypt(key: ValueKey, nonce: bytes, clear: bytes, bound_to: bytes) -> bytes:
    if key.cipher == "aes-256-gcm":
        return AESGCM(key.material).encrypt(nonce, clear, bound_to)
    encryptor = Cipher(algorithms.SM4(key.material), modes.GCM(nonce)).encryptor()
    encryptor.authenticate_additional_data(bound_to)
    return encryptor.update(clear) + encryptor.finalize() + encryptor.tag


def _decrypt(key: ValueKey, nonce: bytes, sealed: bytes, bound_to: bytes) -> bytes:
    if key.cipher == "aes-256-gcm":
        return AESGCM(key.material).decrypt(nonce, sealed, bound_to)
    tag = sealed[-TAG_BYTES:]
    decryptor = Cipher(algorithms.SM4(key.material), modes.GCM(nonce, tag)).decryptor()
    decryptor.authenticate_additional_data(bound_to)
    return decryptor.update(sealed[:-TAG_BYTES]) + decryptor.finalize()
